/** A report is shown, or the true cause is said, whatever does not answer. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sharedBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { createReport } from '../support/browser/clerk'

const FIELD = '[data-field="agency.address"]'

let browser: Browser
let app: ServedApp
let context: BrowserContext
let address: string

beforeAll(async () => { [browser, app] = await Promise.all([sharedBrowser(), serveApp()]) })
afterAll(() => app.close())
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 }, serviceWorkers: 'block',
  })
  const first = await context.newPage()
  await createReport(first, { url: app.url, name: '青禾县林业局', year: 2025 })
  address = first.url()
  await first.close()
})
afterEach(() => context.close())

async function openWith(prepare: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await context.newPage()
  await prepare(page)
  await page.goto(address)
  return page
}

test('locks of the browser that never answer: read at once, edited a moment later', {
  tags: 'long',
}, async () => {
  const page = await openWith((opened) =>
    opened.addInitScript(() => { navigator.locks.request = () => new Promise(() => undefined) }))
  await page.locator(`${FIELD}[readonly]`).waitFor()
  await page.getByText('浏览器还没有答复').waitFor()
  await page.locator(`${FIELD}:not([readonly])`).fill('文昌路8号')
  await page.getByText(/^已保存/).waitFor()
  expect(await page.getByText('浏览器还没有答复').count()).toBe(0)
})

test.each([
  ['the editor', /\/assets\/EditorView-.*\.js/, '这一页还没有载入'],
  ['a step', /\/assets\/BasicsStep-.*\.js/, '这一步还没有载入'],
  ['the database', /\/assets\/openDatabase-.*\.js/, '程序还有一部分没有载入'],
])('code of %s that does not come: said, and shown once it comes', { tags: 'long' }, async (
  _name, code, sentence,
) => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  const page = await openWith((opened) =>
    opened.route(code, async (route) => { await held; await route.continue() }))
  await page.getByText(sentence).waitFor()
  release()
  await page.locator(`${FIELD}:not([readonly])`).waitFor()
  expect(await page.getByText(sentence).count()).toBe(0)
})
