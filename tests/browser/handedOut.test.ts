/**
 * The application as it is handed out: the site from a server, the single file
 * by a double click, each in the browser of today and in Chromium 87; and the
 * site without a network after the first visit.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../src/writers/html'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { printedReport } from '../readers/formats/pdf/printedReport'
import { sharedBrowser, serveApp, serveFolder, watchPage, type ServedApp } from '../support/browser/browser'
import { launchOldChromium } from '../support/browser/oldChromium'
import {
  catchDownloads, chooseFile, press, seeText, takeDownload, typeAt,
} from '../support/browser/plainClerk'
import { runs } from '../support/runs'

let app: ServedApp
let today: Browser
let old: Browser | string

beforeAll(async () => {
  [app, today, old] = await Promise.all([serveApp(), sharedBrowser(), launchOldChromium()])
})
afterAll(() => Promise.all([app.close(), ...(typeof old === 'string' ? [] : [old.close()])]))

/** All cells of the three tables of the report read. */
const FIGURES = 200
/** Addresses, each with words its page shows. */
const PAGES = {
  '/': '我的年报', '/new': '新建年报', '/rules': 'T3-BAL', '/about': 'MIT', '/guide': '核对哪些内容',
  '/storage': '备份', '/years': '历年比较',
  '/import': '选择文件',
}
const REPORT_PAGES = {
  '/0': '机关名称', '/1': '总体情况', '/2': '现行有效件数', '/3': '结转下年度',
  '/4': '未经复议直接起诉', '/5': '改进情况', '/6': '信息处理费', '/7': '内容指纹',
  '/history': '历史版本', '/total': '汇总核对', '/preview': '共', '/review': '审核情况表',
}
const TOTAL = '[data-cell="applications.received.person"]'

/**
 * Opens the sample, changes a figure, writes into the text, exports the Word file and reads it in
 * again; what the page says at the end.
 */
async function writeExportRead(page: Page, url: string): Promise<void> {
  await catchDownloads(page)
  await page.goto(url)
  await press(page, '查看示例')
  await seeText(page, '基本信息')
  await press(page, '三、收到和处理政府信息公开申请情况')
  await typeAt(page, TOTAL, '77')
  await page.keyboard.press('Enter')
  await press(page, '一、总体情况')
  await typeAt(page, '.prose', '这里补写一句。')
  await seeText(page, '这里补写一句。')
  await press(page, '审核与导出')
  await press(page, '草稿 Word')
  await seeText(page, '全部一致')
  const word = await takeDownload(page)
  // Away first: the step has a file field of its own, which may still stand there.
  await page.goto('about:blank')
  await page.goto(`${url.replace(/#.*/, '')}#/import`)
  await chooseFile(page, '年报.docx', word)
  await seeText(page, '青禾县人民政府')
  await page.waitForFunction(() => document.body.innerText.includes('77'))
}

/** A report in every kind of file there is. */
async function everyKind(): Promise<Record<string, Uint8Array>> {
  const report = printedReport(2025)
  const tree = composeDocument(report)
  const page = writeWebPage(tree)
  const text = new TextEncoder()
  return {
    docx: await writeDocx(tree), html: text.encode(page),
    mht: text.encode(`MIME-Version: 1.0\r\nContent-Type: text/html; `
      + `charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}`),
    txt: text.encode(writeText(tree)), xlsx: await writeSheet(tree),
    pdf: readFileSync(new URL('../fixtures/pdf/word-2025.pdf', import.meta.url)),
  }
}

/** Reads each of them; the review shows title and figures. */
async function readEveryKind(page: Page, url: string): Promise<void> {
  for (const [kind, bytes] of Object.entries(await everyKind())) {
    await page.goto('about:blank')
    await page.goto(`${url}#/import`)
    await chooseFile(page, `上年年报.${kind}`, Buffer.from(bytes))
    await seeText(page, '只看有疑问的').catch(async () => {
      throw new Error(`${kind} is not read: ${await page.evaluate(() => document.body.innerText)}`)
    })
    const read = await page.evaluate(() => ({
      figures: [...document.querySelectorAll('main table button')]
        .filter((cell) => /^[\d.]+$/.test(cell.textContent?.trim() ?? '')).length,
      agency: [...document.querySelectorAll('input')]
        .some(({ value }) => value === '青禾县人民政府'),
    }))
    expect({ kind, ...read }).toEqual({ kind, figures: FIGURES, agency: true })
  }
}

/** Nothing said on the console, nothing asked from elsewhere. */
async function withQuietPage(
  context: BrowserContext, url: string, act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage()
  const watch = watchPage(page, new URL('.', url).href)
  await act(page)
  expect(watch).toEqual({ errors: [], foreign: [] })
  await context.close()
}

const singleFile = (): string => pathToFileURL(join(app.folder, '年报.html')).href
const size = { viewport: { width: 1366, height: 768 }, acceptDownloads: true } as const

describe.each([
  ['the site', () => app.url], ['the single file', singleFile],
] as const)('%s', (name, urlOf) => {
  const isSoak = runs({ daily: 0, soak: 1 }) > 0
  // Each day it does so without a network: see below.
  test.runIf(isSoak)('writes, exports and reads in the browser of today', { tags: 'long' }, async () => {
    await withQuietPage(
      await today.newContext({ ...size, serviceWorkers: 'block' }), urlOf(),
      (page) => writeExportRead(page, urlOf()),
    )
  })

  // The site does each day what every page needs: see below.
  const isDaily = name === 'the single file'
  test.runIf(isDaily || isSoak)('does so in Chromium 87', { tags: 'long' }, async ({ skip }) => {
    if (typeof old === 'string') {
      console.log(`skipped: ${old}`)
      return skip(old)
    }
    expect(old.version()).toMatch(/^87\./)
    await withQuietPage(
      await old.newContext({ ...size, serviceWorkers: 'block' }), urlOf(),
      (page) => writeExportRead(page, urlOf()),
    )
  })
})

/** Two of the four each day, all in the long run. */
const READING = ([
  ['the site', 'the browser of today', () => app.url],
  ['the single file', 'Chromium 87', singleFile],
  ['the site', 'Chromium 87', () => app.url],
  ['the single file', 'the browser of today', singleFile],
] as const).slice(0, runs({ daily: 2, soak: 4 }))

test.each(READING)('%s reads every kind of file in %s', { tags: 'long' }, async (_name, browser, urlOf) => {
  const reader = browser === 'Chromium 87' ? old : today
  if (typeof reader === 'string') return console.log(`skipped: ${reader}`)
  const context = await reader.newContext({ ...size, serviceWorkers: 'block' })
  await withQuietPage(context, urlOf(), (page) => readEveryKind(page, urlOf()))
})

test('every page opens in Chromium 87', async ({ skip }) => {
  if (typeof old === 'string') return skip(old)
  await withQuietPage(await old.newContext({
    ...size, serviceWorkers: 'block',
  }), app.url, async (page) => {
    await page.goto(app.url)
    await press(page, '查看示例')
    await seeText(page, '基本信息')
    const report = /#(\/report\/[\w-]+)/.exec(page.url())?.[1] ?? ''
    for (const [path, words] of Object.entries({ ...PAGES, ...Object.fromEntries(
      Object.entries(REPORT_PAGES).map(([part, text]) => [report + part, text]),
    ) })) {
      await page.goto(`${app.url}#${path}`)
      await seeText(page, words).catch(() => { throw new Error(`${path} does not show ${words}`) })
    }
  })
})

describe('without a network', () => {
  test('the site works whole after the first visit', { tags: 'long' }, async () => {
    const context = await today.newContext(size)
    const first = await context.newPage()
    await first.goto(app.url)
    await first.evaluate(async () => { await navigator.serviceWorker.ready })
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await first.close()
    await context.setOffline(true)
    await withQuietPage(context, app.url, (page) => writeExportRead(page, app.url))
  })

  test('so does a site below a folder of a server, as the README has it', { tags: 'long' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'))
    cpSync(app.folder, join(folder, 'nianbao'), { recursive: true })
    const server = await serveFolder(folder)
    const context = await today.newContext(size)
    const page = await context.newPage()
    const watch = watchPage(page, `${server.url}nianbao/`)
    await page.goto(`${server.url}nianbao/`)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.setOffline(true)
    await page.reload()
    await press(page, '查看示例')
    await seeText(page, '基本信息')
    expect(watch).toEqual({ errors: [], foreign: [] })
    await Promise.all([context.close(), server.close()])
    rmSync(folder, { recursive: true })
  })

  test('the single file needs none', { tags: 'long' }, async () => {
    const context = await today.newContext({ ...size, offline: true })
    await withQuietPage(context, singleFile(), (page) => writeExportRead(page, singleFile()))
  })
})

/** In bytes: slow disks and old computers open it too. */
const LARGEST_SINGLE_FILE = 2_500_000

test('the single file is small, and runs nothing but what is written in it', async () => {
  expect(statSync(join(app.folder, '年报.html')).size).toBeLessThan(LARGEST_SINGLE_FILE)
  const page = await today.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(singleFile())
  await seeText(page, '我的年报')
  expect(await page.evaluate(() => {
    const script = document.createElement('script')
    const scope = window as { trustedTypes?: { createPolicy: (name: string, rules: object) => {
      createScript: (text: string) => string
    } }; ran?: boolean }
    const policy = scope.trustedTypes
      ?.createPolicy('another', { createScript: (text: string) => text })
    script.text = policy?.createScript('window.ran = true') ?? ''
    document.head.append(script)
    return scope.ran ?? false
  })).toBe(false)
  expect(said.join()).toContain('Content Security Policy')
  await page.close()
})

test('a browser without what is needed gets a sentence, not a blank page', async () => {
  const page = await today.newPage()
  await page.addInitScript(() => {
    delete (String.prototype as { replaceAll?: unknown }).replaceAll
  })
  await page.goto(app.url)
  expect(await page.innerText('#app')).toContain('这个浏览器太旧')
  await page.close()
})

test('a page whose program does not come says so', async () => {
  const page = await today.newPage()
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.goto(app.url)
  await page.getByText('程序没有载入成功').waitFor()
  await page.close()
})
