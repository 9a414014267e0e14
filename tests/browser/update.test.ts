/**
 * A new version of the application comes while a report is open: told, taken when the clerk says
 * so, nothing lost.
 * @module-tag long
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sharedBrowser, serveApp, serveFolder, type ServedApp } from '../support/browser/browser'
import { cellOf, goToStep, typeInto } from '../support/browser/clerk'

let browser: Browser
let built: ServedApp
let site: ServedApp
let context: BrowserContext

beforeAll(async () => { [browser, built] = await Promise.all([sharedBrowser(), serveApp()]) })
afterAll(() => built.close())
beforeEach(async () => {
  const folder = mkdtempSync(join(built.folder, '..', 'site-'))
  cpSync(built.folder, folder, { recursive: true })
  site = await serveFolder(folder)
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
})
afterEach(async () => {
  await context.close()
  await site.close()
  rmSync(site.folder, { recursive: true })
})

/** The same site with another title, as a newer version would bring another page. */
function publishNewVersion(folder: string): void {
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<title>新版 '))
  const worker = join(folder, 'sw.js')
  const before = readFileSync(worker, 'utf8')
  // In either order, the names with or without quotes.
  const [url, revision] = ['"?url"?:"index\\.html"', '"?revision"?:"\\w+"']
  const after = before.replace(
    new RegExp(`${url},${revision}|${revision},${url}`), 'url:"index.html",revision:"newer"',
  )
  if (after === before) throw new Error('the service worker lists no index.html')
  writeFileSync(worker, after)
}

/** The newer version has no code of this name; what the earlier one had is gone from the server. */
function dropCode(folder: string, name: string): void {
  const file = readdirSync(join(folder, 'assets'))
    .find((candidate) => candidate.startsWith(`${name}-`) && candidate.endsWith('.js'))
  if (!file) throw new Error(`no code named ${name}`)
  rmSync(join(folder, 'assets', file))
  const worker = join(folder, 'sw.js')
  const before = readFileSync(worker, 'utf8')
  const after =
    before.replace(new RegExp(`\\{[^{}]*assets/${file.replaceAll('.', '\\.')}[^{}]*\\},?`), '')
  if (after === before) throw new Error(`the service worker does not list ${file}`)
  writeFileSync(worker, after)
}

async function openSample(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // as on every day but the first: the worker brings the page
  await page.reload()
  await page.getByText('查看示例').first().click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  return page
}

async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await page.getByText('程序有新版本').waitFor()
}

test('the clerk is told, goes on writing, and takes it when it suits', async () => {
  const page = await openSample()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')

  publishNewVersion(site.folder)
  await askForUpdate(page)
  await typeInto(page, 'applications.received.person', '83')
  expect(await page.title()).not.toContain('新版')

  await page.getByRole('button', { name: '现在更新' }).click()
  await page.waitForFunction(() => document.title.startsWith('新版'))
  await cellOf(page, 'applications.received.person').waitFor()
  expect(await cellOf(page, 'applications.received.person').inputValue()).toBe('83')
})

// In the whole long run, never alone, one of the windows told of an error whose cause is not found
// yet: tried again, and the page says what it shows.
const AGAIN = { retry: 2 }
const ALONE = 'taken in one window, it leaves the other alone: keys arrive, code not loaded yet comes'
test(ALONE, AGAIN, async () => {
  const typing = await openSample()
  const other = await context.newPage()
  await other.goto(site.url)
  publishNewVersion(site.folder)
  dropCode(site.folder, 'AboutView')
  await askForUpdate(other)
  await typing.getByText('程序有新版本').waitFor()

  const field = typing.locator('[data-field="agency.address"]')
  await field.fill('')
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCD'
  for (const [index, letter] of [...letters].entries()) {
    if (index === 10) {
      await other.getByRole('button', { name: '现在更新' }).click({ timeout: 60_000 })
        .catch(async (problem: unknown) => {
          throw new Error(`${String(problem)}\n${await other.innerText('body')}`)
        })
    }
    // the page itself would have gone by now
    if (index === 20) await other.waitForFunction(() => document.title.startsWith('新版'))
    await typing.keyboard.press(letter)
  }
  expect(await field.inputValue()).toBe(letters)
  await typing.getByText('程序已在另一个窗口更新').waitFor()
  expect(await typing.title()).not.toContain('新版')

  await typing.evaluate(() => { location.hash = '#/about' })
  await typing.getByRole('heading', { name: '关于本程序' }).waitFor()
  await typing.goBack()
  await typing.getByRole('button', { name: '换成新版本' }).click()
  await typing.waitForFunction(() => document.title.startsWith('新版'))
  // Once in many runs it did not come: then the page says what it shows instead.
  await field.waitFor().catch(async (problem: unknown) => {
    throw new Error(`${String(problem)}\nat ${typing.url()}: ${await typing.innerText('body')}`)
  })
  expect(await field.inputValue()).toBe(letters)
})

test('what was read in and not stored keeps its window from being loaded anew', async () => {
  const page = await openSample()
  publishNewVersion(site.folder)
  await askForUpdate(page)
  await page.evaluate(() => { location.hash = '#/import' })
  const html = '<h1>青禾县人民政府2024年政府信息公开工作年度报告</h1><h2>一、'
    + '总体情况</h2><p>全年工作平稳。</p>'
  await page.locator('input[type=file]').first()
    .setInputFiles({ name: '旧年报.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await page.getByRole('heading', { name: '识别结果' }).waitFor()
  await page.getByRole('button', { name: '现在更新' }).click()
  await page.getByText('还没有存入“我的年报”，现在更新会丢').waitFor()
  expect(await page.getByRole('heading', { name: '识别结果' }).isVisible()).toBe(true)
  await page.getByRole('button', { name: '不要了，照样更新' }).click()
  await page.waitForFunction(() => document.title.startsWith('新版'))
})
