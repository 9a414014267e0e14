import { placeTextCells, type PlacedTextCell } from '../../document/placeTextCells'
import { isCentredText, layOutTextTable, type TextTableLayout } from '../../document/textTableLayout'
import type { TextTableNode } from '../../model/document'
import type { PlainBlock, Xml } from './element'
import { FONTS } from './fonts'
import { TEXT_WIDTH } from './measures'
import { textCellStyleIds } from './styles'
import { rowsOfSlots, spannedWidth, type RowSlot } from './tableGrid'
import { buildCell, buildRow, buildTable } from './tableParts'

/** In twips; `page.css` says the same. */
const TALL_ROW = 720

/**
 * A table in the text over the whole width; rows short of cells are filled up. Its head stays with
 * the row below.
 */
export function buildTextTable(node: TextTableNode): PlainBlock {
  const { cells, rows } = placeTextCells(node.rows)
  const layout = layOutTextTable(node, TEXT_WIDTH)
  const headRows = Math.max(
    0,
    node.rows.findIndex((row) => row.some((cell) => !cell.head)),
  )
  return buildTable({
    rows: rowsOfSlots(fillUp(cells, rows, node.columns), rows).map((slots, index) =>
      buildRow({
        cells: slots.map((slot) => buildSlot({ slot, node, layout, keepNext: index < headRows })),
        isHead: index < headRows,
        ...(node.tallRows?.includes(index) && { height: TALL_ROW }),
      }),
    ),
    widths: layout.widths,
    margin: layout.margin,
    about: node.about,
  })
}

interface SlotPlace {
  slot: RowSlot<PlacedTextCell>
  node: TextTableNode
  layout: TextTableLayout
  keepNext: boolean
}

function buildSlot(
  { slot: { cell, merge }, node, layout: { widths, size }, keepNext }: SlotPlace,
): Xml {
  const styles = textCellStyleIds(size)
  return buildCell({
    merge,
    keepNext,
    width: spannedWidth(cell, widths),
    columnSpan: cell.columnSpan,
    text: cell.text,
    font: cell.head ? FONTS.heading : FONTS.body,
    style: cell.head ? styles.head : styles.cell,
    isCentred: !cell.head && !node.left?.includes(cell.column)
      && isCentredText(cell.text),
  })
}

/** Word wants every grid column of every row covered. */
function fillUp(cells: PlacedTextCell[], rows: number, columns: number): PlacedTextCell[] {
  const covered = new Set(
    cells.flatMap((cell) =>
      Array.from(
        { length: cell.rowSpan * cell.columnSpan },
        (_, index) =>
          `${cell.row
            + Math.floor(index / cell.columnSpan)},${cell.column + (index % cell.columnSpan)}`,
      ),
    ),
  )
  const empty = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  })).filter(({ row, column }) => !covered.has(`${row},${column}`))
  return [
    ...cells,
    ...empty.map((place) => ({ ...place, text: '', columnSpan: 1, rowSpan: 1, head: false })),
  ]
}
