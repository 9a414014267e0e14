/**
 * Placed cells with spans as the rows Word wants: one entry per cell and per row a cell reaches
 * down into.
 */
export interface GridPlace { row: number; column: number; rowSpan: number; columnSpan: number }

/** `restart` begins a vertical merge, `continue` is the room below it. */
export type Merge = 'none' | 'restart' | 'continue'
export interface RowSlot<Cell extends GridPlace> { cell: Cell; merge: Merge }

/** Rows of slots, left to right; every row fills the grid where the placed cells do. */
export function rowsOfSlots<Cell extends GridPlace>(
  cells: Cell[], rowCount: number,
): RowSlot<Cell>[][] {
  const rows: RowSlot<Cell>[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      rows[row]?.push({ cell, merge: mergeOf(cell, row) })
    }
  }
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column)
  return rows
}

function mergeOf(cell: GridPlace, row: number): Merge {
  if (cell.rowSpan === 1) return 'none'
  return row === cell.row ? 'restart' : 'continue'
}

/** Width of a cell: its grid columns together. */
export function spannedWidth({ column, columnSpan }: GridPlace, widths: number[]): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)
}
