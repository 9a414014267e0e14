/**
 * What a key typed into the text costs the page, with bound figures and more and more characters in
 * it: script time until the key is shown, and what writing, checking and saving cost after it.
 */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goToStep, paste } from '../support/browser/clerk'
import { measured, printFigure, type Measured } from './figures'
import { openFilledTable, readMetrics } from './filledTable'
import { noteGoal } from './goals'

const SENTENCE = '本年围绕重点领域持续推进政府信息公开，全年主动公开信息1203条，'
  + '其中政策解读56篇，及时回应社会关切。'
const LINE = SENTENCE.repeat(5)
/** Characters of the text, each on top of those before. */
const SIZES = [5000, 25_000, 100_000]
const KEYS = 200
/** A key now and then while the text is written and checked, as in steady typing. */
const PACE_MS = 45
const MOST_MS = 4

let table: Awaited<ReturnType<typeof openFilledTable>>

beforeAll(async () => {
  table = await openFilledTable()
  const { page } = table
  await goToStep(page, '一、总体情况')
  await page.locator('.prose .offer').click()
})

afterAll(() => table.close())

test('typing into longer and longer texts', async () => {
  const { page } = table
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const keys: Measured[] = []
  let written = 0
  for (const size of SIZES) {
    const lines = Array.from({ length: (size - written) / LINE.length }, () => LINE)
    written = size
    await page.locator('.prose p').first().click()
    await paste(page, { 'text/plain': lines.join('\n') })
    await page.waitForTimeout(3000)
    await typeKeys(session, 40)
    const costs = await typeKeys(session, KEYS)
    const key = measured(costs.map((cost) => cost.key))
    keys.push(key)
    printFigure(`key in ${size} characters, script`, key, `p95 ${MOST_MS} ms`)
    printFigure('between keys: writing, checks, saving, script', measured(costs.map((cost) => cost.after)))
  }
  noteGoal({
    what: '正文里敲一个键，5千／2.5万／10万字，脚本 p95',
    ours: `${keys.map(({ p95 }) => p95.toFixed(1)).join('／')} ms`,
    beside: `p50 ${keys.map(({ median }) => median.toFixed(1)).join('／')} ms`,
    goal: `都在 ${MOST_MS} ms 以内`, isReached: keys.every(({ p95 }) => p95 <= MOST_MS),
  })
  expect(keys[0]?.p95).toBeLessThanOrEqual(MOST_MS)
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
