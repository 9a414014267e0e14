/**
 * Numbers labelled by hand: checked (compared or reckoned), no figure of the
 * tables, or open. What share is understood, and how many are put in a wrong class.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import { accountNumbers, type NumberClass } from '../../../src/checks/numbers/accountNumbers'
import { edition2021 } from '../../../src/templates/2021'
import { completeFigures } from '../claims/corpus/complete'
import { reportWith } from '../../support/prose'
import { typedCells } from '../../support/reports'

const cells = typedCells(completeFigures(edition2021, {
  'applications.received.total': 120, 'applications.carriedIn.total': 4,
  'applications.carriedOut.total': 6, 'applications.handled.partial.total': 14,
  'applications.handled.refused.stateSecret.total': 5,
  'applications.handled.unavailable.notHeld.total': 20, 'disputes.review.upheld': 5,
  'disputes.review.corrected': 2, 'disputes.review.pending': 1, 'disclosure.normative.issued': 6,
  'disclosure.normative.repealed': 4, 'disclosure.normative.effective': 58,
}))

const SIGNS: Record<NumberClass, string> = {
  bound: 'k', compared: 'k', reckoned: 'k', unrelated: 'u', unknown: '?',
}

/** `sentence | kku?`: a sign for each number. */
const labelled = readFileSync(new URL('labelled.txt', import.meta.url), 'utf8').split('\n')
  .filter((line) => line.includes(' | ')).map((line) => {
    const [text = '', labels = ''] = line.split(' | ')
    return { text, labels }
  })

function headingOf(text: string): string {
  if (/复议|诉讼/.test(text)) return '行政复议和行政诉讼情况'
  return /申请|答复|予以公开/.test(text) ? '依申请公开' : '主动公开'
}

test('of 200 numbers at least 97 of 100 are understood, at most 5 of 1000 wrongly', () => {
  const read = labelled.map(({ text, labels }) => {
    const report = reportWith(`# ${headingOf(text)}\n${text}`, { year: 2023, cells })
    const found = accountNumbers(gatherFacts(report, edition2021))
    return { text, labels, signs: found.map(({ kind }) => SIGNS[kind]).join('') }
  })
  const pairs = read.flatMap(({ text, labels, signs }) => [...labels].map((label, index) => (
    { text, label, sign: signs[index] ?? '' })))
  expect(read.filter(({ labels, signs }) => labels.length !== signs.length)).toEqual([])
  const unknown = pairs.filter(({ sign }) => sign === '?')
  const wrong = pairs.filter(({ label, sign }) => sign !== '?' && label !== '?' && sign !== label)
  console.log(`numbers labelled: ${pairs.length}, not understood ${unknown.length}, wrong ${wrong.length}`)
  expect(pairs.length).toBeGreaterThanOrEqual(200)
  expect(unknown.length).toBeLessThanOrEqual(pairs.length * 0.03)
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(pairs.length * 0.005)
})
