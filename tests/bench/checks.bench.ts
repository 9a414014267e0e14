/** One full pass of the checks that run with every key, warm, in Node. */
import { expect, test } from 'vitest'
import { checkFacts } from '../../src/checks/kinds/checkFacts'
import { gatherFacts } from '../../src/checks/base/facts'
import { editions } from '../../src/templates'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'
import { measured, printFigure } from './figures'

const LIMIT_MS = 0.2
const RUNS = 3000

test.each(editions)('a pass over the whole report, edition $id', (edition) => {
  const sound = buildConsistentReport({ edition, seed: 1 })
  const broken = withCells(sound, { 'applications.handled.granted.person': 99 })
  const time = (report: typeof sound): number[] => Array.from({ length: RUNS }, () => {
    const start = performance.now()
    checkFacts(gatherFacts(report, edition))
    return performance.now() - start
  }).slice(RUNS / 2)
  const whole = measured(time(sound))
  printFigure(`check pass, edition ${edition.id}, nothing wrong`, whole, `${LIMIT_MS} ms`)
  printFigure(`check pass, edition ${edition.id}, one figure wrong`, measured(time(broken)))
  expect(whole.median).toBeLessThanOrEqual(LIMIT_MS)
})
