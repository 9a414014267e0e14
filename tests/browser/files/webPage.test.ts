/**
 * The page for the agency's website, as a browser shows it: on a telephone, a tablet and a desk,
 * with and without its style sheet.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { Report } from '../../../src/model/report'
import { writeFragment, writeWebPage } from '../../../src/writers/html'
import { findAxeProblems } from '../../support/browser/axe'
import { sharedBrowser } from '../../support/browser/browser'
import { documentReport, textCell } from '../../support/documents'

const TITLE = '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府2025年政府信息公开工作年度报告'
const whole = documentReport(2025, { title: TITLE })
const wide: Report = {
  ...whole,
  cells: {
    ...whole.cells,
    'applications.received.person': Object.freeze({ text: '123456789', source: 'typed' as const }),
  },
  narratives: {
    ...whole.narratives,
    1: [
      ...whole.narratives[1],
      {
        type: 'paragraph',
        text:
          '联系邮箱gongkai-bangongshi@qinghe-example.com，' +
          '网址https://www.example.com/zhengwugongkai/nianbao/2025/index.html?from=weixin。',
      },
      {
        type: 'table',
        rows: [
          [textCell('事项', { head: true }), textCell('金额', { head: true })],
          [textCell('各项工作进展情况的说明'.repeat(8)), textCell('12345678.90')],
        ],
      },
      { type: 'paragraph', text: '表2 各月公开数量' },
      {
        type: 'table',
        rows: [
          Array.from({ length: 13 }, (_, month) => textCell(`${month}月`, { head: true })),
          Array.from({ length: 13 }, (_, month) => textCell(String(1234 * month))),
        ],
      },
    ],
  },
}
const html = writeWebPage(composeDocument(wide))
/** A site's own page around it, which lets no style sheet of the text pass. */
const pasted = (
  '<!doctype html><html lang="zh-CN"><head><title>年报</title></head><body style="margin:0 8px">'
  + `<main>${writeFragment(composeDocument(wide))}</main></body></html>`
).replace(/<style[^]*<\/style>/g, '')
const pages = {
  whole: html,
  'without styles': html.replace(/<style>.*<\/style>/s, ''),
  'pasted into a site': pasted,
}

let page: Page

beforeAll(async () => {
  const context = await (await sharedBrowser()).newContext()
  page = await context.newPage()
})
afterAll(() => page.context().close())

async function show(text: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.goto('about:blank')
  await page.setContent(text)
}

/** Runs in the page: the words of the title that stand on more than one line. */
function findBroken(words: string[]): string[] {
  const title = document.querySelector('h1')
  const walker = document.createTreeWalker(title ?? document, NodeFilter.SHOW_TEXT)
  const places: [Text, number][] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    for (let at = 0; at < node.length; at += 1) places.push([node, at])
  }
  const text = places.map(([node, at]) => node.data[at]).join('')
  const tops = places.map(([node, at]) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return Math.round(range.getBoundingClientRect().top)
  })
  return words.filter(
    (word) =>
      text.includes(word) &&
      new Set(tops.slice(text.indexOf(word), text.indexOf(word) + word.length)).size > 1,
  )
}

describe.each(Object.entries(pages))('%s', (_, text) => {
  test.each([320, 375, 768, 1366])(
    '%i px wide: only wide tables move sideways, each in its frame',
    async (width) => {
      await show(text, width)
      const seen = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        outside: [...document.querySelectorAll('h1, h2, h3, h4, h5, p, figure, img, section')]
          .filter((block) => block.getBoundingClientRect().right > window.innerWidth + 1)
          .map((block) => block.textContent),
        moved: [...document.querySelectorAll('section')].filter(
          (frame) => frame.scrollWidth > frame.clientWidth + 1,
        ).length,
      }))
      expect([seen.page, seen.outside]).toEqual([width, []])
      if (width < 640) expect(seen.moved).toBeGreaterThanOrEqual(3)
    },
  )

  test.each([320, 375, 1366])('%i px wide: no word of the title is broken', async (width) => {
    await show(text, width)
    const broken = await page.evaluate(findBroken, [
      '内蒙古自治区',
      '呼伦贝尔市',
      '人民政府',
      '2025年',
      '政府信息公开',
      '工作',
      '年度报告',
    ])
    expect(broken).toEqual([])
    expect(
      await page
        .locator('h1')
        .innerText()
        .then((shown) => shown.replace(/\s/g, '')),
    ).toBe(TITLE)
  })

  test.each([375, 768, 1366])('%i px wide: no figure of a table is cut', async (width) => {
    await show(text, width)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('td')]
        .filter((cell) => /^[\d.]+$/.test(cell.textContent))
        .filter((cell) => {
          const range = document.createRange()
          range.selectNodeContents(cell)
          return (
            range.getClientRects().length > 1 ||
            range.getBoundingClientRect().right > cell.getBoundingClientRect().right
          )
        })
        .map((cell) => cell.textContent),
    )
    expect(cut).toEqual([])
  })

  test('the tables have lines', async () => {
    await show(text, 1366)
    const borders = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('th, td')].map(
          (cell) => getComputedStyle(cell).borderTopStyle + getComputedStyle(cell).borderTopWidth,
        ),
      ),
    ])
    expect(borders).toEqual(['solid1px'])
  })
})

test('is sound for screen readers on a telephone, pasted too', async () => {
  for (const text of [html, pasted]) {
    await show(text, 375)
    expect(await findAxeProblems(page)).toEqual([])
  }
})

test('the fragment keeps its look where style sheets are stripped', async () => {
  const looks = async (text: string): Promise<string[]> => {
    await show(text, 1366)
    return page.evaluate(() => ['h1', 'h2', 'h3', 'h1 ~ p', 'td', 'caption, figcaption', 'th']
      .map((name) => {
        const element = document.querySelector(name)
        const { fontFamily, fontSize, fontWeight, textAlign, textIndent, lineHeight, color } =
          element ? getComputedStyle(element) : document.body.style
        return [name, fontFamily, fontSize, fontWeight, textAlign, textIndent, lineHeight, color]
          .join(' ')
      }))
  }
  expect(await looks(pasted)).toEqual(await looks(html))
})

test('is printed whole, wide tables too', async () => {
  await show(html, 1366)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 })
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll('section')]
          .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
          .length,
    ),
  ).toBe(0)
  await page.emulateMedia({ media: null })
})
