/** Real pages of real reports: what only a browser that lays out and prints can tell. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { findAxeProblems } from '../../support/browser/axe'
import { sharedBrowser, serveApp, watchPage, type ServedApp } from '../../support/browser/browser'
import { documentReport, runningText, textCell } from '../../support/documents'
import { seededRandom } from '../../support/random'
import { buildReport } from '../../support/reports'
import { settle } from '../../support/browser/settle'
import { composeDocument } from '../../../src/document'
import { joinText, textOfTree } from '../../support/samples/documentText'
import { runs } from '../../support/runs'

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})

afterAll(() => app.close())

const paragraphs = (lengths: number[]): Narrative =>
  lengths.map((length) => ({ type: 'paragraph', text: runningText(length) }))

/** Rows by the dozen, a tie of rows and a single row both higher than a page. */
const tallTables: Narrative = [
  { type: 'table', rows: Array.from(
    { length: 60 }, (_, row) => [textCell(`第${row}行`), textCell(runningText(row * 2))],
  ) },
  { type: 'table', rows: [
    [textCell('合并', { rowSpan: 50 }), textCell('一')],
    ...Array.from({ length: 49 }, (_, row) => [textCell(`续${row}`)]),
  ] },
  { type: 'table', rows: [[textCell(runningText(900)), textCell(runningText(2500))]] },
]

const reports: Record<string, Report> = {
  'a blank report of 2025': buildReport({ year: 2025 }),
  'a blank report of 2020': buildReport({ year: 2020 }),
  'a whole report of 2025': documentReport(2025),
  'a whole report of 2020': documentReport(2020),
  'a long report':
    withText(paragraphs(Array.from({ length: 60 }, (_, index) => 20 + (index * 137) % 700))),
  'tables higher than a page': withText(tallTables),
}

function withText(text: Narrative): Report {
  const report = documentReport(2025)
  return { ...report, narratives: { ...report.narratives, 1: text } }
}

interface Opened { page: Page; watch: ReturnType<typeof watchPage> }

/** Reads the report into an empty library as a clerk would, and opens its preview. */
async function openPreview(
  report: Report, viewport = { width: 1366, height: 768 },
): Promise<Opened> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const watch = watchPage(page, app.url)
  await page.goto(app.url)
  await page.setInputFiles('input[type=file]', {
    name: '年报.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(report)),
  })
  await page.waitForURL(/#\/report\//)
  await page.goto(`${app.url}#/report/${report.id}/preview`)
  await page.waitForSelector('.pages[aria-busy=false]')
  await settle(page)
  return { page, watch }
}

/**
 * The text of all page boxes, page after page, without heads of tables repeated on another page.
 */
async function textOfPages(page: Page): Promise<string> {
  return page.evaluate(() => [...document.querySelectorAll('.paper-body')].map((body) => {
    const copy = body.cloneNode(true) as HTMLElement
    for (const head of copy.querySelectorAll('[data-repeated]')) head.remove()
    return copy.textContent
  }).join(''))
}

/** Whatever sticks out of the 版心 or the page box by more than a line's rounding. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.paper')].flatMap((sheet) => {
    const room = (sheet.querySelector('.paper-body') as HTMLElement).getBoundingClientRect()
    return [...sheet.querySelectorAll('.paper-body *:not(wbr):not(col):not(colgroup)')]
      .filter((element) => {
        const box = element.getBoundingClientRect()
        return box.bottom > room.bottom + 3 || box.right > room.right + 2
          || box.left < room.left - 2 || box.top < room.top - 2
      }).map((element) => `${sheet.getAttribute('aria-label')} ${element.tagName} `
        + `${element.textContent.slice(0, 20)}`)
  }))
}

async function countPrintedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Heights of all texts; they tell whether a change of medium moved a line. */
async function heightsOfTexts(page: Page): Promise<number[]> {
  return page.evaluate(() => [...document.querySelectorAll('.paper-body > p')]
    .map((line) => Math.round((line as HTMLElement).offsetHeight)))
}

describe.each(Object.entries(reports))('%s', (name, report) => {
  let opened: Opened

  beforeAll(async () => { opened = await openPreview(report) })
  afterAll(async () => { await opened.page.context().close() })

  test('nothing is lost or doubled between the pages', async () => {
    const shown = await textOfPages(opened.page)
    const draft = /^草稿，((?:，?\d+[项处]未..)+)/.exec(shown)?.[1] ?? ''
    const told = joinText(textOfTree(composeDocument(report, { draft })))
    // A row cut between its lines interleaves its cells.
    if (name.startsWith('tables')) {
      expect([...shown].sort().join(''))
        .toBe([...told].sort().join(''))
    }
    else expect(shown).toBe(told)
  })

  test('nothing sticks out of its page, on screen and in print', async () => {
    expect(await findOverflow(opened.page)).toEqual([])
    const onScreen = await heightsOfTexts(opened.page)
    await opened.page.emulateMedia({ media: 'print' })
    expect(await findOverflow(opened.page)).toEqual([])
    expect(await heightsOfTexts(opened.page)).toEqual(onScreen)
    await opened.page.emulateMedia({ media: null })
  })

  test('the browser prints as many pages as are shown', async () => {
    const shown = await opened.page.locator('.paper').count()
    expect(shown).toBeGreaterThanOrEqual(3)
    expect(await countPrintedPages(opened.page)).toBe(shown)
    expect(await opened.page.getByText(`共 ${shown} 页`).count()).toBe(1)
  })

  test('table three stands on its own page below its heading', async () => {
    const texts = await opened.page.evaluate(() => {
      const page = document.querySelector('[data-own-page]')?.closest('.paper-body')
      return [...page?.children ?? []].map((block) => block.tagName)
    })
    expect(texts).toEqual(['H2', 'TABLE'])
  })

  test('nothing is said on the console and nothing comes from elsewhere', () => {
    expect(opened.watch).toEqual({ errors: [], foreign: [] })
  })
})

test('whatever the lengths of the texts, the pages hold exactly the text', { tags: 'long' }, async () => {
  const random = seededRandom(20_250_131)
  for (let round = 0; round < runs({ daily: 2, soak: 5 }); round += 1) {
    const lengths = Array.from(
      { length: 10 + random.upTo(20) }, () => 1 + random.upTo(random.pick([30, 200, 900])),
    )
    const { page } = await openPreview(withText(paragraphs(lengths)))
    const told = joinText(textOfTree(composeDocument(withText(paragraphs(lengths)))))
    expect({ lengths, text: (await textOfPages(page)).replace(/^草稿，(，?\d+[项处]未..)+/, '') })
      .toEqual({ lengths, text: told })
    expect(await findOverflow(page)).toEqual([])
    await page.context().close()
  }
})

test('a full page has 22 lines, a full line 28 characters', async () => {
  const { page } = await openPreview(withText([{ type: 'paragraph', text: '公'.repeat(28 * 70) }]))
  const lines = await page.evaluate(() => [...document.querySelectorAll('.paper')].map((sheet) => {
    const text = sheet.querySelector('.paragraph.goes-on.comes-from')
    const pitch = 28.95 / 0.75
    return text
      ? [text.textContent.length, Math.round(text.getBoundingClientRect().height / pitch)] : []
  }).filter((line) => line.length > 0))
  expect(lines[0]).toEqual([22 * 28, 22])
  await page.context().close()
})

test('the last page has two lines of the text at least, whatever the length before', {
  tags: 'long',
}, async () => {
  for (let lines = 1; lines < 13; lines += runs({ daily: 4, soak: 1 })) {
    const report = documentReport(2025, { feeSentence: '' })
    const six: Narrative = [
      { type: 'paragraph', text: '公'.repeat(28 * lines - 2) },
      { type: 'paragraph', text: '没有其他事项。' },
    ]
    const five: Narrative = [{ type: 'paragraph', text: '公'.repeat(28 * 9 - 2) }]
    const { page } =
      await openPreview({ ...report, narratives: { ...report.narratives, 5: five, 6: six } })
    const last = await page.evaluate(() => [...document.querySelectorAll('.paper')]
      .filter((sheet) => sheet.querySelector('.signature'))
        .map((sheet) =>
          [...sheet.querySelectorAll('.paragraph')].map(({ textContent }) => textContent.length)))
    expect(last).toHaveLength(1)
    expect([lines, (last[0] ?? []).reduce((sum, length) => sum + Math.ceil(length / 28), 0)][1])
      .toBeGreaterThanOrEqual(2)
    await page.context().close()
  }
})

/**
 * Runs in the page: of parts two and three the blank above where they begin a page, the height of
 * heading and table, and the room of a page, in pixels.
 */
function measureBlanks(): { blank: number; kept: number; room: number }[] {
  const bodies = [...document.querySelectorAll('.paper-body')]
  const boxOf = (one: Element | null | undefined): DOMRect =>
    one?.getBoundingClientRect() ?? new DOMRect()
  return [...document.querySelectorAll('.level-0')]
    .filter(({ textContent }) => /^[二三]、/.test(textContent))
    .map((heading) => {
      const before = bodies[bodies.findIndex((body) => body === heading.parentElement) - 1]
      const { bottom } = boxOf(before)
      const end = heading.previousElementSibling ? bottom : boxOf(before?.lastElementChild).bottom
      const kept = boxOf(heading.nextElementSibling).bottom - boxOf(heading).top
      return { blank: bottom - end, kept, room: boxOf(heading.parentElement).height }
    })
}

/**
 * The parts stand in a fixed order and no official table is split, so pages end early above tables
 * two and three; nothing that would still go on the page may be missing there.
 */
test('blanks above tables two and three: less than what did not fit, together less than a page', {
  tags: 'long',
}, async () => {
  const largest = [0, 0]
  for (let lines = 2; lines < 24; lines += runs({ daily: 11, soak: 1 })) {
    const { page } = await openPreview(withText([{ type: 'paragraph', text: '公'.repeat(28 * lines) }]))
    const blanks = await page.evaluate(measureBlanks)
    for (const [index, { blank, kept, room }] of blanks.entries()) {
      expect([lines, index, kept > 0 && blank < kept && kept <= room + 1]).toEqual([lines, index, true])
      largest[index] = Math.max(largest[index] ?? 0, blank / room)
    }
    expect(blanks.reduce((sum, { blank, room }) => sum + blank / room, 0)).toBeLessThan(1)
    await page.context().close()
  }
  expect(largest[1]).toBeGreaterThan(0.1)
  const [second = 0, third = 0] = largest.map((part) => Math.round(part * 100))
  console.log(`largest blanks above tables two and three: ${second} % and ${third} % of a page`)
})

test('figures of nine digits are whole in every official table', { tags: 'long' }, async () => {
  for (const year of [2020, 2025] as const) {
    const report = documentReport(year)
    const figure = Object.freeze({ text: '123456789', source: 'typed' as const })
    const cells = Object.fromEntries(Object.keys(report.cells).map((cell) => [cell, figure]))
    const { page } = await openPreview({ ...report, cells })
    const cut = await page.evaluate(() => [...document.querySelectorAll('.figure')]
      .filter((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        return range.getClientRects().length > 1
      }).length)
    expect(cut).toBe(0)
    expect(await findOverflow(page)).toEqual([])
    await page.context().close()
  }
})

test('a long table goes on below its head, a draft says so on every page', async () => {
  const row = (index: number) => [textCell(`第${index}项`), textCell(runningText(60))]
  const head = [textCell('事项', { head: true }), textCell('情况', { head: true })]
  const rows = [head, ...Array.from({ length: 40 }, (_, index) => row(index))]
  const table: Narrative = [{ type: 'paragraph', text: '表1 各项工作' }, { type: 'table', rows }]
  const { page } = await openPreview(withText([...paragraphs([1, 2, 3].map(() => 200)), ...table]))
  const seen = await page.evaluate(() => [...document.querySelectorAll('.paper')].map((sheet) => ({
    heads: [...sheet.querySelectorAll('.in-text')].map((part) =>
      [part.querySelector('thead')?.textContent, part.querySelector('tbody tr') !== null]),
    caption: sheet.querySelector('.caption + table') !== null,
    notice: (sheet.querySelector('.paper-notice')
      ?? sheet.querySelector('.draft-notice'))?.textContent ?? '',
  })))
  const parts = seen.flatMap(({ heads }) => heads)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.every(([head, hasRows]) => head === '事项情况' && hasRows)).toBe(true)
  expect(seen.filter(({ caption }) => caption)).toHaveLength(1)
  expect(new Set(seen.map(({ notice }) => notice)).size).toBe(1)
  expect(seen[0]?.notice).toMatch(/^草稿，/)
  await page.context().close()
})

test('the preview fits the window, is sound for screen readers and takes the keyboard', {
  tags: 'long',
}, async () => {
  const { page } = await openPreview(documentReport(2025), { width: 1024, height: 700 })
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: '适合宽度' }).click()
  const widths = await page.evaluate(() => [
    document.querySelector('.frame')?.getBoundingClientRect().width ?? 0,
    document.querySelector('.pages')?.clientWidth ?? 0,
  ])
  expect(widths[0]).toBeGreaterThan(900)
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    .toBe(true)
  expect(await countPrintedPages(page)).toBe(await page.locator('.paper').count())
  await page.getByRole('link', { name: '返回编辑' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/report\/[^/]+(\/\d)?$/)
  await page.context().close()
})
