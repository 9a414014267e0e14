/** The text rules over a report of 10,000 characters, in Node: read for the first time, after one edit, and with nothing changed. */
import { expect, test } from 'vitest'
import { gatherFacts, type Facts } from '../../src/checks/facts'
import { checkText } from '../../src/checks/checkText'
import { textChecks } from '../../src/checks/text'
import { countCharacters, type Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { measured, printFigure } from './figures'

const LIMIT_MS = 5
const RUNS = 200
const CHARACTERS = 10_000
const sample = buildSampleReport('2026-01-05T08:00:00.000Z')

function longNarrative(mark: string): Narrative {
  const narrative: Narrative = []
  for (let round = 0; countCharacters(narrative) < CHARACTERS; round += 1) {
    narrative.push(...sample.narratives[1].map((block) => (block.type === 'paragraph' ? { ...block, text: `${block.text}${mark}${round}。` } : block)))
  }
  return narrative
}

const withPartOne = (narrative: Narrative): Report => ({ ...sample, narratives: { ...sample.narratives, 1: narrative } })

type Check = (facts: Facts) => unknown

const checkFigures: Check = (facts) => Object.values(textChecks).forEach((check) => check(facts))

function time(check: Check, report: Report): number {
  const start = performance.now()
  check(gatherFacts(report, editionOf(report.edition)))
  return performance.now() - start
}

const long = longNarrative('续')

function editedReport(run: number): Report {
  return withPartOne(long.map((block, index) => (index === 5 && block.type === 'paragraph' ? { ...block, text: `${block.text}改${run}` } : block)))
}

function times(check: Check, reportOf: (run: number) => Report, runs = RUNS): number[] {
  time(check, withPartOne(long))
  return Array.from({ length: runs }, (_, run) => time(check, reportOf(run)))
}

test('figures of 10,000 characters against the tables', () => {
  printFigure('figures in 10,000 characters, first reading', measured(times(checkFigures, (run) => withPartOne(longNarrative(`新${run}`)), 20)))
  const edited = measured(times(checkFigures, editedReport))
  printFigure('figures in 10,000 characters, after one edit', edited, `${LIMIT_MS} ms`)
  expect(edited.median).toBeLessThanOrEqual(LIMIT_MS)
})

test('all text rules, 10,000 characters', () => {
  printFigure('all text rules, 10,000 characters, after one edit', measured(times(checkText, editedReport)), `${LIMIT_MS} ms`)
})
