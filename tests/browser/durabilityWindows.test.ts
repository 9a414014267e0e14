/**
 * Two windows on one report, with the browser's locks and without, and of the single file; the long
 * run is `npm run test:soak`.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { describeDuel, runDuel } from '../support/browser/windowDuel'
import { runs } from '../support/runs'

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})
afterAll(() => app.close())

const site = (): string => app.url
const singleFile = (): string => pathToFileURL(join(app.folder, '年报.html')).href

/** The first each day, all in the long run. */
const DUELS = ([
  ['Web Locks', { hasLocks: true, urlOf: site, seed: 54 }],
  ['asking around', { hasLocks: false, urlOf: site, seed: 61 }],
  ['the single file', { hasLocks: true, urlOf: singleFile, seed: 93 }],
] as const).slice(0, runs({ daily: 1, soak: 3 }))

test.each(DUELS)('%s: nothing shown as saved is lost, nothing written over', async (
  name, { hasLocks, urlOf, seed },
) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  if (!hasLocks) {
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'locks', { value: undefined }))
  }
  const figures = await runDuel(context, { url: urlOf(), steps: 6, seed })
  console.log(`${name}: ${describeDuel(figures)}`)
  await context.close()
  expect(figures.losses).toEqual([])
  expect(figures.saved).toBeGreaterThan(0)
})
