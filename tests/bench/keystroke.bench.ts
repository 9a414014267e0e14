/**
 * What a keystroke in table three costs the page, as Chromium counts it: script time of the key, of
 * everything Vue draws after it and of saving, and the whole task with style, layout and painting.
 * Every cell of the table has a figure. Tables of others are typed into in turns.
 */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellOf } from '../support/browser/clerk'
import { measured, printFigure, type Measured } from './figures'
import { openFilledTable, readMetrics } from './filledTable'
import { noteGoal } from './goals'
import { openBareTable, openHyperFormulaTable } from './peerTables'

const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']
const ROWS_DOWN = 20
/** Long enough for drawing to be over, and for a save now and then. */
const SETTLE_MS = 40

interface Typed { page: Page; focus: (column: number) => Promise<void> }
interface Cost { script: number; layout: number; task: number }

let table: Awaited<ReturnType<typeof openFilledTable>>
let tables: Record<'own' | 'engine' | 'bare', Typed>

beforeAll(async () => {
  table = await openFilledTable()
  const { page } = table
  const rows = page.locator('.official-table tbody tr:has(input)')
  const size = { rows: await rows.count(), columns: await rows.first().locator('input').count() }
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  const peer = (opened: Page): Typed =>
    ({ page: opened, focus: (column) => opened.locator(`#cell-0-${column}`).focus() })
  tables = {
    own: { page, focus: (column) => cellOf(page, `applications.received.${COLUMNS[column]}`).focus() },
    engine: peer(await openHyperFormulaTable(browser, size)),
    bare: peer(await openBareTable(browser, size)),
  }
})
afterAll(() => table.close())

test.each([[1, 4], [4, 16]])('at %i× CPU throttle', async (rate, limit) => {
  const costs = { own: [] as Cost[], engine: [] as Cost[], bare: [] as Cost[] }
  const names = Object.keys(costs) as (keyof typeof costs)[]
  for (const [column] of COLUMNS.entries()) {
    for (const name of names) costs[name].push(...await typeDown(tables[name], column, rate))
  }
  const of = (name: keyof typeof costs, part: keyof Cost): Measured =>
    measured(costs[name].map((cost) => cost[part]))
  const [script, peer] = [of('own', 'script'), of('engine', 'script')]
  printFigure(`keystroke in table three, script, ${rate}× throttle`, script, `p95 ${limit} ms`)
  printFigure(`keystroke in table three, layout and style, ${rate}× throttle`, of('own', 'layout'))
  const slowed = rate === 1 ? '' : `，CPU 放慢到 ${rate} 分之一`
  noteGoal({
    what: `表三里敲一个键，脚本 p50／p95${slowed}`, ours: told(script),
    beside: `HyperFormula 的表 ${told(peer)}`, goal: '1.2 倍以内',
    isReached: script.median <= 1.2 * peer.median && script.p95 <= 1.2 * peer.p95,
  })
  const [task, bare] = [of('own', 'task'), of('bare', 'task')]
  noteGoal({
    what: `同一个键，连同样式、排版、绘制 p50／p95${slowed}`,
    ours: `${told(task)}，${(task.median / bare.median).toFixed(2)} 倍`,
    beside: `Vue 写的最简单的表 ${told(bare)}`, goal: '1.5 倍以内',
    isReached: task.median <= 1.5 * bare.median,
  })
  expect(script.p95).toBeLessThanOrEqual(limit)
})

function told({ median, p95 }: Measured): string {
  return `${median.toFixed(2)}／${p95.toFixed(2)} ms`
}

/**
 * Types a digit over each cell down a column; Enter goes on to the next. Both keys are counted; the
 * first column of a page is typed once before.
 */
async function typeDown({ page, focus }: Typed, column: number, rate: number): Promise<Cost[]> {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const costs: Cost[] = []
  for (const isCounted of column === 0 ? [false, true] : [true]) {
    await focus(column)
    for (let row = 0; row < ROWS_DOWN; row += 1) {
      const pair = [await costOf(page, session, String(row % 10)), await costOf(page, session, 'Enter')]
      if (isCounted) costs.push(...pair)
    }
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return costs
}

async function costOf(page: Page, session: CDPSession, key: string): Promise<Cost> {
  const before = await readMetrics(session)
  await page.keyboard.press(key)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const after = await readMetrics(session)
  return {
    script: after.script - before.script, layout: after.layout - before.layout,
    task: after.task - before.task,
  }
}
