/** Published reports as Word and PDF files. */
import { buildPdf, type PdfBox, type PdfText } from '../files/buildPdf'
import {
  buildDocx, cell as docxCell, paragraph, row as docxRow, run, table as docxTable,
} from '../files/docxBuilder'
import { drawTable, type DrawnCell, type MadeTable } from '../files/madeTables'
import { wrapText } from '../files/wrapText'
import type { MadeFile } from '../files/writeMadeReport'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile

interface Line { text: string; kind: 'title' | 'text' | 'heading' | 'sign' }

/** Lines and tables in reading order. */
function contentOf({ title, intro, headings, texts, tables, signature }: Published): (Line | MadeTable)[] {
  const as = (kind: Line['kind']) => (text: string): Line => ({ text, kind })
  const part = (at: number): Line => as('heading')(headings[at] ?? '')
  return [
    ...title.map(as('title')), as('text')(intro), part(0), ...texts[1].map(as('text')),
    ...[1, 2, 3].flatMap((at) => [part(at), tables[at - 1] ?? []]),
    part(4), ...texts[5].map(as('text')), part(5), ...texts[6].map(as('text')), ...signature.map(as('sign')),
  ]
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Cells of a drawn row with what of merged cells above reaches into it. */
function wordTable(rows: MadeTable, write: (text: string, properties: string) => string): string {
  const drawn = drawTable(rows)
  return docxTable(...rows.map((_, index) => docxRow(...drawn
    .filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
    .sort((one, other) => one.column - other.column)
    .map(({ text, row, rowSpan, columnSpan }) => {
      const merge = rowSpan > 1 ? `<w:vMerge${row === index ? ' w:val="restart"' : ''}/>` : ''
      return write(row === index
        ? text : '', `${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''}${merge}`)
    }))))
}

const isTable = (item: Line | MadeTable): item is MadeTable => Array.isArray(item)

/** Word: runs cut at digits, headings by style, blanks for the signature. */
const word: Shape = (report) => ({
  name: '年报.docx', bytes: buildDocx(contentOf(report).map((item) => (isTable(item)
    ? wordTable(item, (text, properties) => docxCell(escape(text), properties))
    : cutRuns(item))).join(''), {
    styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl '
      + 'w:val="0"/></w:pPr></w:style>',
  }),
})

function cutRuns({ text, kind }: Line): string {
  const runs = (text.match(/[\w.%]+|[^\w.%]+/g) ?? [text]).map((piece) => run(escape(piece))).join('')
  const properties = kind === 'heading' ? '<w:pPr><w:pStyle w:val="1"/></w:pPr>' : kind === 'sign'
    ? '<w:pPr><w:jc w:val="right"/></w:pPr>' : ''
  return `<w:p>${properties}${runs}</w:p>`
}

/** WPS: numbered headings typed, cells of several paragraphs, all of it in a table of one cell. */
const wpsDocx: Shape = (report) => {
  const body = contentOf(report).map((item) => (isTable(item)
    ? wordTable(item, (
      text, properties,
    ) => `<w:tc><w:tcPr>${properties}</w:tcPr>${/^[\d.+-]/.test(text) || text === ''
      ? paragraph(escape(text)) : (text.match(/.{1,10}/gu) ?? []).map((piece) => paragraph(escape(piece)))
        .join('')}</w:tc>`)
    : paragraph(
      `${item.kind === 'text' || item.kind === 'heading' ? '　　' : ''}${escape(item.text)}`,
    ))).join('')
  return {
    name: '年报.docx',
    bytes: buildDocx(docxTable(docxRow(`<w:tc><w:tcPr/>${body}<w:p/></w:tc>`))),
  }
}

const TOP = 70
const BOTTOM = 770
const LEFT = 62
const WIDTH = 470
const LEAD = 22
const SIZE = 12
const CELL = 6.5

interface Sheet { pages: (PdfText | PdfBox)[][]; y: number; bottom: number }

function put(sheet: Sheet, height: number, draw: (y: number) => (PdfText | PdfBox)[]): void {
  if (sheet.y + height > sheet.bottom) {
    sheet.pages.push([])
    sheet.y = TOP
  }
  sheet.pages.at(-1)?.push(...draw(sheet.y))
  sheet.y += height
}

/** `repeatsHeads` prints the head of a table again on each page, `cutsRows` goes on with a row there. */
interface Measure {
  left: number
  width: number
  cutsWords: boolean
  isRuled: boolean
  repeatsHeads: boolean
  cutsRows: boolean
  bottom: number
}

/** Text lines `width` characters wide, tables ruled, rows on the next page where they find no room. */
export function typeset(report: Published, measure: Partial<Measure> = {}): Sheet {
  const sheet: Sheet = { pages: [[]], y: TOP, bottom: measure.bottom ?? BOTTOM }
  const { left, isRuled, repeatsHeads, cutsRows, ...set } = {
    left: LEFT, width: 38, cutsWords: false, isRuled: true, repeatsHeads: false, cutsRows: false, ...measure,
  }
  for (const item of contentOf(report)) {
    if (isTable(item)) setTable(sheet, item, { ...report, isRuled, repeatsHeads, cutsRows })
    else {
      const { lines, size, shift } = setLine(item, set)
      for (const line of lines) put(sheet, LEAD, (y) => indent(line, { x: left + shift, y, size }))
    }
  }
  return sheet
}

function setLine(
  { text, kind }: Line, { width, cutsWords }: Pick<Measure, 'width' | 'cutsWords'>,
): { lines: string[]; size: number; shift: number } {
  if (kind === 'title') return { lines: wrapText(text, { width: 26 }), size: 16, shift: 20 }
  if (kind === 'sign') return { lines: [text], size: SIZE, shift: Math.max(0, width - text.length) * SIZE }
  return { lines: wrapText(text, { width, isIndented: true, cutsWords }), size: SIZE, shift: 0 }
}

/** Blanks in front are room, not signs. */
function indent(line: string, { x, y, size }: Omit<Required<PdfText>, 'text'>): PdfText[] {
  const blanks = /^\u3000*/.exec(line)?.[0].length ?? 0
  return [{ x: x + blanks * size, y, size, text: line.slice(blanks) }]
}

interface Setting extends Published, Pick<Measure, 'isRuled' | 'repeatsHeads' | 'cutsRows'> {}

/** Part of a row on a page; `share` of its lines of text stand there. */
interface Stretch { page: number; y: number; height: number; lines: [from: number, to: number] }

function setTable(sheet: Sheet, table: MadeTable, setting: Setting): void {
  const { edition, tables, isRuled } = setting
  const id = edition.tables[tables.indexOf(table)]?.id ?? 'disclosure'
  const drawn = drawTable(table)
  const edges = edgesOf(edition.layout[id].columnWidths)
  const heights = heightsOf(table, drawn, edges)
  const heads = setting.repeatsHeads && id !== 'disclosure'
    ? table.findIndex((cells) => cells.some(({ role }) => role === 'figure')) : 0
  const draw = isRuled ? boxOf : centred
  const beginPage = (): void => {
    sheet.pages.push([])
    for (const cell of drawn.filter((one) => one.row < heads)) {
      const top = TOP + sum(heights.slice(0, cell.row))
      const height = sum(heights.slice(cell.row, cell.row + cell.rowSpan))
      sheet.pages.at(-1)?.push(...draw(cell, { top, height, edges }))
    }
    sheet.y = TOP + sum(heights.slice(0, heads))
  }
  const starts = heights.map((height, row): Stretch[] => {
    const room = sheet.bottom - sheet.y
    const isCut = setting.cutsRows && height < LEAD && room < height && room > 2 * CELL
    const first: Stretch = { page: sheet.pages.length - 1, y: sheet.y, height: room, lines: [0, 1] }
    if (height > room && row >= heads) beginPage()
    const rest = height - (isCut ? CELL + 1 : 0)
    put(sheet, rest, () => [])
    const [page, y] = [sheet.pages.length - 1, sheet.y - rest]
    return [...isCut ? [first] : [], { page, y, height: rest, lines: [Number(isCut), 9] }]
  })
  sheet.y += 14
  for (const cell of drawn) drawCell(sheet, cell, { starts, draw, edges })
}

const sum = (numbers: number[]): number => numbers.reduce((whole, number) => whole + number, 0)

function drawCell(
  sheet: Sheet, cell: DrawnCell,
  { starts, draw, edges }: { starts: Stretch[][]; draw: typeof boxOf; edges: number[] },
): void {
  const own = starts.slice(cell.row, cell.row + cell.rowSpan).flat()
  const lines = linesIn(cell, edges)
  ;[...new Set(own.map(({ page }) => page))].forEach((page, at) => {
    const rows = own.filter((start) => start.page === page)
    const isCut = cell.rowSpan === 1 && own.length > 1 && lines.length > 1
    const [from, to] = isCut ? rows[0]?.lines ?? [0, 9] : at === 0 ? [0, 9] : [9, 9]
    sheet.pages[page]?.push(...draw({ ...cell, text: lines.slice(from, to).join('\n') }, {
      top: rows[0]?.y ?? 0, height: sum(rows.map(({ height }) => height)), edges,
    }))
  })
}

function edgesOf(widths: number[]): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.reduce((edges, width) => [...edges, (edges.at(-1) ?? 0) + (width / whole) * WIDTH], [LEFT])
}

function linesIn(cell: DrawnCell, edges: number[]): string[] {
  const room = (edges[cell.column + cell.columnSpan] ?? 0) - (edges[cell.column] ?? 0) - 4
  return cell.text.split('\n')
    .flatMap((line) => wrapText(line, { width: Math.max(1, Math.floor(room / CELL)) }))
}

function heightsOf(table: MadeTable, drawn: DrawnCell[], edges: number[]): number[] {
  return table.map((_, row) => Math.max(16, ...drawn.filter((cell) => cell.row === row && cell.rowSpan === 1)
    .map((cell) => linesIn(cell, edges).length * (CELL + 1) + 8)))
}

function boxOf(
  cell: DrawnCell, { top, height, edges }: { top: number; height: number; edges: number[] },
): (PdfBox | PdfText)[] {
  const [x = 0, right = 0] = [edges[cell.column], edges[cell.column + cell.columnSpan]]
  const lines = linesIn(cell, edges)
  const start = top + (height - lines.length * (CELL + 1)) / 2 + CELL
  return [
    { x, y: top, width: right - x, height },
    ...lines.map((line, at) => ({ x: x + 2, y: start + at * (CELL + 1), text: line, size: CELL })),
  ]
}

/** Without borders, each line in the middle of its cell. */
function centred(cell: DrawnCell, place: { top: number; height: number; edges: number[] }): PdfText[] {
  const right = place.edges[cell.column + cell.columnSpan] ?? 0
  return boxOf(cell, place).flatMap((item) => ('text' in item ? [{
    ...item, x: item.x - 2 + (right - item.x + 2 - wide(item.text) * CELL) / 2,
  }] : []))
}

const wide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 0.5 : 1), 0)

const unruled: Shape = (report) =>
  ({ name: '年报.pdf', bytes: buildPdf(typeset(report, { isRuled: false }).pages) })

/** Page numbers between dashes, as Word prints them. */
const wordPdf: Shape = (report) => {
  const { pages } = typeset(report)
  return {
    name: '年报.pdf',
    bytes: buildPdf(pages.map((page, at) => [...page, { x: 280, y: 800, text: `— ${at + 1} —` }])),
  }
}

/** Date and title above, address and page below. */
const printed: Shape = (report) => {
  const { pages } = typeset(report)
  return {
    name: '年报.pdf', bytes: buildPdf(pages.map((page, at) => [
      { x: 25, y: 25, text: `${report.year + 1}/1/28 10:12`, size: 8 },
      { x: 210, y: 25, text: report.title.join(''), size: 8 }, ...page,
      { x: 25, y: 825, text: `https://www.qinghe.example.cn/zwgk/art_${report.number}.html`, size: 8 },
      { x: 560, y: 825, text: `${at + 1}/${pages.length}`, size: 8 },
    ])),
  }
}

/** A watermark whose letters stand upright, apart, across the page. */
const watermark: Shape = (report) => {
  const { pages } = typeset(report)
  const mark = [...`${report.agency.slice(0, 6)}信息公开`]
  return {
    name: '年报.pdf', bytes: buildPdf(pages.map((page) => [
      ...mark.map((text, at) => ({ x: 90 + at * 42, y: 620 - at * 50, text, size: 36 })), ...page,
    ])),
  }
}

/** A menu in a column at the left of the first page, the report at the right of it. */
const sidebar: Shape = (report) => {
  const { pages } = typeset(report, { left: 150, width: 31 })
  const menu = ['政务公开', '公开指南', '公开制度', '法定主动公开', '依申请公开', '公开年报']
  return {
    name: '年报.pdf', bytes: buildPdf(pages.map((page, at) => (at === 0
      ? [...menu.map((text, row) => ({ x: 40, y: 120 + row * 30, text, size: 10.5 })), ...page] : page))),
  }
}

/** Text in two columns beside each other, tables across the page. */
const twoColumns: Shape = (report) => {
  const { pages } = typeset(report, { width: 18, cutsWords: true })
  const isWide = (item: PdfText | PdfBox): boolean => !('text' in item) || (item.size ?? 0) < 8
  const sheets: (PdfText | PdfBox)[][] = []
  let open: (PdfText | PdfBox)[] | null = null
  for (const page of pages) {
    if (page.some(isWide)) {
      sheets.push(page)
      open = null
    } else if (open) {
      // Below the title, which runs over both columns.
      const down = sheets.length === 1 ? 2 * LEAD : 0
      open.push(...page.map((item) => ({ ...item, x: item.x + 260, y: item.y + down })))
      open = null
    } else {
      open = [...page]
      sheets.push(open)
    }
  }
  return { name: '年报.pdf', bytes: buildPdf(sheets) }
}

export const FILES: Record<string, Shape> = {
  'Word, runs cut': word, 'Word of WPS within a cell': wpsDocx, 'PDF of Word, pages numbered': wordPdf,
  'PDF printed by a browser': printed, 'PDF with an upright watermark': watermark,
  'PDF with a menu beside': sidebar,
  'PDF in two columns': twoColumns, 'PDF without borders': unruled,
  'PDF without borders, nothing for nought': unruled,
}
