/**
 * What the eye sees is what is read: pages made up at random, painted by Chromium; each cell and
 * each line a reader takes is equal to what is painted, or is in doubt.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserContext } from 'playwright-core'
import { sharedBrowser } from '../support/browser/browser'
import { compareUnits, type Comparison } from '../support/painted/comparePainted'
import { oddPageArb } from '../support/painted/oddPages'
import { readPainted } from '../support/painted/paintedText'
import { runs } from '../support/runs'

const PAGES = runs({ daily: 15, soak: 1000 })
let context: BrowserContext

beforeAll(async () => {
  context = await (await sharedBrowser()).newContext({ viewport: { width: 1366, height: 500 } })
})
afterAll(() => context.close())

test('a figure comes in as it is painted, or is in doubt', async () => {
  const [page, lab] = [await context.newPage(), await context.newPage()]
  const compared: Comparison[] = []
  for (const odd of fc.sample(oddPageArb, { seed: 20250131, numRuns: PAGES })) {
    compared.push(...compareUnits(odd, await readPainted(page, lab, odd.html)))
  }
  const ways = [...new Set(compared.map(({ way }) => way))]
  for (const way of ways) {
    const count = (outcome: Comparison['outcome']): number =>
      compared.filter((one) => one.way === way && one.outcome === outcome).length
    console.info(`painted, ${way}: ${compared.filter((one) => one.way === way).length} tried, `
      + `${count('equal')} equal, `
      + `${count('doubtful')} in doubt, ${count('silent')} silently different`)
  }
  expect(compared.filter(({ outcome }) => outcome === 'silent')).toEqual([])
  // A plain figure alone in a plain cell is never doubted.
  expect(compared.filter(({ kind, isDoubted }) => kind === '' && isDoubted)).toEqual([])
})
