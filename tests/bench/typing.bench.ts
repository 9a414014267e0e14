/**
 * What a key typed into the text costs the page, with 10,000 characters and
 * bound figures in it: script time until the key is shown, and what writing,
 * checking and saving cost after it.
 */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goToStep, paste } from '../support/browser/clerk'
import { measured, printFigure } from './figures'
import { openFilledTable, readMetrics } from './filledTable'

const SENTENCE = '本年围绕重点领域持续推进政府信息公开，全年主动公开信息1203条，'
  + '其中政策解读56篇，及时回应社会关切。'
const LINE = SENTENCE.repeat(5)
const LINES = 40
const KEYS = 300
/** A key now and then while the text is written and checked, as in steady typing. */
const PACE_MS = 45

let table: Awaited<ReturnType<typeof openFilledTable>>

beforeAll(async () => {
  table = await openFilledTable()
  const { page } = table
  await goToStep(page, '一、总体情况')
  await page.locator('.prose .offer').click()
  await page.locator('.prose p').first().click()
  await paste(page, { 'text/plain': Array.from({ length: LINES }, () => LINE).join('\n') })
  await page.waitForTimeout(1000)
})

afterAll(() => table.close())

test('typing into 10,000 characters', async () => {
  const session = await table.page.context().newCDPSession(table.page)
  await session.send('Performance.enable')
  await typeKeys(session, 40)
  const costs = await typeKeys(session, KEYS)
  const key = measured(costs.map((cost) => cost.key))
  printFigure('key in the text, script', key, 'p95 4 ms')
  printFigure(
    'between keys: writing, checks, saving, script', measured(costs.map((cost) => cost.after)),
  )
  expect(key.p95).toBeLessThanOrEqual(4)
})

interface Cost { key: number; after: number }

async function typeKeys(session: CDPSession, count: number): Promise<Cost[]> {
  const costs: Cost[] = []
  for (let index = 0; index < count; index += 1) {
    const before = (await readMetrics(session)).script
    await table.page.keyboard.press(String(index % 10))
    const shown = (await readMetrics(session)).script
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
    costs.push({ key: shown - before, after: (await readMetrics(session)).script - shown })
  }
  return costs
}
