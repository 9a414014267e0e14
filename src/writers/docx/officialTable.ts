import { HeightRule, TableRow, type Table, type TableCell } from 'docx'
import type { DocumentCell, DocumentNode } from '../../model/document'
import { marginOf } from './cellMargin'
import { FONTS } from './fonts'
import { cellStyleIds } from './styles'
import { rowsOfSlots, spannedWidth, type RowSlot } from './tableGrid'
import { buildCell, buildTable } from './tableParts'

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

const FIGURE_MARGIN = 40
/** Twips a half-point of font size makes a Chinese character wide. */
const TWIPS_PER_HALF_POINT = 10

/** One of the three official tables, built fresh for every export: docx changes the rows handed to it. A table keeps together on one page; one with a page of its own begins it anyway and would only run over with odd fonts. */
export function buildOfficialTable(node: OfficialTable): Table {
  const rowCount = Math.max(...node.cells.map((cell) => cell.row + cell.rowSpan))
  const rows = rowsOfSlots(node.cells, rowCount)
  const repeated = hasHeadsOnTopOnly(node) ? node.headRows : 0
  return buildTable(rows.map((slots, index) => new TableRow({
    children: slots.map((slot) => buildSlot({ slot, node, keepNext: !node.layout.ownPage && index < rowCount - 1 })),
    cantSplit: true,
    tableHeader: index < repeated ? true : undefined,
    height: { value: node.layout.rowHeight, rule: HeightRule.ATLEAST },
  })), node.layout.columnWidths, FIGURE_MARGIN)
}

/** A head repeated on the next page must belong to every row below it. */
function hasHeadsOnTopOnly({ cells, headRows }: OfficialTable): boolean {
  return cells.every((cell) => cell.row < headRows || cell.role === 'rowHead' || cell.role === 'figure')
}

interface SlotPlace { slot: RowSlot<DocumentCell>; node: OfficialTable; keepNext: boolean }

function buildSlot({ slot: { cell, merge }, node: { layout }, keepNext }: SlotPlace): TableCell {
  const width = spannedWidth(cell, layout.columnWidths)
  const ids = cellStyleIds(layout.fontSize)
  const isLabel = cell.role === 'rowHead' || cell.role === 'note'
  return buildCell({
    merge, width, columnSpan: cell.columnSpan, font: FONTS.table,
    lines: cell.text === '' ? [] : [cell.text],
    paragraph: { style: isLabel ? ids.label : ids.figure, keepNext: keepNext || undefined },
    margin: cell.role === 'figure' ? undefined : marginOf({ text: cell.text, width, characterWidth: layout.fontSize * TWIPS_PER_HALF_POINT }),
  })
}
