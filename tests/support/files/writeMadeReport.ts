/** A report around made tables, in each format and many shapes, as the bytes of a file. */
import type { Edition } from '../../../src/model/template'
import { buildPdf, type PdfBox, type PdfText } from './buildPdf'
import {
  buildDocx, cell as docxCell, paragraph, row as docxRow, table as docxTable,
} from './docxBuilder'
import { drawTable, slotTexts, type DrawnCell, type MadeTable } from './madeTables'
import { buildWorkbook } from '../../readers/formats/xlsx/workbooks'

export interface MadeReport {
  title: string
  edition: Edition
  /** Two to four. */
  tables: MadeTable[]
  /** All that stands in it, where it is not title, parts and tables alone. */
  items?: (string | MadeTable)[]
}

export interface MadeFile {
  name: string
  bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const SAYING = '本年工作平稳推进，各项任务按时完成。'

type Write<Output> = { line: (text: string) => Output; table: (table: MadeTable) => Output }

/** Title, parts and tables in their order, each written by the format. */
function inOrder<Output>({ title, edition, tables, items }: MadeReport, write: Write<Output>): Output[] {
  if (items) return items.map((item) => (typeof item === 'string' ? write.line(item) : write.table(item)))
  return [write.line(title), ...edition.parts.flatMap(({ number, title: heading }) => {
    const table = tables[number - 2]
    return [
      write.line(heading),
      number >= 2 && number <= 4 && table ? write.table(table) : write.line(SAYING),
    ]
  })]
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function pageOf(report: MadeReport): string {
  const table = (rows: MadeTable): string => `<table border=1>${rows.map((
    cells,
  ) => `<tr>${cells.map(({ text, rowSpan, columnSpan }) =>
    `<td${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1
      ? ` colspan=${columnSpan}`
      : ''}>${escape(text).replace('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`
  return `<!DOCTYPE html><meta charset=utf-8>${inOrder(report, {
    line: (text) => `<p>${escape(text)}</p>`, table,
  }).join('\n')}`
}

function mhtOf(report: MadeReport): string {
  const head =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="p"\r\n\r\n'
  return `${head}--p\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: `
    + `8bit\r\n\r\n${pageOf(report)}\r\n--p--\r\n`
}

/** Cells of a drawn row with what of merged cells above reaches into it. */
function docxOf(report: MadeReport): Uint8Array {
  const table = (rows: MadeTable): string => {
    const drawn = drawTable(rows)
    return docxTable(...rows.map((
      _, index,
    ) => docxRow(...drawn.filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
      .sort((one, other) => one.column - other.column)
      .map(({ text, row, rowSpan, columnSpan }) => {
        const merge = rowSpan > 1 ? `<w:vMerge${row === index ? ' w:val="restart"' : ''}/>` : ''
        const broken = escape(row === index ? text : '').replace('\n', '</w:t><w:br/><w:t>')
        return docxCell(
          broken, `${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''}${merge}`,
        )
      }))))
  }
  return buildDocx(inOrder(report, { line: (text) => paragraph(escape(text)), table }).join(''))
}

function xlsxOf(report: MadeReport): Uint8Array {
  const merges: string[] = []
  const lines: string[] = []
  const cellAt = (text: string, row: number, column: number): string =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t `
      + `xml:space="preserve">${escape(text)}</t></is></c>`
  const addRow = (cells: [number, string][]): void => {
    const filled = cells.filter(([, text]) => text !== '')
    lines.push(`<row r="${lines.length
      + 1}">${filled.map(([column, text]) => cellAt(text, lines.length, column)).join('')}</row>`)
  }
  inOrder(report, {
    line: (text) => { addRow([[0, text]]) },
    table: (rows) => {
      const drawn = drawTable(rows)
      for (const { row, column, rowSpan, columnSpan } of drawn) {
        const [top, left] = [lines.length + row + 1, String.fromCharCode(65 + column)]
        if (rowSpan * columnSpan > 1) {
          merges.push(
            `${left}${top}:${String.fromCharCode(64 + column + columnSpan)}${top + rowSpan - 1}`,
          )
        }
      }
      rows.forEach((_, index) => {
        addRow(drawn.filter(({ row }) => row === index).map(({ column, text }) => [column, text]))
      })
    },
  })
  return buildWorkbook({ sheets: [{ rows: lines.join(''), merges }] })
}

const textOf = (report: MadeReport, shape: (table: MadeTable) => string[]): string =>
  inOrder(report, { line: (text) => text, table: (rows) => `\n${shape(rows).join('\n')}\n` })
    .join('\n')

const joined = (by: string, ends: [string, string] = ['', '']) => (table: MadeTable): string[] =>
  slotTexts(table).map((row) => `${ends[0]}${row.join(by)}${ends[1]}`.trimEnd())
const filled = (by: string) => (table: MadeTable): string[] =>
  table.map((cells) => cells.map(({ text }) => text).filter((text) => text !== '').join(by))
const lined = (write: (text: string) => string[]) => (table: MadeTable): string[] =>
  table.flatMap((cells) => cells.flatMap(({ text }) => write(text)))

const TEXTS: Record<string, (table: MadeTable) => string[]> = {
  'text, pipes on all sides': joined(' | ', ['| ', ' |']),
  'text, pipes between': joined('|'),
  'text, tabs': joined('\t'),
  'text, several blanks': filled('   '),
  'text, one blank': filled(' '),
  'text, one cell a line': lined((text) => [text]),
  'text, one cell a line, a tab in front': lined((text) => [`\t${text}`]),
}

const SIZE = 6
const HEIGHT = 24
const PAGE_WIDTH = 530
/** Of a column the form has not. */
const MORE = 36

/** Left edges of so many columns, as wide as the form has them. */
function edgesOf(widths: number[], columns: number): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return Array.from({ length: columns }, (_, column) => {
    const width = widths[column]
    return width === undefined ? MORE : (width / whole) * PAGE_WIDTH
  }).reduce((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [30])
}

/** A drawn cell as its box and its text, wrapped to the width. */
function boxOf(
  { text, row, column, rowSpan, columnSpan }: DrawnCell, top: number, edges: number[],
): (PdfBox | PdfText)[] {
  const [x = 0, right = 0, y] = [edges[column], edges[column + columnSpan], top + row * HEIGHT]
  const room = Math.max(1, Math.floor((right - x - 4) / SIZE))
  const pieces = text.split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [])
  const box = { x, y, width: right - x, height: rowSpan * HEIGHT }
  const start = y + (rowSpan * HEIGHT - pieces.length * SIZE) / 2 + SIZE - 1
  return [box, ...pieces.map((piece, index) => ({
    x: x + 2, y: start + index * SIZE, text: piece, size: SIZE,
  }))]
}

/** A page for each table, ruled, with its heading above. */
function pdfOf(report: MadeReport): Uint8Array {
  const pages: (PdfBox | PdfText)[][] = [[]]
  let y = 60
  inOrder(report, {
    line: (text) => {
      if (y > 770) {
        pages.push([])
        y = 60
      }
      pages.at(-1)?.push({ x: 60, y, text })
      y += 24
    },
    table: (rows) => {
      const id = report.edition.tables[report.tables.indexOf(rows)]?.id ?? 'disclosure'
      const drawn = drawTable(rows)
      const columns = Math.max(...drawn.map(({ column, columnSpan }) => column + columnSpan))
      const edges = edgesOf(report.edition.layout[id].columnWidths, columns)
      pages.at(-1)?.push(...drawn.flatMap((cell) => boxOf(cell, y, edges)))
      pages.push([])
      y = 60
    },
  })
  return buildPdf(pages)
}

export const FORMATS: Record<string, (report: MadeReport) => MadeFile> = {
  html: (report) => ({ name: '年报.html', bytes: utf8(pageOf(report)) }),
  mht: (report) => ({ name: '年报.mht', bytes: utf8(mhtOf(report)) }),
  docx: (report) => ({ name: '年报.docx', bytes: docxOf(report) }),
  xlsx: (report) => ({ name: '年报.xlsx', bytes: xlsxOf(report) }),
  pdf: (report) => ({ name: '年报.pdf', bytes: pdfOf(report) }),
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, shape]) =>
    [
      name,
      (report: MadeReport): MadeFile => ({ name: '年报.txt', bytes: utf8(textOf(report, shape)) }),
    ])),
}
