/**
 * A page looks the same whatever pages were opened before it, in the site and in the one file.
 * @module-tag long
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { serveApp, sharedBrowser, type ServedApp } from '../support/browser/browser'
import { withCharts } from '../../src/model/chart'
import { documentReport } from '../support/documents'
import { differenceOf } from '../support/browser/pictures'
import { runs } from '../support/runs'
import { settle } from '../support/browser/settle'

const report = withCharts(documentReport(2025), { kinds: ['results'] })
const own = (path: string): string => `/report/${report.id}${path}`

/**
 * Address → what is there once the page is complete, findings in the texts and their causes too.
 */
const PAGES: Record<string, string[]> = {
  '/': ['.library tbody :text("核实 2")'],
  '/new': ['form :text("已有这份年报")'],
  '/rules': ['.rules section'],
  '/about': ['main h1'],
  '/guide': ['main h2'],
  '/storage': ['main h1'],
  '/years': ['main h1'],
  '/import': ['main h1'],
  [own('/0')]: ['[data-code=ST-FIVE]'],
  [own('/1')]: ['.prose figcaption', '[data-code=ST-FIVE]'],
  [own('/3')]: ['[data-cell]', '[data-code=ST-FIVE]', ':text("可能的原因")'],
  [own('/7')]: ['[data-code=ST-FIVE]', ':text("可能的原因")'],
  [own('/history')]: ['.history main'],
  [own('/total')]: ['.total .body'],
  [own('/preview')]: [
    '.pages[aria-busy=false] .paper :text("2项未说明")', '.paper img[alt^="条形图"]',
  ],
  [own('/review')]: ['.pages[aria-busy=false] .paper'],
}
/** Every third one each day, all of them in the long run. */
const paths = Object.keys(PAGES).filter((_, index) => index % runs({ daily: 3, soak: 1 }) === 0)

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  browser = await sharedBrowser()
  app = await serveApp()
})
afterAll(() => app.close())

/** A window with the report in a storage of its own, the day and the room left always the same. */
async function openAt(url: string): Promise<Page> {
  const viewport = { width: 1366, height: 768 }
  const page = await browser.newPage({ viewport, serviceWorkers: 'block', reducedMotion: 'reduce' })
  await page.clock.setFixedTime(new Date('2026-01-20T02:00:00Z'))
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 5_000_000, quota: 5_000_000_000 })
  })
  await page.goto(url)
  const buffer = Buffer.from(writeDataFile(report))
  await page.setInputFiles('input[type=file]', {
    name: '年报.json', mimeType: 'application/json', buffer,
  })
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  return page
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash }, path)
  for (const selector of PAGES[path] ?? []) await page.locator(selector).first().waitFor()
}

/** No focus, no pointer, nothing moving, nothing still to come. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await settle(page)
  return page.screenshot({ animations: 'disabled' })
}

/** Each page alone: loaded anew, the first and only one. */
async function picturesAlone(page: Page): Promise<Map<string, Buffer>> {
  const alone = new Map<string, Buffer>()
  for (const path of paths) {
    await page.goto('about:blank')
    await page.goto(`${app.url}#${path}`)
    await goTo(page, path)
    alone.set(path, await pictureOf(page))
  }
  return alone
}

/** The pages that look otherwise now; a few looks each, since a busy machine draws late. */
async function findChanged(
  page: Page, alone: Map<string, Buffer>,
): Promise<Record<string, string>> {
  const changed: Record<string, string> = {}
  for (const path of paths) {
    await goTo(page, path)
    let difference = 'not looked at'
    for (let look = 0; look < 5 && difference; look += 1) {
      difference = await differenceOf(page, await pictureOf(page), alone.get(path) ?? Buffer.of())
    }
    if (difference) changed[path.replace(report.id, 'id')] = difference
  }
  return changed
}

test('each page looks the same alone, after all others, and in the one file', async () => {
  const page = await openAt(app.url)
  const alone = await picturesAlone(page)
  // Pages that look alike would prove nothing.
  expect(new Set([...alone.values()].map((picture) => picture.toString('base64'))).size)
    .toBe(paths.length)
  for (const path of paths) await goTo(page, path)
  expect(await findChanged(page, alone), 'after all others').toEqual({})
  await page.close()
  const single = await openAt(new URL('年报.html', app.url).href)
  expect(await findChanged(single, alone), 'in the one file').toEqual({})
  await single.close()
})
