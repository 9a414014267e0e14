/**
 * What a keystroke in table three costs the page: script time of the key, of
 * everything Vue draws after it and of saving, as Chromium counts it. Every
 * cell of the table has a figure.
 */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellOf } from '../support/browser/clerk'
import { measured, printFigure } from './figures'
import { openFilledTable, readMetrics } from './filledTable'

const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']
const ROWS_DOWN = 20
/** Long enough for drawing to be over, and for a save now and then. */
const SETTLE_MS = 40

let table: Awaited<ReturnType<typeof openFilledTable>>

beforeAll(async () => { table = await openFilledTable() })
afterAll(() => table.close())

test.each([[1, 4], [4, 16]])('at %i× CPU throttle', async (rate, limit) => {
  const session = await table.page.context().newCDPSession(table.page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await typeThrough(session, COLUMNS.slice(0, 1))
  const costs = await typeThrough(session, COLUMNS)
  const figures = measured(costs.map(({ script }) => script))
  printFigure(`keystroke in table three, script, ${rate}× throttle`, figures, `p95 ${limit} ms`)
  printFigure(
    `keystroke in table three, layout and style, ${rate}× throttle`,
    measured(costs.map(({ layout }) => layout)),
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  expect(figures.p95).toBeLessThanOrEqual(limit)
})

interface Cost { script: number; layout: number }

/**
 * Types a digit over each cell down the columns; Enter goes on to the next. Both keys are counted.
 */
async function typeThrough(session: CDPSession, columns: string[]): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const column of columns) {
    await cellOf(table.page, `applications.received.${column}`).focus()
    for (let row = 0; row < ROWS_DOWN; row += 1) {
      costs.push(await costOf(session, String(row % 10)))
      costs.push(await costOf(session, 'Enter'))
    }
  }
  return costs
}

async function costOf(session: CDPSession, key: string): Promise<Cost> {
  const before = await readMetrics(session)
  await table.page.keyboard.press(key)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const after = await readMetrics(session)
  return { script: after.script - before.script, layout: after.layout - before.layout }
}
