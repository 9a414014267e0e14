import { fitFigure } from '../../document/fitFigure'
import type { DocumentCell, DocumentNode } from '../../model/document'
import { marginOf } from './cellMargin'
import type { PlainBlock, Xml } from './element'
import { FONTS } from './fonts'
import { cellStyleIds } from './styles'
import { rowsOfSlots, spannedWidth, type RowSlot } from './tableGrid'
import { buildCell, buildRow, buildTable } from './tableParts'

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

const FIGURE_MARGIN = 40
/** Twips a half-point of font size makes a Chinese character wide. */
const TWIPS_PER_HALF_POINT = 10

/**
 * One of the three official tables. It keeps together on one page; one with a page of its own
 * begins it anyway and would only run over with odd fonts.
 */
export function buildOfficialTable(node: OfficialTable): PlainBlock {
  const rowCount = Math.max(...node.cells.map((cell) => cell.row + cell.rowSpan))
  // A head repeated on the next page must belong to every row below it.
  const hasHeadsOnTopOnly = node.cells.every(({ row, role }) =>
    row < node.headRows || role === 'rowHead' || role === 'figure')
  const headRows = hasHeadsOnTopOnly ? node.headRows : 0
  return buildTable({
    rows: rowsOfSlots(node.cells, rowCount).map((slots, index) =>
      buildRow({
        cells: slots.map((slot) =>
          buildSlot({ slot, node, keepNext: !node.layout.ownPage && index < rowCount - 1 }),
        ),
        isHead: index < headRows,
        height: node.layout.rowHeight,
      }),
    ),
    widths: node.layout.columnWidths,
    margin: FIGURE_MARGIN,
    about: node.caption,
  })
}

interface SlotPlace {
  slot: RowSlot<DocumentCell>
  node: OfficialTable
  keepNext: boolean
}

function buildSlot({ slot: { cell, merge }, node: { layout }, keepNext }: SlotPlace): Xml {
  const width = spannedWidth(cell, layout.columnWidths)
  const { label, figure } = cellStyleIds(layout.fontSize)
  const isLabel = cell.role === 'rowHead' || cell.role === 'note'
  const usual = { size: layout.fontSize, margin: FIGURE_MARGIN }
  const fit = cell.role === 'figure' ? fitFigure({ text: cell.text, width, usual }) : null
  return buildCell({
    merge,
    width,
    keepNext,
    columnSpan: cell.columnSpan,
    text: cell.text,
    font: FONTS.table,
    style: isLabel ? label : figure,
    size: fit?.size,
    margin:
      cell.role === 'figure'
        ? fit?.margin
        : marginOf({
          text: cell.text, width, characterWidth: layout.fontSize * TWIPS_PER_HALF_POINT,
        }),
  })
}
