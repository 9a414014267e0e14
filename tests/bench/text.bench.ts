/**
 * The text rules over a report of 10,000 characters: read for the first time and after one edit, in
 * Node and, where the limit stands, in the browser.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { checkText } from '../../src/checks/checkText'
import { gatherFacts, type Facts } from '../../src/checks/base/facts'
import { claimChecks } from '../../src/checks/claims'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { launchBrowser } from '../support/browser/browser'
import { measured, printFigure } from './figures'
import { editedReport, longReport } from './longReport'

const LIMIT_MS = 5
const RUNS = 200
const long = longReport('续')

type Check = (facts: Facts) => unknown

const checkFigures: Check = (facts) => Object.values(claimChecks).forEach((check) => check(facts))

function time(check: Check, report: Report): number {
  const start = performance.now()
  check(gatherFacts(report, editionOf(report.edition)))
  return performance.now() - start
}

function times(check: Check, reportOf: (run: number) => Report, runs = RUNS): number[] {
  time(check, long)
  return Array.from({ length: runs }, (_, run) => time(check, reportOf(run)))
}

test.each([
  ['figures', checkFigures], ['all text rules', checkText],
] as const)('%s, in Node', (name, check) => {
  printFigure(
    `${name}, first reading`, measured(times(check, (run) => longReport(`${name}${run}`), 20)),
  )
  printFigure(`${name}, after one edit`, measured(times(check, (run) => editedReport(long, run))))
})

let server: ViteDevServer
let browser: Browser

beforeAll(async () => {
  [server, browser] = await Promise.all([createServer({
    logLevel: 'silent', server: { host: '127.0.0.1' },
  }).then((made) => made.listen()), launchBrowser()])
})
afterAll(() => Promise.all([server.close(), browser.close()]))

test('all checks, in the browser', async () => {
  const page = await browser.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  const reports = [long, ...Array.from({ length: RUNS }, (_, run) => editedReport(long, run))]
  // As text: vitest would put its own import in the place of the page's.
  const [first = 0, ...edited] = await page.evaluate<number[]>(`
    import('/src/checks/runChecks.ts').then(({ runChecks }) => ${JSON.stringify(reports)}.map((report) => {
      const start = performance.now()
      runChecks(report)
      return performance.now() - start
    }))`)
  printFigure('all checks in Chromium, very first reading', measured([first]))
  const after = measured(edited.slice(RUNS / 4))
  printFigure('all checks in Chromium, after one edit', after, `${LIMIT_MS} ms`)
  expect(after.median).toBeLessThanOrEqual(LIMIT_MS)
})
