/**
 * Diagnosis of planted errors, one and two at a time, warm, in Node: the best of several runs for
 * each report.
 */
import { expect, test } from 'vitest'
import { diagnose } from '../../src/checks/diagnosis'
import { gatherFacts } from '../../src/checks/base/facts'
import { editions } from '../../src/templates'
import { FAULT_KINDS, plant, withFault, type FaultKind } from '../support/samples/plantFault'
import { buildSoundReport } from '../support/samples/soundReports'
import { measured, printFigure } from './figures'

const LIMIT_MS = 20
const REPORTS = 60
const RUNS = 20

function casesOf(kind: FaultKind, withSecond: boolean) {
  return Array.from({ length: REPORTS }, (_, number) => {
    const sound = buildSoundReport(editions, number + 1)
    const [fault, second] = [plant(kind, sound), withSecond
      ? plant(FAULT_KINDS[number % FAULT_KINDS.length] as FaultKind, sound) : {}]
    return fault && second
      ? [{ report: withFault(withFault(sound.report, fault), second), edition: sound.edition }] : []
  }).flat()
}

test.each(
  FAULT_KINDS.flatMap((kind) => [[kind, false], [kind, true]] as const),
)('%s, with another error: %s', (kind, withSecond) => {
  const best = casesOf(kind, withSecond)
    .map(({ report, edition }) => Math.min(...Array.from({ length: RUNS }, () => {
      const facts = gatherFacts(report, edition)
      const start = performance.now()
      diagnose(facts)
      return performance.now() - start
    })))
  const figure = measured(best)
  printFigure(`diagnosis, ${kind}${withSecond ? ' and another' : ''}, worst `
    + `${Math.max(...best).toFixed(1)} ms`, figure, `${LIMIT_MS} ms`)
  expect(Math.max(...best)).toBeLessThanOrEqual(LIMIT_MS)
})
