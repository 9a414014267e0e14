/** From rows of spanning cells, as in HTML, to cells with their place in the grid. */
import type { NarrativeCell } from '../model/narrative'

export interface PlacedTextCell extends NarrativeCell { row: number; column: number }
export interface TextGrid { cells: PlacedTextCell[]; rows: number; columns: number }

/**
 * Places every cell left to right past cells reaching down from above; spans are cut at the last
 * row.
 */
export function placeTextCells(rows: NarrativeCell[][]): TextGrid {
  const taken = rows.map(() => new Set<number>())
  const cells = rows.flatMap((row, index) => {
    let column = 0
    return row.map((cell) => {
      while (taken[index]?.has(column)) column += 1
      const placed = fitCell({ ...cell, row: index, column }, rows.length)
      for (let row = placed.row; row < placed.row + placed.rowSpan; row += 1) {
        for (let column = placed.column; column < placed.column + placed.columnSpan; column += 1) {
          taken[row]?.add(column)
        }
      }
      return placed
    })
  })
  return {
    cells, rows: rows.length,
    columns: Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan)),
  }
}

function fitCell(cell: PlacedTextCell, rows: number): PlacedTextCell {
  return {
    ...cell, columnSpan: Math.max(1, cell.columnSpan),
    rowSpan: Math.max(1, Math.min(cell.rowSpan, rows - cell.row)),
  }
}
