/** Bad input gets a clear sentence in its place and nothing typed is lost. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDataFile } from '../../src/writers/json'
import { launchBrowser, serveApp, watchPage, type PageWatch, type ServedApp } from '../support/browser'
import { cellOf, createReport, goToStep, paste, shownFindings, typeInto } from '../support/clerk'
import { buildReport } from '../support/reports'

const CELL = 'applications.received.person'
let browser: Browser
let app: ServedApp
let page: Page
let watch: PageWatch

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})
afterAll(() => Promise.all([browser.close(), app.close()]))
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  watch = watchPage(page, app.url)
})
afterEach(async () => {
  expect(watch).toEqual({ errors: [], foreign: [] })
  await page.close()
})

async function openTableThree(): Promise<void> {
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
}

test.each([
  ['十二', '请只填数字'],
  ['-3', '不能小于0'],
  ['1.5', '件数是整数'],
  ['99999999999999999999', '数字太大'],
  ['3万元', '本格单位是件'],
])('%s in a count stays, with a sentence', async (text, sentence) => {
  await openTableThree()
  await typeInto(page, CELL, text)
  const findings = await shownFindings(page)
  expect(findings.map(({ code }) => code)).toEqual(['T3-INT'])
  expect(findings[0]?.message).toContain(sentence)
  expect(findings[0]?.message).toContain('“一、本年新收政府信息公开申请数量”行“自然人”列')
  expect(await cellOf(page, CELL).inputValue()).toBe(text)
  expect(await cellOf(page, CELL).getAttribute('aria-invalid')).toBe('true')
  await page.waitForTimeout(1000)
  await page.reload()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  expect(await cellOf(page, CELL).inputValue()).toBe(text)
})

test('pasted junk lands nowhere unseen and runs nothing', async () => {
  await openTableThree()
  await typeInto(page, CELL, '31')
  await cellOf(page, CELL).focus()
  await paste(page, {
    'text/html': '<table><tr><td>天气</td><td><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>晴</td></tr><tr><td>最高</td><td>12度左右</td></tr></table>',
    'text/plain': '天气\t晴\n最高\t12度左右\n',
  })
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('读不出')
  await page.keyboard.press('Escape')
  expect(await cellOf(page, CELL).inputValue()).toBe('31')
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
})

const newer = writeDataFile(buildReport()).replace(/"schema":\s*\d+/, '"schema": 999')

test.each([
  ['cut off', writeDataFile(buildReport()).slice(0, 400), '不完整'],
  ['foreign', '{"name":"别的程序","version":1}', '这不是年报数据文件'],
  ['no JSON', 'PK\u0003\u0004 这不是数据文件', '不是年报数据文件'],
  ['newer', newer, '更新'],
])('a data file that is %s is refused with a sentence', async (_, text, sentence) => {
  await page.goto(app.url)
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('打开数据文件').first().click()
  await (await chooser).setFiles({ name: '年报数据.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const notice = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /文件/ }).first()
  await notice.waitFor()
  expect(await notice.textContent()).toContain(sentence)
  expect(page.url()).not.toContain('/report/')
})

test('下一步 shows wrong fields first, and lets them wait', async () => {
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  await page.locator('[data-field="agency.postcode"]').fill('31')
  await page.getByRole('link', { name: '下一步' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('本步有 1 处格式要改')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('agency.postcode')
  expect(await page.getByText('邮政编码是6位数字').count()).toBe(1)
  await page.getByRole('link', { name: '先到下一步' }).click()
  await page.getByRole('heading', { name: '一、总体情况' }).waitFor()
  await goToStep(page, '基本信息')
  expect(await page.locator('[data-field="agency.postcode"]').inputValue()).toBe('31')
})
