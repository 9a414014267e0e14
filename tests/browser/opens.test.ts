import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser, serveApp, watchPage, type ServedApp } from '../support/browser/browser'

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})

afterAll(() => app.close())

test('the application opens, quietly and from its own origin alone', async () => {
  const page = await browser.newPage()
  const watch = watchPage(page, app.url)
  await page.goto(app.url)
  expect(await page.title()).toContain('政府信息公开工作年度报告')
  await page.waitForFunction(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0)
  expect(watch).toEqual({ errors: [], foreign: [] })
  await page.close()
})
