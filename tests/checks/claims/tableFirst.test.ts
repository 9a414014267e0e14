/**
 * A wrong cell must not turn a right sentence: while its row or column does not add up, the text
 * has no button.
 */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import { checkText, tellRaised } from '../../../src/checks/checkText'
import { runChecks } from '../../../src/checks/runChecks'
import { applyTextChanges } from '../../../src/model/text/textChange'
import { edition2021 } from '../../../src/templates/2021'
import { findingsOf, withCells } from '../../support/findings'
import { narrativeOf } from '../../support/prose'
import { buildConsistentReport } from '../../support/randomReport'

const TOTAL = 'applications.received.total'
const sound = buildConsistentReport({ edition: edition2021, seed: 4 })
const received = Number(sound.cells[TOTAL]?.text)

function told(count: number | string, cells = {}): ReturnType<typeof withCells> {
  const text = narrativeOf(`本年新收政府信息公开申请${count}件。`)
  const narratives = { ...sound.narratives, 1: [...sound.narratives[1], ...text] }
  return withCells({ ...sound, narratives }, cells)
}

test('the table adds up: the text is the one to be changed', () => {
  const [finding] = findingsOf('TX-RECV', told(received + 3))
  expect(finding?.repair?.label).toBe(`改为表中的 ${received} 件`)
  expect(finding?.message).not.toContain('先把表核对好')
})

describe('the only repair of a finding', () => {
  /** Of part one with this sentence; the repair and what it would raise. */
  const raisedIn = (text: string) => {
    const narratives = { ...sound.narratives, 1: [...sound.narratives[1], ...narrativeOf(text)] }
    const facts = gatherFacts({ ...sound, narratives }, edition2021)
    return checkText(facts).filter(({ code }) => code === 'TX-RECV')
      .map(({ repair }) => repair && [repair.label, tellRaised(repair, facts).raises ?? ''])
  }
  const label = `改为表中的 ${received} 件`
  const count = received + 3

  test('says what it would raise', () => {
    const growth = `${(count - 10) * 10}%`
    expect(raisedIn(`本年新收政府信息公开申请${count}件，比上年的10件增长${growth}。`))
      .toEqual([[label, expect.stringContaining(`增长${growth}`)]])
  })

  test('says nothing where it raises nothing', () => {
    expect(raisedIn(`本年新收政府信息公开申请${count}件。`)).toEqual([[label, '']])
  })
})

test('the table does not add up: first the table', () => {
  const [finding] = findingsOf('TX-RECV', told(received + 3, { [TOTAL]: received + 5 }))
  expect(finding).toMatchObject({ waitsForTable: true })
  expect(finding).not.toHaveProperty('repair')
  expect(finding).not.toHaveProperty('choices')
  expect(finding?.message).toContain('表中这一格所在的一行或一列还不平，先把表核对好')
})

describe('the figure of the text makes the table add up', () => {
  const wrong = { [TOTAL]: received + 5 }

  test('both ways are offered, none for many at once', () => {
    const [finding] = findingsOf('TX-RECV', told(received, wrong))
    expect(finding?.repair).toBeUndefined()
    expect(finding?.waitsForTable).toBeUndefined()
    expect(finding?.choices?.map(({ label }) => label)).toEqual([
      `改表为 ${received}，表就平了`, `改文为 ${received + 5} 件，表仍不平`,
    ])
    expect(finding?.choices?.[0]?.changes).toEqual([{ cell: TOTAL, text: null }])
    expect(finding?.message).toContain(`还不平，改为 ${received} 正好就平`)
  })

  test('the cell a total follows is the one to be changed', () => {
    const person = 'applications.received.person'
    const entered = Number(sound.cells[person]?.text)
    const report = told(received, { [person]: entered + 5, [TOTAL]: null })
    const [finding] = findingsOf('TX-RECV', report)
    expect(finding?.choices?.[0]).toMatchObject({
      label: `改表：“本年新收（自然人）”为 ${entered}，表就平了`,
      changes: [{ cell: person, text: String(entered) }],
    })
  })

  test('one way alone puts all right: the table, or nothing more is said of the text', () => {
    const report = told(received, wrong)
    const [table, text] = findingsOf('TX-RECV', report)[0]?.choices ?? []
    const mended = withCells(report, { [table?.changes[0]?.cell ?? '']: null })
    expect(runChecks(mended).filter(({ state, level }) => state === 'fail' && level !== '提示'))
      .toEqual([])
    const rewritten = applyTextChanges(report, text?.texts ?? [])
    const left = runChecks(rewritten).filter(({ level }) => level !== '提示').map(({ code }) => code)
    expect([...new Set(left)].sort()).toEqual(['T3-BAL', 'T3-ROW'])
  })

  test('what one of them would raise is said', () => {
    const report = told(received, wrong)
    const other = narrativeOf(`全年共收到政府信息公开申请${received + 5}件。`)
    const both = { ...report,
      narratives: { ...report.narratives, 6: [...report.narratives[6], ...other] } }
    const [finding] = findingsOf('TX-RECV', both)
    expect(finding?.choices?.map(({ raises }) => raises ?? '')).toEqual([
      expect.stringContaining(`第六部分“全年共收到政府信息公开申请${received + 5}件”`), '',
    ])
  })

  test('a figure that follows the table goes with it: nothing is raised', () => {
    const report = told(received, wrong)
    const text = `全年共收到政府信息公开申请${received + 5}件。`
    const from = text.indexOf(String(received + 5))
    const bound = { type: 'paragraph' as const, text,
      figures: [{ from, to: from + String(received + 5).length, source: TOTAL }] }
    const both = { ...report, narratives: { ...report.narratives, 6: [...report.narratives[6], bound] } }
    expect(findingsOf('TX-RECV', both)[0]?.choices?.map(({ raises }) => raises ?? '')).toEqual(['', ''])
  })

  test.each([
    ['another cell than the one compared must change as well', received, {
      [TOTAL]: received + 5, 'applications.handled.granted.total': 9999,
      'applications.carriedIn.total': 500,
    }],
    ['a rounded figure', `${received}余`, wrong],
  ])('%s: it waits, or there is nothing to say', (_, count, cells) => {
    const found = findingsOf('TX-RECV', told(count, cells))
    expect(found.filter(({ choices }) => choices)).toEqual([])
  })
})
