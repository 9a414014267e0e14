/**
 * How many numbers of the labelled corpus are accounted for, and how many wrongly: a number an
 * expected finding of the text rules rests on must be compared or reckoned. The figures are printed
 * at every run.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import {
  accountNumbers, type AccountedNumber, type NumberClass,
} from '../../../src/checks/numbers/accountNumbers'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildLabelled } from '../claims/corpus/buildLabelled'
import { readLabels, type Expectation } from '../claims/corpus/format'
import { placesOf } from '../claims/corpus/judge'
import { mutatedReports, wholeReports } from '../claims/corpus/reports'

interface Item { report: Report; expected: Expectation[] }

const SETS = ['seen', 'unseen', 'fresh', 'blindOne', 'blindTwo', 'blindThree', 'blindFour'] as const
const labels = SETS.map((name): [string, Item[]] => (
  [
    name,
    readLabels(name).map((label) => ({ report: buildLabelled(label), expected: label.expected })),
  ]))
const groups: [string, Item[]][] = [
  ...labels, ['reports', wholeReports('seen')], ['unseen reports', wholeReports('unseen')],
]

const CLASSES: NumberClass[] = ['bound', 'compared', 'reckoned', 'unrelated', 'unknown']
const LOOKED_AT = /^TX-(?:RECV|DONE|RESULT|CARRY|REVIEW|DOCS|PCT|PARTS)$/

function accountOf({ report }: Item): AccountedNumber[] {
  return accountNumbers(gatherFacts(report, editionOf(report.edition)))
}

test('at least 97 of 100 numbers are understood', () => {
  const totals = CLASSES.map(() => 0)
  const lines = groups.map(([name, items]) => {
    const kinds = items.flatMap(accountOf).map(({ kind }) => kind)
    const counts = CLASSES.map((one) => kinds.filter((kind) => kind === one).length)
    counts.forEach((count, at) => { totals[at] = (totals[at] ?? 0) + count })
    return lineOf(name, counts)
  })
  const head = `${''.padEnd(16)}${CLASSES.map((one) => one.padStart(10)).join('')}  understood`
  console.log([head, ...lines, lineOf('all', totals)].join('\n'))
  expect(shareOf(totals)).toBeGreaterThanOrEqual(0.97)
})

test('at most 5 of 1000 numbers a finding rests on are put aside', () => {
  const items = [
    ...labels.flatMap(([, own]) => own), ...mutatedReports('seen'), ...mutatedReports('unseen'),
  ]
  const judged = items.flatMap((item) => {
    const asked =
      item.expected.filter(({ code, words }) => LOOKED_AT.test(code) && /\d/.test(words))
    if (asked.length === 0) return []
    const numbers = accountOf(item)
    return asked.map(({ words }) => isPutAside(item.report, words, numbers))
  })
  const wrong = judged.filter(Boolean).length
  const share = ((100 * wrong) / judged.length).toFixed(2)
  console.log(`numbers findings rest on: ${judged.length}, put aside ${wrong} (${share} %)`)
  expect(judged.length).toBeGreaterThan(1000)
  expect(wrong).toBeLessThanOrEqual(judged.length * 0.005)
})

/** None of the numbers in the words is compared or reckoned, nor left open. */
function isPutAside(report: Report, words: string, numbers: AccountedNumber[]): boolean {
  const places = placesOf(report, words)
  const own = numbers.filter(({ span }) => places.some(({ field, block, from, to }) => (
    field === span.field && block === span.block && from < span.to && span.from < to)))
  return own.every(({ kind }) => kind === 'unrelated')
}

function lineOf(name: string, counts: number[]): string {
  const columns = counts.map((count) => String(count).padStart(10)).join('')
  return `${name.padEnd(16)}${columns}  ${(100 * shareOf(counts)).toFixed(2)} %`
}

function shareOf(counts: number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return 1 - (counts.at(-1) ?? 0) / all
}
