/**
 * The text rules over a report of 10,000 characters: read for the first time and after one edit, in
 * Node and, where the limit stands, in the browser.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { checkText } from '../../src/checks/checkText'
import { gatherFacts, type Facts } from '../../src/checks/base/facts'
import { claimChecks } from '../../src/checks/claims'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { launchBrowser } from '../support/browser/browser'
import { measured, printFigure, type Measured } from './figures'
import { noteGoal } from './goals'
import { editedReport, longReport } from './longReport'

const LIMIT_MS = 5
const SIZES = [1000, 10_000, 100_000]
const LONG_LIMIT_MS = 6
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

/** Milliseconds of all checks in a page: of the report as it is first read, and after each edit. */
async function checkInPage(page: Page, report: Report): Promise<{ first: number; edited: number[] }> {
  // As text: vitest would put its own import in the place of the page's.
  const [first = 0, ...edited] = await page.evaluate<number[]>(`
    import('/src/checks/runChecks.ts').then(({ runChecks }) => {
      const report = ${JSON.stringify(report)}
      const part = report.narratives[1]
      const at = part.findIndex((block, index) => index >= 5 && block.type === 'paragraph')
      return Array.from({ length: ${RUNS} + 1 }, (_, run) => {
        const after = part.with(at, { ...part[at], text: part[at].text + (run === 0 ? '' : '改' + run) })
        const edited = { ...report, narratives: { ...report.narratives, 1: after } }
        const start = performance.now()
        runChecks(edited)
        return performance.now() - start
      })
    })`)
  return { first, edited: edited.slice(RUNS / 4) }
}

test('all checks, in the browser', async () => {
  const page = await browser.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  // What the server meets for the first time it packs, and loads the page anew.
  await page.evaluate("import('/src/checks/runChecks.ts').then(() => undefined)").catch(() => undefined)
  await page.waitForTimeout(5000)
  await page.reload()
  const afters: Measured[] = []
  for (const size of SIZES) {
    const { first, edited } = await checkInPage(page, longReport(`页${size}`, size))
    const after = measured(edited)
    afters.push(after)
    printFigure(`all checks in Chromium, ${size} characters, first reading`, measured([first]))
    printFigure(`all checks in Chromium, ${size} characters, after one edit`, after)
  }
  const [, usual, long] = afters
  noteGoal({
    what: '改一处后全部核对，1千／1万／10万字（Chromium）',
    ours: `${afters.map(({ median }) => median.toFixed(1)).join('／')} ms`,
    beside: `p95 ${afters.map(({ p95 }) => p95.toFixed(1)).join('／')} ms`,
    goal: `10万字 ${LONG_LIMIT_MS} ms 以内`, isReached: (long?.median ?? Infinity) <= LONG_LIMIT_MS,
  })
  expect(usual?.median).toBeLessThanOrEqual(LIMIT_MS)
})
