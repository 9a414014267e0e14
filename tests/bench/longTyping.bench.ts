/**
 * What a key costs in texts far beyond any yearly report: one million characters in some nine thousand paragraphs,
 * and three hundred thousand in a single one. Time of the page's thread for the key, and for the writing, checking
 * and saving that follow before the next key, which would wait for them.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser'
import { createReport, goToStep } from '../support/clerk'
import { setNarrative } from '../support/pageStores'
import { measured, printFigure } from './figures'

const SENTENCE = '本年围绕重点领域持续推进政府信息公开，全年主动公开信息1203条，其中政策解读56篇，及时回应社会关切。'
const KEYS = 200
const PACE_MS = 45
const MOST_MS = 50

const texts: [name: string, paragraphs: string[]][] = [
  ['a million characters in 9,300 paragraphs', Array.from({ length: 9300 }, (_, index) => `${SENTENCE}${index}。${SENTENCE}`)],
  ['one paragraph of 300,000 characters', [SENTENCE.repeat(Math.ceil(300_000 / SENTENCE.length))]],
]

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})
afterAll(() => Promise.all([browser.close(), app.close()]))

test.each(texts)('typing into %s', async (name, paragraphs) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '六、其他需要报告的事项')
  await setNarrative(page, 6, paragraphs.map((text) => ({ type: 'paragraph', text })))
  await page.locator('.prose p').first().click({ position: { x: 200, y: 10 } })
  await page.waitForTimeout(15_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await typeKeys(page, session, 20)
  const costs = await typeKeys(page, session, KEYS)
  const key = measured(costs.map((cost) => cost.key))
  printFigure(`${name}: key`, key, `p95 ${MOST_MS} ms`)
  printFigure(`${name}: between keys`, measured(costs.map((cost) => cost.after)))
  await page.close()
  expect(key.p95).toBeLessThanOrEqual(MOST_MS)
})

interface Cost { key: number; after: number }

async function typeKeys(page: Page, session: CDPSession, count: number): Promise<Cost[]> {
  const costs: Cost[] = []
  for (let index = 0; index < count; index += 1) {
    const before = await busyTime(session)
    await page.keyboard.press(String(index % 10))
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)) }))
    const shown = await busyTime(session)
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
    costs.push({ key: shown - before, after: await busyTime(session) - shown })
  }
  return costs
}

/** Milliseconds the page's thread has worked since it was opened: scripts, style, layout, drawing. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
}
