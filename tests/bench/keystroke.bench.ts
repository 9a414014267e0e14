/**
 * What a keystroke in table three costs the page: script time of the key, of
 * everything Vue draws after it and of saving, as Chromium counts it. The table
 * is full, so every rule has figures to work on.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser'
import { cellOf, createReport, figuresText, goToStep, landPaste, paste } from '../support/clerk'
import { buildFullReport2025 } from '../support/fullReport2025'
import { measured, printFigure } from './figures'

const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']
const ROWS_DOWN = 20
/** Long enough for drawing to be over, and for a save now and then. */
const SETTLE_MS = 40

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
})

afterAll(() => Promise.all([browser.close(), app.close()]))

test.each([[1, 4], [4, 16]])('at %i× CPU throttle', async (rate, limit) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await typeThrough(session, COLUMNS.slice(0, 1))
  const costs = await typeThrough(session, COLUMNS)
  const figures = measured(costs.map(({ script }) => script))
  printFigure(`keystroke in table three, script, ${rate}× throttle`, figures, `p95 ${limit} ms`)
  printFigure(`keystroke in table three, layout and style, ${rate}× throttle`, measured(costs.map(({ layout }) => layout)))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  expect(figures.p95).toBeLessThanOrEqual(limit)
})

interface Cost { script: number; layout: number }

/** Types a digit over each cell down the columns; Enter goes on to the next. Both keys are counted. */
async function typeThrough(session: CDPSession, columns: string[]): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const column of columns) {
    await cellOf(page, `applications.received.${column}`).focus()
    for (let row = 0; row < ROWS_DOWN; row += 1) {
      costs.push(await costOf(session, String(row % 10)))
      costs.push(await costOf(session, 'Enter'))
    }
  }
  return costs
}

async function costOf(session: CDPSession, key: string): Promise<Cost> {
  const before = await readMetrics(session)
  await page.keyboard.press(key)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const after = await readMetrics(session)
  return { script: after.script - before.script, layout: after.layout - before.layout }
}

async function readMetrics(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const ms = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
  return { script: ms('ScriptDuration'), layout: ms('LayoutDuration') + ms('RecalcStyleDuration') }
}
