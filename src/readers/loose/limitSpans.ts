import type { LooseCell } from './looseTable'

/** The official tables have 15 columns and 28 rows; what exceeds this is no table of a report. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 200
/** Slots a table may fill with its merged cells. */
const MOST_SLOTS = 100_000

export interface LimitedCells { cells: LooseCell[][]; isCut: boolean }

/**
 * Cells of a table from an unknown source, cut to a size and to spans that cannot fill the memory.
 */
export function limitSpans(cells: LooseCell[][]): LimitedCells {
  const kept = cells.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS))
  const isCut = kept.length < cells.length || cells.some((row) => row.length > MOST_COLUMNS)
  const slots = kept.reduce((sum, row, index) =>
    sum + row.reduce(
      (inRow, cell) => inRow + Math.min(cell.rowSpan, kept.length - index) * cell.columnSpan, 0,
    ), 0)
  if (slots <= MOST_SLOTS) return { cells: kept, isCut }
  return {
    cells: kept.map((row) => row.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: 1 }))),
    isCut: true,
  }
}
