/**
 * The first visit on a slow computer with a slow network: until the library can be used, beside a page
 * that has nothing but Vue. Files are sent packed, as servers do.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp } from '../support/browser/browser'
import { noteGoal } from './goals'

const RUNS = 3
/** What Chromium calls Slow 4G. */
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const CPU = 4
const [MOST_KB, MOST_MS] = [75, 3600]
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const FRAMEWORK = fileURLToPath(
  new URL('../../node_modules/vue/dist/vue.runtime.global.prod.js', import.meta.url),
)
const BARE = `<!doctype html><meta charset="utf-8"><div id="app"></div><script src="./bare.js"></script>
  <script>Vue.createApp({ render: () => Vue.h('p', '可以用了') }).mount('#app')</script>`

let browser: Browser
let server: Server
let url: string
let folder: string

beforeAll(async () => {
  const [started, app] = await Promise.all([launchBrowser(), serveApp()])
  browser = started
  folder = app.folder
  writeFileSync(join(folder, 'bare.html'), BARE)
  writeFileSync(join(folder, 'bare.js'), readFileSync(FRAMEWORK))
  server = createServer(({ url: path = '/' }, answer) => {
    const file = path === '/' ? 'index.html' : decodeURI(path.slice(1).split('?')[0] ?? '')
    try {
      answer.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      answer.setHeader('Content-Encoding', 'gzip')
      answer.end(gzipSync(readFileSync(join(folder, file))))
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => Promise.all([browser.close(), new Promise((resolve) => { server.close(resolve) })]))

/** Milliseconds from nothing to the words, at best, in a browser that was never there. */
async function visit(address: string, words: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU })
    const start = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByText(words).waitFor()
    times.push(performance.now() - start)
    await context.close()
  }
  return Math.min(...times)
}

/** Scripts and styles the page names, packed, in kB. */
function sizeOf(page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const files = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)]
  return files.reduce((sum, [, file = '']) =>
    sum + gzipSync(readFileSync(join(folder, file))).length / 1000, 0)
}

test('the first visit', async () => {
  const own = await visit(url, '从上年的年报开始，或者新建一份')
  const bare = await visit(`${url}bare.html`, '可以用了')
  const [size, framework] = [sizeOf('index.html'), sizeOf('bare.html')]
  noteGoal({
    what: '首次加载，CPU 放慢到四分之一、慢速 4G，到能用',
    ours: `${size.toFixed(1)} kB，${(own / 1000).toFixed(2)} s`,
    beside: `只有 Vue 的网页 ${framework.toFixed(1)} kB，${(bare / 1000).toFixed(2)} s`,
    goal: `${MOST_KB} kB、${MOST_MS / 1000} s 以内`, isReached: size <= MOST_KB && own <= MOST_MS,
  })
  expect(size).toBeLessThanOrEqual(MOST_KB)
})
