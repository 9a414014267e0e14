/** Waiting for a page by what it does, not by the clock. */
import type { Page } from 'playwright-core'
import { storedRecords } from './storedReports'

/** Until the page has drawn all it has: movements over, and the browser idle again and again. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      // A busy machine may never find a page idle.
      await new Promise((resolve) => { requestIdleCallback(resolve, { timeout: 1000 }) })
      await new Promise((resolve) => { requestAnimationFrame(resolve) })
    }
    const ending = document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
  })
}

/** Until these words of the report are in the database. */
export async function seeStored(page: Page, words: string): Promise<void> {
  for (let isThere = false; !isThere;) {
    await settle(page)
    isThere = (await storedRecords(page))
      .some(({ report }) => JSON.stringify(report).includes(words))
  }
}
