/**
 * Nothing typed is lost: reload, closed tab, another window; and a report travels as a data file.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findAxeProblems } from '../support/browser/axe'
import { chooseFor, deleteReport } from '../support/browser/clerk'
import {
  sharedBrowser, serveApp, watchPage, type PageWatch, type ServedApp,
} from '../support/browser/browser'

let browser: Browser
let app: ServedApp
let context: BrowserContext
let page: Page
let watch: PageWatch

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})
afterAll(() => app.close())
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  watch = watchPage(page, app.url)
})
afterEach(async () => {
  await context.close()
  expect(watch).toEqual({ errors: [], foreign: [] })
})

const ADDRESS = '[data-field="agency.address"]'
const SAMPLE = '青禾县人民政府2025年年报'

/** From the empty library to a new report on the screen. */
async function beginReport(name: string): Promise<void> {
  await page.goto(app.url)
  await page.getByRole('link', { name: '新建年报' }).click()
  await page.getByLabel('机关名称').fill(name)
  await page.getByLabel('报告年度').selectOption('2025')
  await page.getByRole('button', { name: '新建年报' }).click()
  await page.waitForSelector(ADDRESS)
}

test('what was typed is there after a reload a second later', async () => {
  await beginReport('青禾县财政局')
  await page.fill(ADDRESS, '文昌路1号')
  await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
  await page.reload()
  expect(await page.inputValue(ADDRESS)).toBe('文昌路1号')
})

test('what was typed is there after an immediate reload', async () => {
  await beginReport('青禾县财政局')
  await page.fill(ADDRESS, '文昌路2号')
  await page.reload()
  expect(await page.inputValue(ADDRESS)).toBe('文昌路2号')
})

test('what was typed is there after the tab was closed at once', { tags: 'long' }, async () => {
  await beginReport('青禾县财政局')
  const address = page.url()
  await page.fill(ADDRESS, '文昌路3号')
  await page.close({ runBeforeUnload: true })
  page = await context.newPage()
  await page.goto(address)
  expect(await page.inputValue(ADDRESS)).toBe('文昌路3号')
})

test('a second window reads, follows, takes over with all that was typed; the first then reads', async () => {
  await beginReport('青禾县财政局')
  await page.fill(ADDRESS, '文昌路1号')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.waitForSelector(
    'text=/另一个窗口（\\d\\d:\\d\\d 打开）从 \\d\\d:\\d\\d 起在编辑这份年报/',
  )
  expect(await other.isEditable(ADDRESS)).toBe(false)
  await page.fill(ADDRESS, '文昌路2号')
  await other.waitForFunction(
    (field) => document.querySelector<HTMLInputElement>(field)?.value === '文昌路2号', ADDRESS,
  )
  await page.fill(ADDRESS, '文昌路3号')
  await other.getByRole('button', { name: '接着在这里编辑' }).click()
  await other.waitForSelector(`${ADDRESS}:not([readonly])`)
  expect(await other.inputValue(ADDRESS)).toBe('文昌路3号')
  await page.waitForSelector('text=只能看')
  expect(await page.isEditable(ADDRESS)).toBe(false)
  await other.fill(ADDRESS, '文昌路4号')
  await page.waitForFunction(
    (field) => document.querySelector<HTMLInputElement>(field)?.value === '文昌路4号', ADDRESS,
  )
  await other.close()
  await page.waitForSelector(`${ADDRESS}:not([readonly])`)
  expect(await page.inputValue(ADDRESS)).toBe('文昌路4号')
})

test('a data file brings back what was deleted', async () => {
  await page.goto(app.url)
  await page.getByRole('button', { name: '查看示例' }).click()
  await page.waitForSelector(ADDRESS)
  await page.goto(`${app.url}#/`)
  const [download] = await Promise.all([
    page.waitForEvent('download'), chooseFor(page, SAMPLE, /存为数据文件$/),
  ])
  expect(download.suggestedFilename()).toBe('青禾县人民政府2025年年报数据.json')
  const buffer = await readFile(await download.path())
  await deleteReport(page, SAMPLE)
  await page.waitForSelector('text=从上年的年报开始，或者新建一份')
  await page.waitForSelector('text=已删除的年报有 1 份')
  await page.setInputFiles('input[type=file]', {
    name: download.suggestedFilename(), mimeType: 'application/json', buffer,
  })
  await page.waitForSelector(ADDRESS)
  expect(await page.inputValue(ADDRESS)).toBe('青禾县城关镇文昌路1号')
})

test('a file can be dropped on the page', { tags: 'long' }, async () => {
  await page.goto(app.url)
  await page.waitForSelector('text=从上年的年报开始，或者新建一份')
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['PK'], '年报.docx'))
    return data
  })
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  expect(await page.textContent('.drop')).toBe('松开鼠标，打开文件')
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await page.waitForSelector('text=没有读入“年报.docx”')
})

test('practice: eight faults named, mended and counted; never final, apart from real reports', {
  tags: 'long',
}, async () => {
  await page.goto(app.url)
  await page.getByRole('button', { name: '做练习' }).click()
  await page.waitForSelector('text=已改好 0 处，还有 8 处')
  await page.getByRole('button', { name: '看是哪几处' }).click()
  await page.waitForFunction(() => [...document.querySelectorAll('.practice .state')]
    .every(({ textContent }) => textContent === '核对已指出'))
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: /表三：有一列加起来不对/ }).click()
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset.cell
    === 'applications.handled.granted.person')
  await page.keyboard.type('17')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=已改好 1 处，还有 7 处')
  await page.goto(`${page.url().replace(/\/\d$/, '')}/7`)
  await page.waitForSelector('text=草稿会注明“练习，')
  expect(await page.getByRole('button', { name: '定稿导出 Word' }).count()).toBe(0)
  await page.getByRole('button', { name: '从头再做' }).click()
  await page.waitForSelector('text=已改好 0 处，还有 8 处')
  await page.goto(`${app.url}#/`)
  await page.locator('tbody th', { hasText: '练习' }).waitFor()
  await page.getByRole('button', { name: '练习', exact: true }).click()
  await page.waitForSelector('text=已改好 0 处，还有 8 处')
  await page.goto(`${app.url}#/new`)
  await page.getByLabel('机关名称').fill('青禾县人民政府（练习）')
  await page.getByLabel('报告年度').selectOption('2026')
  expect(await page.getByLabel('用上年报告').count()).toBe(0)
})

test('axe finds nothing serious: empty, with reports and strips, new report', {
  tags: 'long',
}, async () => {
  await page.goto(app.url)
  await page.waitForSelector('text=从上年的年报开始，或者新建一份')
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: '查看示例' }).click()
  await page.waitForSelector(ADDRESS)
  await page.goto(`${app.url}#/`)
  await chooseFor(page, SAMPLE, /^复制/)
  await page.getByRole('button', { name: '复制', exact: true }).click()
  await page.waitForSelector('text=已复制为')
  await page.getByRole('button', { name: /：更多$/ }).first().click()
  await page.getByRole('button', { name: /^删除/ }).click()
  await page.waitForSelector('text=已删除《')
  await page.getByRole('button', { name: /：更多$/ }).click()
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: /^复制/ }).click()
  expect(await findAxeProblems(page)).toEqual([])
  await page.goto(`${app.url}#/new`)
  await page.getByRole('button', { name: '新建年报' }).click()
  await page.waitForSelector('text=请填写机关名称')
  expect(await findAxeProblems(page)).toEqual([])
})
