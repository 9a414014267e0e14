/**
 * How long a warm export takes in Node: `npx vitest run --config tests/bench/vitest.config.ts
 * export`.
 */
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { withCharts } from '../../src/model/chart'
import { buildFullReport } from '../support/fullReport'

const WARM_UP = 15
const RUNS = 40
const BUDGET_MS = 40

test.each([
  ['without charts', buildFullReport(2025)],
  ['with two charts', withCharts(buildFullReport(2025), { kinds: ['results', 'applicants'] })],
])('warm Word export %s', async (name, report) => {
  for (let run = 0; run < WARM_UP; run += 1) await writeDocx(composeDocument(report))
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await writeDocx(composeDocument(report))
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const median = times[RUNS / 2] ?? 0
  console.log(
    `Word export ${name}, warm, Node ${process.version}: median ${median.toFixed(1)} ms, fastest ${times[0]
      ?.toFixed(1)} ms, slowest ${times[RUNS - 1]?.toFixed(1)} ms (budget ${BUDGET_MS} ms)`,
  )
  expect(median).toBeLessThanOrEqual(BUDGET_MS)
}, 60_000)
