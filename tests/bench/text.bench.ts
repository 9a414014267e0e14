/** The text rules over a report of 10,000 characters, in Node: read for the first time, after one edit, and with nothing changed. */
import { expect, test } from 'vitest'
import { gatherFacts } from '../../src/checks/facts'
import { checkText } from '../../src/checks/checkText'
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

function time(report: Report): number {
  const start = performance.now()
  checkText(gatherFacts(report, editionOf(report.edition)))
  return performance.now() - start
}

test('all text rules, 10,000 characters', () => {
  const long = longNarrative('续')
  time(withPartOne(long))
  const cold = Array.from({ length: 20 }, (_, run) => time(withPartOne(longNarrative(`新${run}`))))
  const edited = Array.from({ length: RUNS }, (_, run) => time(withPartOne(long.map((block, index) => (index === 5 && block.type === 'paragraph' ? { ...block, text: `${block.text}改${run}` } : block)))))
  const same = Array.from({ length: RUNS }, () => time(withPartOne(long)))
  printFigure('text rules, 10,000 characters, first reading', measured(cold))
  printFigure('text rules, 10,000 characters, after one edit', measured(edited), `${LIMIT_MS} ms`)
  printFigure('text rules, 10,000 characters, nothing changed', measured(same))
  expect(measured(edited).median).toBeLessThanOrEqual(LIMIT_MS)
})
