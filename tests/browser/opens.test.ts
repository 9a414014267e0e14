import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, watchPage, type ServedApp } from '../support/browser'

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})

afterAll(async () => {
  await Promise.all([browser.close(), app.close()])
})

test('the application opens, quietly and from its own origin alone', async () => {
  const page = await browser.newPage()
  const watch = watchPage(page, app.url)
  await page.goto(app.url)
  expect(await page.title()).toContain('政府信息公开工作年度报告')
  await page.waitForFunction(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0)
  expect(watch).toEqual({ errors: [], foreign: [] })
})
