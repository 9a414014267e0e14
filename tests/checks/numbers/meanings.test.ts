/** What the clerk says a number means is kept, checked from then on, and goes with its sentence. */
import { expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import {
  accountNumbers, mayBeTold, type AccountedNumber,
} from '../../../src/checks/numbers/accountNumbers'
import { UNRELATED, withMeaning } from '../../../src/checks/numbers/meanings'
import type { Report } from '../../../src/model/report'
import { readDataFile } from '../../../src/readers/formats/json'
import { edition2021 } from '../../../src/templates/2021'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { findingsOf } from '../../support/findings'
import { narrativeOf } from '../../support/prose'
import { buildConsistentReport } from '../../support/randomReport'

const sound = buildConsistentReport({ edition: edition2021, seed: 6 })
const TOTAL = 'applications.handled.total.total'
const done = Number(sound.cells[TOTAL]?.text)

function reportWith(...lines: string[]): Report {
  return { ...sound, narratives: { ...sound.narratives, 6: narrativeOf(lines.join('\n')) } }
}

function numbersOf(report: Report): AccountedNumber[] {
  return accountNumbers(gatherFacts(report, edition2021))
    .filter(({ span }) => span.field === 'narrative.6')
}

function say(report: Report, said: string | null, at = 0): Report {
  const number = numbersOf(report)[at]
  if (!number || !mayBeTold(number)) throw new Error('no such number')
  return withMeaning(report, number.key, said)
}

const open = reportWith(`答复申请人${done + 1}件次。`)

test('a number that was not understood is compared with the figure it is said to be', () => {
  expect(numbersOf(open).map(({ kind }) => kind)).toEqual(['unknown'])
  expect(findingsOf('TX-MEANT', open)).toEqual([])
  const said = say(open, TOTAL)
  expect(numbersOf(said)[0]).toMatchObject({ kind: 'compared', cells: [TOTAL] })
  const [finding] = findingsOf('TX-MEANT', said)
  expect(finding)
    .toMatchObject({ level: '核实', step: 6, values: [done + 1, done], cells: [TOTAL] })
  expect(finding?.message).toContain(`表中是 ${done}，文中写 ${done + 1}`)
  expect(finding?.repair?.texts?.[0]?.text).toBe(String(done))
})

test('where both are the same there is nothing to say', () => {
  expect(findingsOf('TX-MEANT', say(reportWith(`答复申请人${done}件次。`), TOTAL))).toEqual([])
})

test('nothing of the tables: put aside, and told so', () => {
  const said = say(open, UNRELATED)
  expect(numbersOf(said)[0]).toMatchObject({ kind: 'unrelated', why: '指明过与表无关' })
  expect(findingsOf('TX-MEANT', said)).toEqual([])
})

test('taken back, it is open again', () => {
  expect(numbersOf(say(say(open, TOTAL), null)).map(({ kind }) => kind)).toEqual(['unknown'])
})

test('it goes with its sentence, whatever stands before it and whatever number there is', () => {
  const { meanings } = say(open, TOTAL)
  const moved = { ...reportWith('本年工作平稳。', `答复申请人${done + 5}件次。`), meanings }
  expect(findingsOf('TX-MEANT', moved).map(({ values }) => values)).toEqual([[done + 5, done]])
  const other = { ...reportWith('答复来信人3件次。'), meanings }
  expect(findingsOf('TX-MEANT', other)).toEqual([])
})

test('of two numbers in the same words each has a meaning of its own', () => {
  const twice = reportWith(`答复申请人${done + 1}件次。`, `答复申请人${done + 2}件次。`)
  const said = say(twice, TOTAL, 1)
  expect(numbersOf(said).map(({ kind }) => kind)).toEqual(['unknown', 'compared'])
})

test('what the checks compare by themselves is not to be talked away', () => {
  const plain = reportWith(`本年新收政府信息公开申请${done}件。`)
  const [number] = numbersOf(plain)
  expect(number && mayBeTold(number)).toBe(false)
  const said = withMeaning(plain, number?.key ?? '', UNRELATED)
  expect(numbersOf(said)[0]?.kind).toBe('compared')
})

test('a data file keeps it, and one with nonsense in its place opens', () => {
  const said = say(open, TOTAL)
  expect(readDataFile(writeDataFile(said)).value?.meanings).toEqual(said.meanings)
  const odd = { ...open, meanings: 'x' as unknown as Record<string, string> }
  expect(numbersOf(odd).map(({ kind }) => kind)).toEqual(['unknown'])
})
