import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { readHtml } from '../../../src/readers/formats/html/readHtml'
import { writeFragment, writeWebPage } from '../../../src/writers/html'
import { parseHtml, textOfHtml, textOfTree } from '../../support/samples/documentText'
import { documentReport, hostileTree, richText, textCell } from '../../support/documents'

const tree = composeDocument(documentReport(2025))
const withCaption = composeDocument(
  documentReport(2025, {
    narratives: {
      1: [
        { type: 'heading', level: 1, text: '主动公开' },
        { type: 'paragraph', text: '表1 各渠道公开数量' },
        {
          type: 'table',
          rows: [
            [textCell('渠道', { head: true }), textCell('数量', { head: true })],
            [textCell('网站'), textCell('12')],
          ],
        },
        ...richText,
      ],
      5: [],
      6: [],
    },
  }),
)

test('the page is whole: its encoding, its title, the text of the tree', () => {
  const page = writeWebPage(tree)
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="UTF-8">/)
  expect(page).toContain('<title>青禾县人民政府2025年政府信息公开工作年度报告</title>')
  expect(textOfHtml(page)).toEqual(textOfTree(tree))
  expect(textOfHtml(writeWebPage(withCaption))).toEqual(textOfTree(withCaption))
})

test('nothing comes from outside the file', () => {
  const page = parseHtml(writeWebPage(tree))
  const links = [...page.ownerDocument.querySelectorAll('[src], [href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  )
  expect(links).toHaveLength(1)
  expect(links[0]).toMatch(/^data:image\/png;base64,/)
  expect(page.ownerDocument.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
})

test('a hostile title stays text', () => {
  const page = writeWebPage(hostileTree(tree))
  expect(textOfHtml(page)).toEqual(textOfTree(hostileTree(tree)))
  expect(parseHtml(page).ownerDocument.querySelectorAll('script')).toHaveLength(0)
})

describe('what a website and its readers need', () => {
  const page = parseHtml(writeWebPage(withCaption))
  const particular = (name: string): string | null | undefined =>
    page.ownerDocument.querySelector(`meta[name="${name}"]`)?.getAttribute('content')

  test('says who published it, when and from where', () => {
    expect(['author', 'ContentSource', 'ArticleTitle', 'PubDate', 'date'].map(particular)).toEqual([
      '青禾县人民政府',
      '青禾县人民政府',
      '青禾县人民政府2025年政府信息公开工作年度报告',
      '2026-01-20',
      '2026-01-20',
    ])
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-01-20')
    const unsigned = composeDocument(documentReport(2025, { signature: { name: '', date: '' } }))
    expect(writeWebPage(unsigned)).not.toContain('PubDate')
  })

  test('one landmark holds all, headings follow each other', () => {
    expect(page.querySelectorAll('main > article')).toHaveLength(1)
    expect([...page.children].map(({ tagName }) => tagName)).toEqual(['MAIN'])
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5')].map((heading) =>
      Number(heading.tagName[1]),
    )
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })

  test('each table has a caption and scopes, and a frame of its own that the keyboard reaches', () => {
    const tables = [...page.querySelectorAll('table')]
    expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
      '表1 各渠道公开数量',
      '（1）门户网站',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ])
    for (const table of tables) {
      expect(table.parentElement?.getAttribute('style')).toContain('overflow-x:auto')
      expect(table.parentElement?.getAttribute('tabindex')).toBe('0')
      expect([...table.querySelectorAll('th')].every((head) => head.hasAttribute('scope')))
        .toBe(true)
    }
  })
})

test('without its style sheet the tables keep their lines and the title its words', () => {
  const window = new Window()
  window.document.write(writeWebPage(withCaption).replace(/<style>.*<\/style>/s, ''))
  const cells = [...window.document.querySelectorAll('th, td')]
  expect(cells.length).toBeGreaterThan(250)
  expect(cells.every((cell) => /border:1px solid/.test(cell.getAttribute('style') ?? '')))
    .toBe(true)
  expect(
    [...window.document.querySelectorAll('table')].every((table) =>
      /border-collapse:collapse/.test(table.getAttribute('style') ?? ''),
    ),
  ).toBe(true)
  expect(
    [...window.document.querySelectorAll('h1 span[style="display:inline-block"]')].map(
      (phrase) => phrase.textContent,
    ),
  ).toEqual(['青禾县', '人民政府', '2025年政府信息公开', '工作', '年度报告'])
})

test('captions for those who do not see the tables are no text when the page is read again', () => {
  const { value, messages } = readHtml(writeWebPage(withCaption))
  const lines = value?.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
    ?? []
  expect(lines.filter((line) => line === '主动公开政府信息情况')).toEqual([])
  expect(lines).toContain('表1 各渠道公开数量')
  expect(messages).toEqual([])
})

test('lines of a cell have breaks between, which no site collapses', () => {
  const table = { type: 'table' as const, rows: [[textCell('甲12\n34乙'), textCell('丙')]] }
  const narratives = { 1: [table], 5: [], 6: [] }
  expect(writeWebPage(composeDocument(documentReport(2025, { narratives }))))
    .toMatch(/<td[^>]*>甲12<br>34乙<\/td>/)
})

test('columns of a table in the text are as wide as what stands in them, as on paper', () => {
  const rows = [['事项', '说明', '数量'], ['门户网站', '公开情况的说明'.repeat(20), '12']]
    .map((row, index) => row.map((text) => textCell(text, { head: index === 0 })))
  const narratives = { 1: [{ type: 'table' as const, rows }], 5: [], 6: [] }
  const table = parseHtml(writeWebPage(composeDocument(documentReport(2025, { narratives }))))
    .querySelector('table')
  const widths = [...table?.querySelectorAll('col') ?? []]
    .map((column) => Number.parseFloat(column.getAttribute('style')?.replace('width:', '') ?? ''))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
  expect(widths[0]).toBeGreaterThan(10)
  expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0))
  // Fixed ones would cut a figure on a telephone.
  expect(table?.getAttribute('style')).not.toContain('fixed')
})

test('two tables below one heading can be told apart', () => {
  const table = {
    type: 'table' as const, rows: [[textCell('渠道', { head: true })], [textCell('网站')]],
  }
  const narratives = {
    1: [{ type: 'heading' as const, level: 1 as const, text: '平台' }, table, { ...table }],
    5: [],
    6: [],
  }
  const page = parseHtml(writeWebPage(composeDocument(documentReport(2025, { narratives }))))
  const labels = [...page.querySelectorAll('section')]
    .map((frame) => frame.getAttribute('aria-label'))
  expect(labels.slice(0, 2)).toEqual(['（一）平台', '（一）平台（2）'])
})

describe('the fragment', () => {
  test('says what the tree says, in one element, its looks inside', () => {
    for (const shown of [tree, withCaption, hostileTree(tree)]) {
      const fragment = writeFragment(shown)
      expect(textOfHtml(fragment)).toEqual(textOfTree(shown))
      expect(fragment).not.toMatch(/<style|class=|<html|<body|<main/)
    }
    expect(parseHtml(writeFragment(tree)).children).toHaveLength(1)
  })
})
