/** Placed cells as rows of a sheet. */
import type { CellObject } from 'write-excel-file/universal'

interface PlacedText { row: number; column: number; rowSpan: number; columnSpan: number; text: string }

export interface RowOptions<Cell> {
  columns: number
  style: (cell: Cell) => Partial<CellObject>
}

/** Rectangular rows; slots covered by a merged cell are null. */
export function buildRows<Cell extends PlacedText>(cells: Cell[], { columns, style }: RowOptions<Cell>): (CellObject | null)[][] {
  const height = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan))
  const rows = Array.from({ length: height }, () => Array.from({ length: columns }, (): CellObject | null => null))
  for (const cell of cells) {
    const row = rows[cell.row]
    if (row) row[cell.column] = { ...valueOf(cell.text), ...style(cell), ...spansOf(cell) }
  }
  return rows
}

/** A number only where it prints exactly as the text: `12` and `3.5`, not `+12`, `3.50` or `12万元`. */
function valueOf(text: string): Partial<CellObject> {
  if (text === '') return {}
  const value = Number(text)
  return String(value) === text && Number.isFinite(value) ? { value, type: Number } : { value: text, type: String }
}

function spansOf({ rowSpan, columnSpan }: PlacedText): Partial<CellObject> {
  return { ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) }
}
