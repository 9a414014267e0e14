/** Published reports as pages, clipboards and archives nobody meant to be read by a program. */
import { drawTable, slotTexts, type MadeCell, type MadeTable } from '../files/madeTables'
import type { MadeFile } from '../files/writeMadeReport'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile
type WriteTable = (table: MadeTable) => string

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const spansOf = ({ rowSpan, columnSpan }: MadeCell): string =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`

/** A table whose cells are written by `write`. */
const tableOf = (write: (cell: MadeCell) => string): WriteTable => (table) => `<table border="1">${
  table.map((cells) => `<tr>${cells.map((cell) => `<td${spansOf(cell)}>${write(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`
const figure = (change: (text: string) => string): WriteTable => tableOf(({ text, role }) =>
  (role === 'figure' ? change(text) : escape(text)))

/** The whole report, its tables written by `table`. */
function pageOf(report: Published, table: WriteTable, head = ''): string {
  const { title, intro, headings, texts, tables, signature } = report
  const lines = (list: string[]): string => list.map((text) => `<p>${escape(text)}</p>`).join('\n')
  const part = (at: number): string => `<p><strong>${headings[at] ?? ''}</strong></p>`
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<title>${
    title.join('')}</title></head><body>
${lines(title)}${lines([intro])}${part(0)}${lines(texts[1])}
${[1, 2, 3].map((at) => part(at) + table(tables[at - 1] ?? [])).join('\n')}
${part(4)}${lines(texts[5])}${part(5)}${lines(texts[6])}${lines(signature)}</body></html>`
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (table: WriteTable, head = ''): Shape => (report) =>
  ({ name: '年报.html', bytes: utf8(pageOf(report, table, head)) })

/** Each cell a paragraph, a break and a hard blank in front and behind. */
const stuffed = tableOf(({ text, role }) => (role === 'figure'
  ? `<p>&nbsp;<br></p><p>&nbsp;${text}&nbsp;</p>` : `<p>${(text.match(/.{1,6}/gu) ?? []).join('<br>')}</p>`))
/** A table of one cell around each figure. */
const nested = figure((text) => `<table><tr><td><div>${text}</div></td></tr></table>`)
const plain = tableOf(({ text }) => escape(text))
/** Columns hidden by Excel and kept in the clipboard, before each figure. */
const hiddenColumns: WriteTable = (table) => `<table><col width=72><col width=0 style='display:none'>${
  table.map((cells) => `<tr height=19>${cells.map((cell) =>
    `<td class=xl65${spansOf(cell).replace(/"/g, '')}>${escape(cell.text)}</td>`).join('')}</tr>`).join('')}
<tr height=0 style='display:none'>${drawTable(table).slice(0, 8).map(() => '<td>77</td>')
    .join('')}</tr></table>`
/** A grid of blocks: rows by flex, spans by the width of a cell. */
const flex: WriteTable = (table) => `<div class="tb">${slotTexts(table).map((row) =>
  `<div style="display:flex">${row.map((text) => `<div style="flex:1"><span>${escape(text)}</span></div>`)
    .join('')}</div>`).join('')}</div>`
/** A page whose rows and cells are spans told to be a table. */
const shownAsTable: WriteTable = (table) => `<div style="display:table">${table.map((cells) =>
  `<div style="display:table-row">${cells.map(({ text }) =>
    `<div style="display:table-cell">${escape(text)}</div>`).join('')}</div>`).join('')}</div>`
/** The columns of table three in two tables, labels in both. */
const halves: WriteTable = (table) => {
  const rows = slotTexts(table)
  const width = rows[0]?.length ?? 0
  if (width !== 10) return plain(table)
  const write = (columns: number[]): string => `<table>${rows.map((row) =>
    `<tr>${columns.map((at) => `<td>${escape(row[at] ?? '')}</td>`).join('')}</tr>`).join('')}</table>`
  return write([0, 1, 2, 3, 4, 5]) + write([0, 1, 2, 6, 7, 8, 9])
}
/** Table three without its last column. */
const noTotals: WriteTable = (table) => plain(table.map((cells) => (cells.length > 1
  && table.some((row) => row.some(({ text }) => text === '总计')) && table.length > 20
  ? cells.filter((cell, at) => !(cell.text === '总计' && cell.role !== 'rowHead')
    && !(cell.role === 'figure' && at === cells.length - 1)) : cells)))
/** All three tables as one. */
const merged: Shape = (report) => {
  let count = 0
  return {
    name: '年报.html', bytes: utf8(pageOf(report, () => {
      count += 1
      return count === 1 ? plain(report.tables.flat()) : ''
    })),
  }
}

const mail = (parts: string[]): MadeFile => ({
  name: '年报.mht', bytes: Uint8Array.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; `
    + `boundary="p"\r\n\r\n${parts.map((part) => `--p\r\n${part}\r\n`).join('')}--p--`,
  (character) => character.charCodeAt(0)),
})
const inUtf8 = (text: string): string => [...utf8(text)].map((byte) => String.fromCharCode(byte)).join('')
/** Lines of 76 signs, cut wherever they are full, within digits too. */
const quoted = (text: string): string => [...utf8(text)].map((byte) =>
  (byte === 61 || byte > 126 || byte < 32
    ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
  .reduce<{ all: string; width: number }>(({ all, width }, sign) => (width + sign.length > 7
    ? { all: `${all}=\r\n${sign}`, width: sign.length } : { all: all + sign, width: width + sign.length }),
  { all: '', width: 0 }).all
const html = 'Content-Type: text/html; charset="utf-8"\r\n'
const FRAMES = '<html><head><title>政府信息公开</title></head><frameset cols="20%,80%">'
  + '<frame src="cid:menu@x"><frame src="cid:report@x"></frameset></html>'

export const ODD_PAGES: Record<string, Shape> = {
  'cells stuffed with paragraphs, breaks and blanks': page(stuffed),
  'a table in each cell': page(nested), 'hidden column and row of Excel': page(hiddenColumns),
  'rows by flex': page(flex), 'blocks shown as a table': page(shownAsTable),
  'table three in two halves': page(halves), 'no column of totals': page(noTotals),
  'all tables in one': merged,
  'digits as wide as characters': page(figure((text) => text.replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))),
  'thousands parted by a wide comma': page(figure((text) =>
    text.replace(/\B(?=(\d{3})+$)/g, '，'))),
  'digits apart': page(figure((text) => text.replace(/(?<=\d)(?=\d)/g, ' '))),
  'each digit a run': page(figure((text) => [...text].map((digit) => `<span>${digit}</span>`).join(''))),
  'archive, lines cut within digits': (report) => mail([
    `${html}Content-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(pageOf(report, plain))}`,
  ]),
  'archive with frames': (report) => mail([
    `${html}Content-Location: index.html\r\n\r\n${inUtf8(FRAMES)}`,
    `${html}Content-ID: <menu@x>\r\n\r\n${inUtf8('<p>信息公开指南</p><p>信息公开年报</p>')}`,
    `${html}Content-ID: <report@x>\r\n\r\n${inUtf8(pageOf(report, plain))}`,
  ]),
  'archive, a banner before the page': (report) => mail([
    `${html}Content-Location: banner.html\r\n\r\n${inUtf8('<p>广告</p>')}`,
    `${html}Content-Location: art_1.html\r\n\r\n${inUtf8(pageOf(report, plain))}`,
  ]),
}
