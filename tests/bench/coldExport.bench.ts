/**
 * From the button to the file in a page that has not exported yet, a second after the review step
 * opened: composing, packing, reading back.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { measured, printFigure } from './figures'

const RUNS = 8
/**
 * A clerk reads the verdict before pressing the button; the code is fetched and run in meanwhile.
 */
const REVIEWED_MS = 1000

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})

afterAll(() => Promise.all([browser.close(), app.close()]))

test('first Word export of a page', async () => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await exportOnce())
  printFigure('Word export, cold, Chromium, button to file', measured(times), '150 ms')
})

async function exportOnce(): Promise<number> {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(app.url)
  await page.getByRole('button', { name: /示例|样例/ }).first().click()
  await page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name: '审核与导出' })
    .click()
  const button = page.getByRole('button', { name: /^(?:定稿导出|导出草稿) Word$/ })
  await button.waitFor()
  await page.waitForTimeout(REVIEWED_MS)
  const time = await page.evaluate(timeExport)
  await context.close()
  return time
}

/** Runs in the page: from the click to the moment the file is handed over for download. */
function timeExport(): Promise<number> {
  return new Promise((resolve) => {
    const original = HTMLAnchorElement.prototype.click
    const start = performance.now()
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      if (this.download) resolve(performance.now() - start)
      original.call(this)
    }
    const button = [...document.querySelectorAll('button')]
      .find((candidate) => /定稿导出|导出草稿/.test(candidate.textContent ?? ''))
    button?.click()
  })
}
