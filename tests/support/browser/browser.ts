/** A real browser and the built application for tests, on any machine, from a fresh clone. */
import { chromium, type Browser, type Page } from 'playwright-core'
import { preview } from 'vite'
import { buildApp } from './buildApp'
import { findInstalledBrowser, noBrowserMessage } from './findBrowser'
import { unpackChromium, type Program } from './unpackChromium'

/** How every test starts it. */
export const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-default-browser-check',
  '--no-pings', '--font-render-hinting=none',
]

/**
 * Starts a browser of its own; fails with a plain sentence where there is none. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findProgram()
  return withPatience(await chromium.launch({
    executablePath: path, args: ARGS, env: { ...process.env, ...env },
  }))
}

/** Against hanging only: on a busy machine a page may take a minute. */
const PATIENCE_MS = 120_000

/** The browser, every wait in its pages as long as that. */
export function withPatience(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    context.setDefaultTimeout(PATIENCE_MS)
    return context
  }
  return browser
}

const shared = globalThis as { testBrowser?: Promise<Browser> }

/**
 * The browser of this worker, started once for all its test files and ended
 * with the worker: make a context of your own and close that, not the browser.
 */
export async function sharedBrowser(): Promise<Browser> {
  const running = await shared.testBrowser?.catch(() => undefined)
  if (running?.isConnected()) return running
  return shared.testBrowser = launchBrowser()
}

/**
 * The npm Chromium on Linux x64 unless `BROWSER_PATH` names another; an installed browser
 * everywhere else.
 */
export async function findProgram(): Promise<Program> {
  if (process.platform === 'linux' && process.arch === 'x64' && !process.env.BROWSER_PATH) {
    return unpackChromium()
  }
  const path = findInstalledBrowser()
  if (!path) throw new Error(noBrowserMessage())
  return { path, env: {} }
}

/** `folder` is where it was built. */
export interface ServedApp { url: string; folder: string; close: () => Promise<void> }

/**
 * The built application on a free port of this machine; built, and served, once per test run. `url`
 * ends with a slash.
 */
export async function serveApp(): Promise<ServedApp> {
  const { APP_BUILD: folder, APP_URL: url } = process.env
  if (folder && url) return { url, folder, close: async () => undefined }
  return serveFolder(await buildApp())
}

/** The same for any folder that holds a built application. */
export async function serveFolder(folder: string): Promise<ServedApp> {
  const server = await preview({
    configFile: false, base: '../', logLevel: 'silent', build: { outDir: folder },
    preview: { host: '127.0.0.1', port: freePort(), open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the preview server has no address')
  return { url, folder, close: () => server.close() }
}

/** Somewhere to start looking; the server takes the next free port. */
function freePort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000)
}

/**
 * What went wrong on a page so far: errors on the console or uncaught, and requests that left the
 * origin.
 */
export interface PageWatch { errors: string[]; foreign: string[] }

/**
 * Only the tests of offline use let service workers start: they would keep requests from being
 * seen.
 */
const BLOCKED_BY_TEST = /Service Worker registration blocked by Playwright/

/** Watches a page from now on; call it before `goto`. */
export function watchPage(page: Page, url: string): PageWatch {
  const watch: PageWatch = { errors: [], foreign: [] }
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())
    && !BLOCKED_BY_TEST.test(message.text())) watch.errors.push(message.text()) })
  page.on('pageerror', (error) => watch.errors.push(String(error)))
  page.on(
    'request', (request) => { if (!isOwn(request.url(), url)) watch.foreign.push(request.url()) },
  )
  return watch
}

function isOwn(requested: string, url: string): boolean {
  return requested.startsWith(url) || /^(data|blob):/.test(requested)
}
