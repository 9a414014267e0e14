/** A fresh page of the served application for every test, in the size clerks have. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { sharedBrowser, serveApp, watchPage, type PageWatch, type ServedApp } from './browser'

/** Filled before each test. */
export interface Desk { page: Page; url: string }

/**
 * Registers the hooks of a test file; after each test nothing was said on the console and nothing
 * left the origin.
 */
export function openDesk(): Desk {
  const desk = {} as Desk
  let browser: Browser
  let app: ServedApp
  let watch: PageWatch

  beforeAll(async () => {
    [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    desk.page = await browser.newPage({
      viewport: { width: 1366, height: 768 }, acceptDownloads: true, serviceWorkers: 'block',
    })
    desk.url = app.url
    watch = watchPage(desk.page, app.url)
  })
  afterEach(async () => {
    expect(watch).toEqual({ errors: [], foreign: [] })
    await desk.page.close()
  })
  return desk
}
