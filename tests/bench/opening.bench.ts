/**
 * What opening costs the browser: the library with ten and with two thousand reports, the site and
 * the single file on a processor slowed down to a quarter. Work of the page's thread and memory, as
 * Chromium counts them.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATA_FILE_SCHEMA } from '../../src/model/files/dataFile'
import { editions } from '../../src/templates'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { buildWholeReport } from '../support/samples/randomWholeReport'
import { noteGoal } from './goals'

const RUNS = 5
const MB = 1_000_000

let browser: Browser
let app: ServedApp

beforeAll(async () => { [browser, app] = await Promise.all([launchBrowser(), serveApp()]) })
afterAll(() => Promise.all([browser.close(), app.close()]))

interface Opening { task: number; heap: number }

/** From nothing to what `isThere` says, at its best: milliseconds of the page's thread, megabytes. */
async function open(
  context: BrowserContext, url: string, { isThere, rate = 1 }: { isThere: () => boolean; rate?: number },
): Promise<Opening> {
  const openings: Opening[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await page.goto(url)
    await page.waitForFunction(isThere)
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
    openings.push({ task: of('TaskDuration') * 1000, heap: of('JSHeapUsedSize') / MB })
    await page.close()
  }
  const least = (values: number[]): number => Math.min(...values)
  return {
    task: least(openings.map(({ task }) => task)), heap: least(openings.map(({ heap }) => heap)),
  }
}

/** A browser's storage with so many reports in it, each counted. */
async function fill(count: number): Promise<BrowserContext> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(app.url)
  await page.getByText('从上年的年报开始，或者新建一份').waitFor()
  const kinds = Array.from({ length: 20 }, (_, seed) => editions[seed % editions.length])
    .flatMap((edition, seed) => (edition ? [buildWholeReport(edition, seed)] : []))
  await page.evaluate(({ reports, total, schema }) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => {
      const change = opening.result.transaction('reports', 'readwrite')
      for (let index = 0; index < total; index += 1) {
        const report = reports[index % reports.length]
        change.objectStore('reports').put({
          id: `r${index}`, tag: '', schema, revision: 1, report: { ...report, id: `r${index}`, images: {} },
        })
      }
      change.oncomplete = () => { opening.result.close(); resolve() }
      change.onerror = () => reject(new Error(String(change.error)))
    }
  }), { reports: kinds, total: count, schema: DATA_FILE_SCHEMA })
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('tbody th').length > 0)
  await page.waitForFunction(() => !document.body.innerText.includes('正在核对'))
  await page.close()
  return context
}

test('the library', async () => {
  const isThere = (): boolean => document.querySelectorAll('tbody th').length > 5
  const [few, many] = [await fill(10), await fill(2000)]
  const [ten, thousands] = [await open(few, app.url, { isThere }), await open(many, app.url, { isThere })]
  noteGoal({
    what: '打开“我的年报”，2000 份，到列出', ours: `${thousands.task.toFixed(0)} ms，内存 `
      + `${thousands.heap.toFixed(1)} MB`,
    beside: `10 份 ${ten.task.toFixed(0)} ms，${ten.heap.toFixed(1)} MB`, goal: '600 ms、15 MB 以内',
    isReached: thousands.task <= 600 && thousands.heap <= 15,
  })
  await Promise.all([few.close(), many.close()])
})

test('the single file', async () => {
  const file = join(app.folder, '年报.html')
  const isThere = (): boolean => document.body.innerText.includes('查看示例')
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const site = await open(context, app.url, { isThere, rate: 4 })
  const single = await open(context, pathToFileURL(file).href, { isThere, rate: 4 })
  const size = statSync(file).size / MB
  noteGoal({
    what: '年报.html，双击到能用，CPU 放慢到四分之一',
    ours: `${single.task.toFixed(0)} ms，${size.toFixed(2)} MB`,
    beside: `网站 ${site.task.toFixed(0)} ms`, goal: '2500 ms、2.5 MB 以内',
    isReached: single.task <= 2500 && size <= 2.5,
  })
  expect(size).toBeLessThan(2.5)
  await context.close()
})
