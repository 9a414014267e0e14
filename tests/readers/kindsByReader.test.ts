/**
 * Kind × reader: each kind of odd figure (figureKinds) and each kind of odd report (reportKinds) in
 * each reader that can meet it; the others say why they cannot.
 */
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { readPastedHtml } from '../../src/forms/narrative/paste/readPastedHtml'
import { blockText } from '../../src/model/narrative'
import { acceptDraft, contextOfDraft, readPasted, readReport, type Draft } from '../../src/readers'
import { readClipboard } from '../../src/readers/clipboard'
import { readDraftCell } from '../../src/readers/recognise/parts/draftCell'
import { buildPdf, type PdfBox, type PdfText } from '../support/files/buildPdf'
import { buildDocx, cell, paragraph, row, table } from '../support/files/docxBuilder'
import {
  FIGURE_KINDS, READERS, STYLES, type Entry, type FigureKind, type Reader,
} from '../support/kinds/figureKinds'
import { REPORT_KINDS } from '../support/kinds/reportKinds'
import { writeBlocks, type Block } from '../support/kinds/writeBlocks'
import { buildWorkbook, textRows } from './formats/xlsx/workbooks'

interface Seen { text: string; said: string }

const TITLE = '青禾县林业局2025年政府信息公开工作年度报告'
const LINES = [
  TITLE, '一、总体情况', '全年公开工作平稳。', '二、主动公开政府信息情况', '第二十条第（五）项',
]
const CELL = 'disclosure.license.decisions'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readFile(name: string, bytes: Uint8Array): Promise<Seen> {
  const { value } = await readReport({ name, bytes })
  const { text = '', doubt = '' } = value?.cells[CELL] ?? {}
  return { text, said: doubt }
}

const TABLE = '<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>'
const pageOf = (put: string): string => '<!DOCTYPE html><meta charset=utf-8>'
  + `${LINES.map((line) => `<p>${line}</p>`).join('')}${TABLE}${put}</td></tr></table>`

/** `[12]` is struck by a line, `^1` stands above the line, `41=` is drawn twice. */
function drawFigure(put: string): (PdfText | PdfBox)[] {
  let x = 270
  return [...put.matchAll(/\[(\d+)\]|\^(\d)|([^[^=]+)(=?)/g)]
    .flatMap(([, struck, raised, text = '', twice]) => {
      const said = struck ?? raised ?? text
      const left = x
      const size = raised === undefined ? 10.5 : 6
      x += said.length * size / 2
      const drawn = { x: left, y: raised === undefined ? 244 : 239, text: said, size }
      if (struck !== undefined) {
        return [drawn, { x: left, y: 240, width: said.length * size / 2, height: 0.5 }]
      }
      return twice ? [drawn, { ...drawn, x: left + 0.3 }] : [drawn]
    })
}

const pdfOf = (put: string): Uint8Array => buildPdf([[
  ...LINES.map((text, index) => ({ x: 60, y: 80 + index * 22, text })),
  ...[[210, '信息内容', '本年处理决定数量'], [230, '行政许可', '']].flatMap(([y, label, head]) => [
    { x: 60, y: Number(y), width: 200, height: 20 }, { x: 260, y: Number(y), width: 200, height: 20 },
    { x: 64, y: Number(y) + 14, text: String(label) },
    ...(head === '' ? [] : [{ x: 270, y: Number(y) + 14, text: String(head) }]),
  ]),
  ...drawFigure(put),
]])

function xlsxOf(put: string): Uint8Array {
  const own = put.startsWith('<c ')
  const figure = own ? put.replace('<c ', '<c r="B7" ') : '<c r="B7" t="s"><v>0</v></c>'
  const head = textRows([...LINES.map((line) => [line]), ['信息内容', '本年处理决定数量']])
  const rows = `${head}<row r="7"><c r="A7" t="inlineStr"><is><t>行政许可</t></is></c>${figure}</row>`
  return buildWorkbook({ sheets: [{ rows }], styles: STYLES, strings: own ? '' : `<si>${put}</si>` })
}

const mhtOf = (put: string): string => 'MIME-Version: 1.0\r\nContent-Type: multipart/related; '
  + 'boundary="p"\r\n\r\n'
  + `--p\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: `
    + `8bit\r\n\r\n${pageOf(put)}\r\n--p--`

const WAYS: Record<Reader, (put: string) => Seen | Promise<Seen>> = {
  docx: (put) => readFile('年报.docx', buildDocx(LINES.map((line) => paragraph(line)).join('') + table(
    row(cell('信息内容'), cell('本年处理决定数量')),
    row(cell('行政许可'), `<w:tc><w:p>${put}</w:p></w:tc>`),
  ))),
  html: (put) => readFile('年报.html', utf8(pageOf(put))),
  mht: (put) => readFile('年报.mht', utf8(mhtOf(put))),
  xlsx: (put) => readFile('年报.xlsx', xlsxOf(put)), pdf: (put) => readFile('年报.pdf', pdfOf(put)),
  text: (put) => readFile(
    '年报.txt', utf8([...LINES, '| 信息内容 | 本年处理决定数量 |', `| 行政许可 | ${put} |`].join('\n')),
  ),
  grid: (put) => {
    const [found] = readClipboard({ html: `<table><tr><td>${put}</td><td>0</td></tr></table>`, text: '' })
    const slot = found?.rows[0]?.[0]
    const { text, doubt } = readDraftCell('count', slot?.text ?? '', slot?.doubt)
    return { text, said: doubt }
  },
  prose: (put) => {
    const { blocks, messages } = readPastedHtml(`<p>办理${put}件</p>`)
    const text = blocks.map(blockText).join('|')
    return { text: text.replace(/^办理|\|?件$/g, ''), said: messages.join('；') }
  },
}

function entryOf(kind: FigureKind, reader: Reader): Entry {
  if (reader === 'mht') return kind.html
  if (reader === 'grid' || reader === 'prose') return kind[reader] ?? kind.html
  return reader === 'text' ? kind.txt : kind[reader]
}

describe.each(Object.entries(FIGURE_KINDS))('a figure: %s', (_, kind) => {
  const inputs = READERS.flatMap((reader) => {
    const entry = entryOf(kind, reader)
    return 'never' in entry ? [] : [[reader, entry] as const]
  })
  test.each(inputs)('%s', async (reader, entry) => {
    const { text, said } = await WAYS[reader](entry.put)
    const doubt = entry.doubt ?? kind.doubt
    expect({ text, said }).toEqual({
      text: entry.text ?? kind.text, said: doubt === '' ? '' : expect.stringContaining(doubt),
    })
  })
})

/** A whole report pasted into the text is offered to be read; into a table only tables land. */
const REPORT_READERS = ['docx', 'html', 'mht', 'xlsx', 'pdf', 'text', 'prose'] as const

async function readKind(
  blocks: Block[], reader: (typeof REPORT_READERS)[number],
): Promise<{ draft: Draft | null; told: string }> {
  const { value, messages } = reader === 'prose'
    ? await readPasted({ html: new TextDecoder().decode(writeBlocks(blocks, 'html').bytes), text: '' })
    : await readReport(writeBlocks(blocks, reader))
  return { draft: value, told: messages.map(({ text }) => text).join() }
}

describe.each(Object.entries(REPORT_KINDS))('a report: %s', (_, kind) => {
  test.each(REPORT_READERS.filter((reader) => !kind.never?.[reader]))('%s', async (reader) => {
    const { draft, told } = await readKind(kind.blocks, reader)
    if (!draft || kind.refused) {
      expect({ draft, told }).toEqual({ draft: null, told: expect.stringContaining(kind.refused ?? '…') })
      return
    }
    const report = acceptDraft(draft, { now: '2026-02-01T00:00:00.000Z' })
    kind.judge?.(draft, runChecks(report, undefined, contextOfDraft(draft))
      .filter(({ state }) => state !== 'pending').map(({ code }) => code))
  })
})
