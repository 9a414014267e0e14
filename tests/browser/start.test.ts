/**
 * `npm start`, the first command of the README: the application as it is served while nobody has
 * built it.
 * @module-tag long
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser, watchPage } from '../support/browser/browser'
import { chooseFile, press, seeText } from '../support/browser/plainClerk'

const root = fileURLToPath(new URL('../../', import.meta.url))
const facts =
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }

let browser: Browser
let server: ChildProcess
let url = ''

beforeAll(async () => {
  browser = await sharedBrowser()
  ;[server, url] = await start()
})
afterAll(() => server.kill())

/** Runs the command without opening a browser; the address it prints. */
async function start(): Promise<[ChildProcess, string]> {
  const [program = '', ...options] = facts.scripts.start.split(' ')
    .filter((word) => word !== '--open')
  expect(program).toBe('vite')
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env
  const child = spawn(process.execPath, [
    join(root, 'node_modules/vite/bin/vite.js'), ...options,
  ], { cwd: root, env: { ...env, NO_COLOR: '1' } })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (words: Buffer): void => {
      said += String(words)
      const found = /http:\/\/\S+/.exec(said)?.[0]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => reject(new Error(`no server: ${said}`)))
  })
  return [child, address]
}

test('opens, checks and reads, with nothing on the console', async () => {
  const page = await browser.newPage()
  // The first visit makes the packages ready and may load the page anew.
  await page.goto(url)
  await press(page, '查看示例')
  await seeText(page, '基本信息')
  await page.waitForLoadState('networkidle')
  await page.goto('about:blank')
  const watch = watchPage(page, url)
  await page.goto(url)
  await seeText(page, '青禾县人民政府')
  for (const name of ['word-2025.pdf', 'browser-2020.pdf']) {
    await page.goto('about:blank')
    await page.goto(`${url}#/import`)
    await chooseFile(page, name, readFileSync(join(root, 'tests/fixtures/pdf', name)))
    await seeText(page, '只看有疑问的')
  }
  expect(watch).toEqual({ errors: [], foreign: [] })
  await page.close()
})
