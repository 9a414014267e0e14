/** A new version of the application comes while a report is open: told, taken when the clerk says so, nothing lost. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, serveFolder, type ServedApp } from '../support/browser'
import { cellOf, goToStep, typeInto } from '../support/clerk'

let browser: Browser
let built: ServedApp
let site: ServedApp

beforeAll(async () => {
  [browser, built] = await Promise.all([launchBrowser(), serveApp()])
  const folder = mkdtempSync(join(built.folder, '..', 'site-'))
  cpSync(built.folder, folder, { recursive: true })
  site = await serveFolder(folder)
})
afterAll(async () => {
  await Promise.all([browser.close(), built.close(), site.close()])
  rmSync(site.folder, { recursive: true })
})

/** The same site with another title, as a newer version would bring another page. */
function publishNewVersion(folder: string): void {
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<title>新版 '))
  const worker = join(folder, 'sw.js')
  const before = readFileSync(worker, 'utf8')
  const after = before.replace(/url:"index\.html",revision:"\w+"|"revision":"\w+","url":"index\.html"|revision:"\w+",url:"index\.html"|"url":"index\.html","revision":"\w+"/, 'url:"index.html",revision:"newer"')
  if (after === before) throw new Error('the service worker lists no index.html')
  writeFileSync(worker, after)
}

test('the clerk is told, goes on writing, and takes it when it suits', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(site.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.getByText('查看示例').first().click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')

  publishNewVersion(site.folder)
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  await page.getByText('程序有新版本').waitFor()
  await typeInto(page, 'applications.received.person', '83')
  expect(await page.title()).not.toContain('新版')

  await page.getByRole('button', { name: '现在更新' }).click()
  await page.waitForFunction(() => document.title.startsWith('新版'))
  await cellOf(page, 'applications.received.person').waitFor()
  expect(await cellOf(page, 'applications.received.person').inputValue()).toBe('83')
  await page.close()
})
