/** Tables of the document as `<table>` elements with scoped headers; spans as in the tree. */
import { fitFigure } from '../../document/fitFigure'
import { isCentredText, layOutTextTable } from '../../document/textTableLayout'
import { textPieces } from '../../document/textPieces'
import { emWidth } from '../../language/displayWidth'
import type {
  DocumentCell, DocumentNode, DocumentTextCell, TextTableNode,
} from '../../model/document'
import { escapeHtml, PIECE_CLASSES, writePieces, type PieceLooks } from './escapeHtml'
import { millimetres, TEXT_WIDTH } from './pageMeasures'

export type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

/** Heads of narrow columns up to this length keep on one line. */
const UNBROKEN_HEAD = 3
/** Room beside a row label, in twips; `page.css` sets it. */
const LABEL_MARGIN = 85
/** Beside a figure, in twips; `page.css` sets it. */
const FIGURE_MARGIN = 40
/** Twips a half-point of font size makes a Chinese character wide. */
const TWIPS_PER_HALF_POINT = 10

/**
 * An official table with fixed column widths; its caption is the accessible name, since the heading
 * above already prints it.
 */
export function writeOfficialTable(table: OfficialTable): string {
  const { columnWidths, fontSize, rowHeight, ownPage } = table.layout
  const width = columnWidths.reduce((sum, column) => sum + column, 0)
  const columns = columnWidths.map((column) => `<col style="width:${millimetres(column)}">`)
    .join('')
  const style = `width:${millimetres(width)};font-size:${fontSize / 2}pt`
  const kind = `class="official${isRoomy(table) ? ' roomy' : ''}"${ownPage ? ' data-own-page' : ''}`
  const rows = officialRows(table, {
    row: ` style="height:${rowHeight / 20}pt"`,
    figure: (cell) => figureLook(cell, table),
  })
  const start = `<table ${kind} aria-label="${escapeHtml(table.caption)}" style="${style}">`
  return `${start}<colgroup>${columns}</colgroup>${rows}</table>`
}

/** As in the Word file: a figure too wide for its column is set smaller. */
function figureLook({ text, column, columnSpan }: DocumentCell, { layout }: OfficialTable): string {
  const width = layout.columnWidths.slice(column, column + columnSpan)
    .reduce((sum, part) => sum + part, 0)
  const fit = fitFigure({ text, width, usual: { size: layout.fontSize, margin: FIGURE_MARGIN } })
  return fit
    ? ` style="padding-left:0;padding-right:0;font-size:${fit.size / 2}pt;white-space:nowrap"` : ''
}

/** A table in the text, its columns and its size by what stands in it, as in the Word file. */
export function writeTextTable(table: TextTableNode): string {
  const { widths, size, margin } = layOutTextTable(table, TEXT_WIDTH)
  const shares = table.widths ?? widths
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const columns = shares.map((share) => `<col style="width:${(100 * share) / whole}%">`).join('')
  const style = `--side:${margin / 20}pt;font-size:${size / 2}pt;line-height:${size * 0.75}pt`
  const { about = '' } = table
  const start = `<table `
    + `class="in-text"${about === '' ? '' : ` aria-label="${escapeHtml(about)}"`} style="${style}">`
  return `${start}<colgroup>${columns}</colgroup>${textRows(table)}</table>`
}

/** Attributes of a cell in place of its class: ` style="…"`. */
export type CellLook = (cell: { isLeft: boolean; isShort: boolean }) => string

/** Attributes of every row, and of cells by what they are: ` style="…"`. */
export interface Looks {
  row?: string
  cell?: CellLook
  figure?: (cell: DocumentCell) => string
  pieces?: PieceLooks
}

/** Head and body of an official table. */
export function officialRows(table: OfficialTable, looks: Looks = {}): string {
  const rows: DocumentCell[][] = []
  for (const cell of table.cells) {
    while (rows.length < cell.row + cell.rowSpan) rows.push([])
    rows[cell.row]?.push(cell)
  }
  // Rows before the first figure, where no later block starts with a head of its own.
  const isStack = table.cells.some(
    (cell) => cell.row >= table.headRows && (cell.role === 'columnHead' || cell.role === 'caption'),
  )
  return groupRows(
    rows.map((row) => row.sort((a, b) => a.column - b.column)).map(
      (row) => `<tr${looks.row ?? ''}>${row.map((cell) => writeCell(cell, looks)).join('')}</tr>`,
    ),
    isStack ? 0 : table.headRows,
  )
}

/** Head and body of a table in the text. */
export function textRows({ rows, left = [], tallRows }: TextTableNode, looks: Looks = {}): string {
  const head = rows.findIndex((row) => !row.every((cell) => cell.head && cell.rowSpan === 1))
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => writeTextCell(cell, left.includes(column), looks))
    return `<tr${tallRows?.includes(index) ? ' class="tall"' : ''}>${cells.join('')}</tr>`
  })
  return groupRows(lines, Math.max(0, head))
}

function groupRows(rows: string[], headRows: number): string {
  const head = rows.slice(0, headRows).join('')
  return `${head === ''
    ? '' : `<thead>${head}</thead>`}<tbody>${rows.slice(headRows).join('')}</tbody>`
}

/** Every row label has one line with room to stand off the border. */
function isRoomy({ cells, layout }: OfficialTable): boolean {
  return cells
    .filter(({ role }) => role === 'rowHead')
    .every(({ text, column, columnSpan }) => {
      const width = layout.columnWidths
        .slice(column, column + columnSpan)
        .reduce((sum, part) => sum + part, 0)
      return emWidth(text) * layout.fontSize * TWIPS_PER_HALF_POINT <= width - 2 * LABEL_MARGIN
    })
}

function writeCell(cell: DocumentCell, { cell: look, figure }: Looks): string {
  const isShort = cell.role === 'columnHead' && cell.text.length <= UNBROKEN_HEAD
  const isLeft = cell.role === 'rowHead' || cell.role === 'note'
  const kind = ` class="${cell.role}${isShort ? ' short' : ''}"`
  const start = `${spansOf(cell)}${look?.({ isLeft, isShort }) ?? kind}`
  const text = escapeHtml(cell.text)
  if (cell.role === 'figure') return `<td${start}${figure?.(cell) ?? ''}>${text}</td>`
  if (cell.role === 'note') return `<td${start}>${text}</td>`
  return `<th scope="${scopeOf(cell)}"${start}>${text}</th>`
}

function scopeOf(cell: DocumentCell): string {
  if (cell.role === 'rowHead') return cell.rowSpan > 1 ? 'rowgroup' : 'row'
  return spanScope(cell)
}

function writeTextCell(cell: DocumentTextCell, isLeft: boolean, looks: Looks): string {
  const { cell: look, pieces = PIECE_CLASSES } = looks
  // Sites collapse what is no element: their pages have breaks between lines.
  const text = (look ? cell.text.split('\n') : [cell.text])
    .map((line) => writePieces(textPieces(line), pieces)).join('<br>')
  const isLong = !cell.head && (isLeft || !isCentredText(cell.text))
  const isShort = cell.head && [...cell.text].length <= UNBROKEN_HEAD
  const start = `${spansOf(cell)}${look?.({ isLeft: isLong, isShort })
    ?? (isLong ? ' class="long"' : '')}`
  return cell.head ? `<th scope="${spanScope(cell)}"${start}>${text}</th>` : `<td${start}>${text}</td>`
}

function spanScope({ columnSpan }: { columnSpan: number }): string {
  return columnSpan > 1 ? 'colgroup' : 'col'
}

function spansOf({ rowSpan, columnSpan }: { rowSpan: number; columnSpan: number }): string {
  return (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
    + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '')
}
