/** Existing reports read in a real browser: in a worker, shown first, stored only when accepted. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listFigures } from '../../../src/cli/figuresJson'
import { composeDocument } from '../../../src/document'
import type { Report } from '../../../src/model/report'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../../src/writers/html'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { findAxeProblems } from '../../support/browser/axe'
import {
  sharedBrowser, serveApp, watchPage, type PageWatch, type ServedApp,
} from '../../support/browser/browser'
import { paste } from '../../support/browser/clerk'
import { figuresOf, listCorpus, openFixture } from '../../support/files/corpus'
import { buildFullReport } from '../../support/fullReport'
import { settle } from '../../support/browser/settle'

interface FileContent { name: string; bytes: Uint8Array }

let browser: Browser
let app: ServedApp
let page: Page
let watch: PageWatch
let workers: number

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})
afterAll(() => app.close())
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  watch = watchPage(page, app.url)
  workers = 0
  page.on('worker', () => { workers += 1 })
  await page.goto(`${app.url}#/import`)
  await page.getByRole('button', { name: '选择文件' }).waitFor()
})
afterEach(async () => {
  expect(watch).toEqual({ errors: [], foreign: [] })
  await page.context().close()
})

async function chooseFile({ name, bytes }: FileContent): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser)
    .setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

async function read(file: FileContent): Promise<void> {
  await chooseFile(file)
  await page.getByRole('heading', { name: '识别结果' }).waitFor()
}

async function accept(): Promise<void> {
  await page.getByRole('button', { name: '存入我的年报' }).click()
  await page.getByRole('heading', { name: /^已存入/ }).waitFor()
}

/** What lies in the library, images left out as they lie apart. */
async function storedReports(): Promise<Report[]> {
  return page.evaluate(() => new Promise<Report[]>((resolve, reject) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction('reports').objectStore('reports').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve((all.result as { report: Report }[]).map(({ report }) => report))
      }
    }
  }))
}

async function expectSound(name: string): Promise<void> {
  await settle(page)
  expect(await findAxeProblems(page), name).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${name} scrolls sideways`,
  ).toBeLessThanOrEqual(0)
}

const sample = buildSampleReport('2026-01-20T08:00:00.000Z')

test('our Word file comes back whole, read in a worker, seen before it lands', async () => {
  const bytes = await writeDocx(composeDocument(sample), { embedded: writeDataFile(sample) })
  await read({ name: '年报.docx', bytes })
  expect(workers).toBe(1)
  expect(await storedReports()).toEqual([])
  await expectSound('识别结果')
  await accept()
  const [stored] = await storedReports()
  expect(stored).toEqual({ ...sample, images: {} })
  await expectSound('已存入')
})

test('a saved web page gives every figure and paragraph', async () => {
  const report = buildFullReport(2025)
  await read({
    name: '年报.html', bytes: new TextEncoder().encode(writeWebPage(composeDocument(report))),
  })
  await accept()
  const [stored] = await storedReports()
  expect(stored && listFigures(stored)).toEqual(listFigures(report))
  expect(stored?.narratives[5]).toEqual(report.narratives[5])
  expect(stored?.agency.name).toBe(report.agency.name)
})

const ONE_OF_EACH = [
  'kangxiRadicals.txt', 'gb18030.txt', 'layoutTables.html', 'savedPage.mht',
  'nestedTables.document.xml', 'oneSheet.sheets.json', 'plain.pages.json', 'wrongSums.txt',
]
const fixtures = listCorpus().filter(({ name }) => ONE_OF_EACH.includes(name))

describe.each(
  fixtures.map(({ name, expected }) => [name, expected] as const),
)('%s', (name, expected) => {
  test('lands as published', { tags: 'long' }, async () => {
    await read(await openFixture(name))
    await accept()
    const [stored] = await storedReports()
    expect(stored && listFigures(stored)).toEqual(figuresOf(expected))
  })
})

test('every chosen fixture is there', () => {
  expect(fixtures).toHaveLength(ONE_OF_EACH.length)
})

test('a pasted report is read', async () => {
  const report = buildFullReport(2024)
  await paste(page, { 'text/html': writeWebPage(composeDocument(report)), 'text/plain': '年报' })
  await page.getByRole('heading', { name: '识别结果' }).waitFor()
  await accept()
  const [stored] = await storedReports()
  expect(stored && listFigures(stored)).toEqual(listFigures(report))
})

test('a hostile page runs nothing and asks for nothing', async () => {
  const hostile = `<script>window.hurt=1</script>
    <img src="https://example.invalid/a.png" onerror="window.hurt=1">
    <iframe src="javascript:parent.hurt=1"></iframe><svg onload="window.hurt=1"></svg>
    <link rel="stylesheet" href="https://example.invalid/a.css"><a href="javascript:window.hurt=1">点</a>`
  const html = writeWebPage(composeDocument(buildFullReport(2025)))
    .replace('<body', `<body onload="window.hurt=1"`).replace(/<p[ >]/, `${hostile}$&`)
  await read({ name: '年报.html', bytes: new TextEncoder().encode(html) })
  await page.mouse.wheel(0, 400)
  await accept()
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
})

test.each([
  ['旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '.docx'],
  ['年报.docx', new TextEncoder().encode('PK\u0003\u0004 坏的'), '没有读入'],
  ['空.txt', new Uint8Array(), '没有读入'],
  ['扫描.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), '图片或扫描件'],
])('%s is a sentence', async (name, bytes, sentence) => {
  await chooseFile({ name, bytes })
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain(sentence)
  expect(await storedReports().catch(() => [])).toEqual([])
})

test('doubts are shown with their origin, corrected by keyboard, and land as corrected', async () => {
  await read(await openFixture('wordsAsFigure.txt'))
  await page.getByLabel(/只看有疑问的/).check()
  await expectSound('只看有疑问的')
  const first = page.locator('.open button').first()
  const cell = await first.getAttribute('data-draft-cell') ?? ''
  await first.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.getByLabel(/只看有疑问的/).uncheck()
  expect(await page.locator(`[data-draft-cell="${cell}"]`).textContent()).toBe('12')
  await accept()
  expect((await storedReports())[0]?.cells[cell]?.text).toBe('12')
})

test('the source shows where a figure stands', async () => {
  await read({
    name: '年报.html',
    bytes: new TextEncoder().encode(writeWebPage(composeDocument(buildFullReport(2025)))),
  })
  const cell = page.locator('[data-draft-cell="applications.handled.granted.person"]')
  const text = await cell.textContent()
  await cell.click()
  const marked = page.locator('.source [data-marked]')
  await marked.waitFor()
  expect(await marked.allTextContents()).toEqual([text])
  expect(await marked.isVisible()).toBe(true)
  const [box, pane] =
    await Promise.all([marked.boundingBox(), page.locator('.source').boundingBox()])
  expect(box && pane && box.y >= pane.y && box.y + box.height <= pane.y + pane.height).toBe(true)
})

test('from 新建年报 last year’s file leads to the new report', async () => {
  await page.goto(`${app.url}#/new`)
  await page.getByLabel('报告年度').selectOption('2025')
  await page.getByRole('link', { name: '读入上年报告' }).click()
  const last = buildFullReport(2024)
  await read({ name: '上年.docx', bytes: await writeDocx(composeDocument(last)) })
  await page.getByRole('button', { name: '存入并新建2025年年报' }).click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  const stored = await storedReports()
  const next = stored.find(({ year }) => year === 2025)
  expect(stored).toHaveLength(2)
  expect(next?.lastYear?.year).toBe(2024)
  expect(next?.cells['applications.carriedIn.person']?.text)
    .toBe(last.cells['applications.carriedOut.person']?.text)
})

test('a file dropped on 我的年报 is read on its own page', async () => {
  await page.goto(app.url)
  await page.getByText('查看示例').waitFor()
  const { name, bytes } = await openFixture('plainPage.html')
  await page.evaluate(({ text, fileName }) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], fileName))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, { text: new TextDecoder().decode(bytes), fileName: name })
  await page.getByRole('heading', { name: '识别结果' }).waitFor()
  expect(page.url()).toContain('#/import')
})

test('narrow and zoomed screens keep everything in reach', { tags: 'long' }, async () => {
  await read(await openFixture('plainPage.html'))
  for (const [width, height] of [[1024, 700], [683, 384]] as const) {
    await page.setViewportSize({ width, height })
    await expectSound(`${width} wide`)
    await page.getByRole('button', { name: '存入我的年报' }).waitFor()
  }
})
