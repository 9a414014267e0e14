import { placeTextCells, type PlacedTextCell } from '../../document/placeTextCells'
import type { TextTableNode } from '../../model/document'
import type { Element, PlainBlock } from './element'
import { FONTS } from './fonts'
import { TEXT_WIDTH } from './measures'
import { STYLE } from './styles'
import { rowsOfSlots, spannedWidth, type RowSlot } from './tableGrid'
import { buildCell, buildRow, buildTable } from './tableParts'

const MARGIN = 100
/** Texts up to this length are centred like figures. */
const SHORT_TEXT = 8

/** A table in the text over the whole width, its columns equal unless told; rows short of cells are filled up. */
export function buildTextTable(node: TextTableNode): PlainBlock {
  const { cells, rows } = placeTextCells(node.rows)
  const widths = columnWidths(node)
  const headRows = node.rows.findIndex((row) => row.some((cell) => !cell.head))
  return buildTable(rowsOfSlots(fillUp(cells, rows, node.columns), rows).map((slots, index) => buildRow({
    cells: slots.map((slot) => buildSlot(slot, widths, node.left)),
    isHead: index < headRows,
  })), widths, MARGIN)
}

function buildSlot({ cell, merge }: RowSlot<PlacedTextCell>, widths: number[], left: number[] = []): Element {
  return buildCell({
    merge, width: spannedWidth(cell, widths), columnSpan: cell.columnSpan, text: cell.text,
    font: cell.head ? FONTS.heading : FONTS.body, style: cell.head ? STYLE.textHead : STYLE.textCell,
    isCentred: !cell.head && !left.includes(cell.column) && [...cell.text].length <= SHORT_TEXT,
  })
}

/** The last column takes what rounding leaves over. */
function columnWidths({ columns, widths = Array.from({ length: columns }, () => 1) }: TextTableNode): number[] {
  const whole = widths.reduce((sum, share) => sum + share, 0)
  const rounded = widths.slice(0, -1).map((share) => Math.floor(TEXT_WIDTH * share / whole))
  return [...rounded, TEXT_WIDTH - rounded.reduce((sum, width) => sum + width, 0)]
}

/** Word wants every grid column of every row covered. */
function fillUp(cells: PlacedTextCell[], rows: number, columns: number): PlacedTextCell[] {
  const covered = new Set(cells.flatMap((cell) => Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) =>
    `${cell.row + Math.floor(index / cell.columnSpan)},${cell.column + (index % cell.columnSpan)}`)))
  const empty = Array.from({ length: rows * columns }, (_, index) => ({ row: Math.floor(index / columns), column: index % columns }))
    .filter(({ row, column }) => !covered.has(`${row},${column}`))
  return [...cells, ...empty.map((place) => ({ ...place, text: '', columnSpan: 1, rowSpan: 1, head: false }))]
}
