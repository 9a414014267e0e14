import type { NarrativeCell, TableBlock } from '../../../model/narrative'

/**
 * A table whose last slot lies under a row span, with a blank cell of its own there: the editor's
 * way of filling cells puts the selection on the last one, and fails where none begins.
 */
export function uncoverLast(table: TableBlock): TableBlock {
  const last = table.rows.length - 1
  // The cell in the last column of the last row, with the row it begins in.
  const rows = table.rows
  const taken: { cell: NarrativeCell; row: number }[][] = rows.map(() => [])
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      let column = 0
      while (taken[row]?.[column]) column += 1
      for (const slots of taken.slice(row, row + cell.rowSpan)) {
        for (let next = column; next < column + cell.columnSpan; next += 1) {
          slots[next] = { cell, row }
        }
      }
    }
  })
  const width = Math.max(0, ...taken.map((slots) => slots.length))
  const covering = taken[rows.length - 1]?.[width - 1]
  if (!covering || covering.row === last) return table
  const { cell, row: top } = covering
  const blank: NarrativeCell = { ...cell, text: '', rowSpan: 1 }
  return {
    ...table,
    rows: table.rows.map((cells, row) => {
      const shorter = row === top
        ? cells.map((one) => (one === cell ? { ...cell, rowSpan: last - top } : one)) : cells
      return row === last ? [...shorter, blank] : shorter
    }),
  }
}
