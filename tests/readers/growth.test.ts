/**
 * Every reader and the recogniser over long files nobody writes: twice the file, about twice the
 * time; no depth is too deep.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { planPaste } from '../../src/forms/grid/paste/planPaste'
import { readPastedText } from '../../src/forms/narrative/paste/readPastedText'
import { readClipboard } from '../../src/readers/clipboard'
import { readDocx } from '../../src/readers/formats/docx/readDocx'
import { readHtml } from '../../src/readers/formats/html/readHtml'
import { readDataFile } from '../../src/readers/formats/json'
import type { LooseDocument } from '../../src/readers/loose/looseDocument'
import { readMht } from '../../src/readers/formats/mht/readMht'
import { pdfBlocks } from '../../src/readers/formats/pdf/pdfBlocks'
import { dropFurniture } from '../../src/readers/formats/pdf/pageFurniture'
import type { PdfPage } from '../../src/readers/formats/pdf/readPage'
import { toLines } from '../../src/readers/formats/pdf/textPieces'
import { formWords, readFee, recognise } from '../../src/readers/recognise'
import { readText } from '../support/samples/readWithForm'
import { editionOf } from '../../src/templates'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { buildDocx } from '../support/files/docxBuilder'
import { leastGrowth, MOST_PER_DOUBLING } from '../support/doubling'
import { longTexts, repeated } from '../support/samples/longTexts'
import { reportWith } from '../support/prose'

const SIZE = 2000
const edition = editionOf('2021')
const [table] = edition.tables.filter(({ id }) => id === 'applications')

type Reader = (text: string) => unknown
const escaped =
  (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
const understand = (document: LooseDocument | null): unknown => document && recognise(document)

/** A report with this in part one, its introduction and part six. */
const around = (text: string): string => [
  '青禾县司法局2025年政府信息公开工作年度报告', text, '一、总体情况', text,
  '五、存在的主要问题及改进情况', '无',
  '六、其他需要报告的事项', text, '青禾县司法局', '2026年1月20日',
].join('\n')
const page = (text: string): string =>
  `<html><body>${text.split('\n').map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`
const mail = (html: string): Uint8Array => new TextEncoder().encode(
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; `
    + `boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; `
      + `charset="utf-8"\r\n\r\n${html}\r\n--b--\r\n`)
const wordBody = (text: string): string => text.split('\n')
  .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('')

/** A page with these lines one below the other. */
const pdfPages = (text: string): PdfPage[] => [{
  number: 1, height: 800, characters: text.length, tables: [], aslant: [], upright: [], struck: [],
  lines: toLines(text.split('\n').flatMap((line, row) => line.split(' ').map((word, place) => ({
    text: word, x: 90 + place * 40, y: row * 20, width: 12 * word.length, size: 12,
  })))),
}]

function planned({ html = '', text = '' }: { html?: string; text?: string }): unknown {
  const tables = readClipboard({ html, text })
  return table
    && planPaste({ tables, edition, cells: {}, table, focus: 'applications.received.person' })
}

const readPages = (text: string): unknown => understand({
  kind: 'pdf', title: '', blocks: pdfBlocks(dropFurniture(pdfPages(around(text))), formWords),
})

const textReaders: Record<string, Reader> = {
  'text': (text) => understand(readText(around(text)).value),
  'web page': (text) => understand(readHtml(page(around(text))).value),
  'text as it comes, as a page': (text) => understand(readHtml(text).value),
  'clipboard, into the grid': (text) => planned({ text }),
  'clipboard with tags, into the grid':
    (text) => planned({ html: `<table><tr><td>${text}</td></tr></table>` }),
  'clipboard, into the text': (text) => readPastedText(text),
  'lines of a PDF page': readPages,
  'fee': (text) => readFee([{ type: 'paragraph', text }], { year: 2025, edition: '2021' }),
}

/** Bytes are made before the clock starts. */
const fileReaders: Record<string, {
  make: (text: string) => Uint8Array
  read: (bytes: Uint8Array) => unknown
}> = {
  'Word file': {
    make: (text) => buildDocx(wordBody(around(text))),
    read: (bytes) => understand(readDocx(bytes).value),
  },
  'web archive': {
    make: (text) => mail(page(around(text))), read: (bytes) => understand(readMht(bytes).value),
  },
  'data file': {
    make: (text) =>
      new TextEncoder().encode(writeDataFile({ ...reportWith(text), title: text, preamble: text })),
    read: (bytes) => readDataFile(new TextDecoder().decode(bytes)),
  },
}
const FEW = [
  'one Chinese character', 'blanks', 'line breaks', 'percentages', 'titles in titles',
  'brackets in brackets', 'one sentence of many clauses', 'plain sentences',
]
const fewTexts = longTexts.filter(([name]) => FEW.includes(name))

/** Whole files of one thing over and over. */
const shapes: [name: string, make: (size: number) => string, read: Reader][] = [
  ['tags never closed', (size) => repeated('<b ', size), (text) => planned({ html: text })],
  [
    'quotes in tags never closed', (size) => repeated('<b "', size),
    (text) => planned({ html: text }),
  ],
  ['comments never closed', (size) => repeated('<!--', size), (text) => planned({ html: text })],
  ['conditions never closed', (size) => repeated('<![', size), (text) => planned({ html: text })],
  ['scripts never closed', (size) => repeated('<script>', size), (text) => planned({ html: text })],
  [
    'rows', (size) => `<table>${repeated('<tr><td>5</td></tr>', size)}</table>`,
    (text) => planned({ html: text }),
  ],
  ['rows of text', (size) => repeated('5\t6\n', size), (text) => planned({ text })],
  // So many that comparing each row with every other would show.
  ['very many rows of text', (size) => repeated('5\t6\n', 8 * size), (text) => planned({ text })],
  [
    'very many rows with labels',
    (size) => repeated('一、本年新收政府信息公开申请数量\t5\t6\n', 8 * size),
    (text) => planned({ text }),
  ],
  ['quoted cells', (size) => repeated('"5\n"\t', size), (text) => planned({ text })],
  [
    'elements in elements', (size) => repeated('<div>', size) + repeated('</div>', size),
    (text) => understand(readHtml(text).value),
  ],
  [
    'lists in lists', (size) => repeated('<ol><li>公开', size),
    (text) => understand(readHtml(text).value),
  ],
  [
    'rows of a page',
    (size) => `<table>${repeated('<tr><td>公开</td><td>5</td></tr>', size)}</table>`,
    (text) => understand(readHtml(around(text)).value),
  ],
  [
    'headings', (size) => repeated('一、总体情况\n', size),
    (text) => understand(readText(text).value),
  ],
  [
    'short lines', (size) => repeated('本年新收\n5\n', size),
    (text) => understand(readText(around(text)).value),
  ],
  [
    'figures with blanks between', (size) => repeated('一、本年新收 5 6 7 8\n', size),
    (text) => understand(readText(around(text)).value),
  ],
  [
    'figures on one line', (size) => repeated('5 ', size) + '公开',
    (text) => understand(readText(around(text)).value),
  ],
  [
    'pipes', (size) => repeated('| 公开 | 5 |\n', size),
    (text) => understand(readText(around(text)).value),
  ],
  ['commas', (size) => repeated('公开,5,6\n', size), (text) => understand(readText(text).value)],
  [
    'dates', (size) => repeated('2026年1月20日\n', size),
    (text) => understand(readText(around(text)).value),
  ],
  // One label of the form and nothing else, line by line.
  ['labels on a PDF page', (size) => repeated(`${'总计 '.repeat(10)}\n`, 4 * size), readPages],
  ['runs', (size) => repeated('<w:r><w:t>公</w:t></w:r>', size), (text) => understand(
    readDocx(buildDocx(`<w:p>${text.slice(0, text.lastIndexOf('<w:r>'))}</w:p>`)).value,
  )],
]

async function grown(
  texts: typeof longTexts, prepare: (text: string) => () => unknown,
): Promise<[string, number][]> {
  const growths = texts.map(([name, make]): [
    string, number,
  ] => [name, leastGrowth((size) => prepare(make(size)), SIZE)])
  return growths.filter(([, growth]) => growth >= MOST_PER_DOUBLING)
}

describe('long texts', () => {
  test.each(Object.entries(textReaders))('%s', async (_, read) => {
    expect(await grown(longTexts, (text) => () => read(text))).toEqual([])
  })

  test.each(Object.entries(fileReaders))('%s', async (_, { make, read }) => {
    expect(await grown(fewTexts, (text) => {
      const bytes = make(text)
      return () => read(bytes)
    })).toEqual([])
  })
})

test.each(shapes)('%s', (_, make, read) => {
  expect(leastGrowth((size) => {
    const text = make(size)
    return () => read(text)
  }, 2 * SIZE)).toBeLessThan(MOST_PER_DOUBLING)
})

test.each(
  shapes.filter(([name]) => name.includes(' in ') || name.includes('never')),
)('%s, a hundred times as long, is answered', (_, make, read) => {
  expect(() => read(make(100 * SIZE))).not.toThrow()
})
