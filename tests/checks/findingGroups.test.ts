/** One cause, one group: rows and columns of one rule, the numbers of one paragraph. */
import { describe, expect, test } from 'vitest'
import { briefMessage, groupFindings, type FindingGroup } from '../../src/checks/findingGroups'
import { runChecks } from '../../src/checks/runChecks'
import type { Report } from '../../src/model/report'
import { edition2021 } from '../../src/templates/2021'
import { withCells } from '../support/findings'
import { narrativeOf } from '../support/prose'
import { buildConsistentReport } from '../support/randomReport'

const sound = buildConsistentReport({ edition: edition2021, seed: 4, withLastYear: false })
const count = (cell: string): number => Number(sound.cells[cell]?.text)
const RECEIVED = 'applications.received.total'
const DONE = 'applications.handled.total.total'

function groupsOf(report: Report): FindingGroup[] {
  return groupFindings(runChecks(report), report, edition2021)
}

function told(text: string, cells = {}): FindingGroup[] {
  return groupsOf(withCells({ ...sound, narratives: {
    ...sound.narratives, 1: narrativeOf(text),
  } }, cells)).filter(({ findings: [first] }) => first?.code.startsWith('TX-'))
}

describe('a table', () => {
  test('edits in one row: one group for the columns that do not balance', () => {
    const columns = ['person', 'business', 'research', 'charity']
    const cells = Object.fromEntries(columns.map((column, index) => {
      const cell = `applications.received.${column}`
      return [cell, count(cell) + index + 1]
    }))
    const groups = groupsOf(withCells(sound, cells))
    const balance = groups.filter(({ findings }) => findings[0]?.code === 'T3-BAL')
    expect(balance).toHaveLength(1)
    expect(balance[0]?.findings.map(({ id }) => id.split(':')[1]))
      .toEqual(expect.arrayContaining(columns))
    expect(balance[0]?.title).toMatch(/^[45] 处不符合：本年新收＋上年结转＝总计/)
    expect(balance[0]?.level).toBe('强制')
  })

  test('every finding is in one group, and the order within stays', () => {
    const report = withCells(sound, { [RECEIVED]: 9999, [DONE]: 7777, 'disclosure.fee.amount': '' })
    const found = runChecks(report)
    const groups = groupFindings(found, report, edition2021)
    expect(new Set(groups.flatMap(({ findings }) => findings))).toEqual(new Set(found))
    for (const { findings } of groups) {
      const places = findings.map((finding) => found.indexOf(finding))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })
})

describe('a text', () => {
  test('one paragraph is one group, another paragraph another', () => {
    const groups = told(`全年新收政府信息公开申请${count(RECEIVED) + 3}件，办结${count(DONE) + 4}件。
本年新收政府信息公开申请${count(RECEIVED) + 5}件。`)
    expect(groups.map(({ findings }) => findings.length)).toEqual([2, 1])
    const [first, second] = groups
    expect(first?.title).toBe('第一部分“全年新收政府信息公开申请…”一段：2 处与表不一致')
    expect(first?.rewritable).toHaveLength(2)
    expect(second?.title).toBe('')
  })

  test('one number that fails twice is named as the cause', () => {
    const person = count('applications.received.person')
    const [group] = told(`本年新收政府信息公开申请1件，其中自然人${person}件、`
      + `法人或其他组织${count(RECEIVED) - person}件。`)
    expect(group?.findings.map(({ code }) => code)).toEqual(['TX-RECV', 'TX-PARTS'])
    expect(group?.title).toBe('第一部分“政府信息公开申请1件”这一个数，有 2 处对不上')
  })

  test('figures wait while the table does not add up: nothing is offered', () => {
    const [group] = told(
      `全年新收政府信息公开申请${count(RECEIVED) + 1}件，办结${count(DONE) + 1}件。`,
      { [RECEIVED]: count(RECEIVED) + 5, [DONE]: count(DONE) + 6 })
    expect(group?.findings).toHaveLength(2)
    expect(group?.waiting).toBe(2)
    expect(group?.rewritable).toEqual([])
    expect(group?.findings.every(({ repair }) => repair === undefined)).toBe(true)
  })
})

test('a line of a group says what and where, not what is asked each time', () => {
  const message = '第一部分“办结3件”：文中 3 件，表三总计 4。请核对是文中写错，还是表中填错'
  expect(briefMessage({ message }))
    .toBe('“办结3件”：文中 3 件，表三总计 4')
})
