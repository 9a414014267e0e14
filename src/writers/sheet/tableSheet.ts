/** An official table as a sheet, merged as printed. */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal'
import type { DocumentCell, DocumentNode } from '../../model/document'
import { buildRows } from './rows'
import { sheetName } from './sheetName'

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

/** Twips a character of the sheet's font is wide; labels get more room than on paper. */
const TWIPS_PER_CHARACTER = 80

/** One sheet named after the table; heads stay in sight where the table has only one. */
export function buildTableSheet(table: OfficialTable): Sheet<Blob> {
  const rows = buildRows(table.cells, { columns: table.columns, style: styleOf })
  return {
    sheet: sheetName(table.caption),
    data: rows.map((row): Row => row),
    columns: table.layout.columnWidths.map((width) => ({ width: Math.max(8, Math.round(width / TWIPS_PER_CHARACTER)) })),
    orientation: table.columns > 4 ? 'landscape' : undefined,
    stickyRowsCount: isStack(table) ? undefined : table.headRows,
  }
}

/** Blocks with heads of their own lie below the first. */
function isStack({ cells, headRows }: OfficialTable): boolean {
  return cells.some((cell) => cell.row >= headRows && (cell.role === 'columnHead' || cell.role === 'caption'))
}

function styleOf({ role }: DocumentCell): Partial<CellObject> {
  const isLeft = role === 'rowHead' || role === 'note'
  return { borderStyle: 'thin', wrap: true, align: isLeft ? 'left' : 'center', alignVertical: 'center' }
}
