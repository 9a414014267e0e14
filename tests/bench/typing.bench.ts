/**
 * What a key typed into the text costs the page, with 10,000 characters and
 * bound figures in it: script time until the key is shown, and what writing,
 * checking and saving cost after it.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser'
import { cellOf, createReport, figuresText, goToStep, landPaste, paste } from '../support/clerk'
import { buildFullReport2025 } from '../support/fullReport2025'
import { measured, printFigure } from './figures'

const SENTENCE = '本年围绕重点领域持续推进政府信息公开，全年主动公开信息1203条，其中政策解读56篇，及时回应社会关切。'
const LINE = SENTENCE.repeat(5)
const LINES = 40
const KEYS = 300
/** A key now and then while the text is written and checked, as in steady typing. */
const PACE_MS = 45

let browser: Browser
let app: ServedApp
let page: Page

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  await cellOf(page, 'applications.received.person').focus()
  await paste(page, { 'text/plain': figuresText(buildFullReport2025(), 'applications') })
  await landPaste(page)
  await goToStep(page, '一、总体情况')
  await page.locator('.prose .offer').click()
  await page.locator('.prose p').first().click()
  await paste(page, { 'text/plain': Array.from({ length: LINES }, () => LINE).join('\n') })
  await page.waitForTimeout(1000)
})

afterAll(() => Promise.all([browser.close(), app.close()]))

test('typing into 10,000 characters', async () => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await typeKeys(session, 40)
  const costs = await typeKeys(session, KEYS)
  const key = measured(costs.map((cost) => cost.key))
  printFigure('key in the text, script', key, 'p95 4 ms')
  printFigure('between keys: writing, checks, saving, script', measured(costs.map((cost) => cost.after)))
  expect(key.p95).toBeLessThanOrEqual(4)
})

interface Cost { key: number; after: number }

async function typeKeys(session: CDPSession, count: number): Promise<Cost[]> {
  const costs: Cost[] = []
  for (let index = 0; index < count; index += 1) {
    const before = await scriptTime(session)
    await page.keyboard.press(String(index % 10))
    const shown = await scriptTime(session)
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
    costs.push({ key: shown - before, after: await scriptTime(session) - shown })
  }
  return costs
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}
