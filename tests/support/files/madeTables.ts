/**
 * Official tables as rows of cells with spans, as a page holds them: to be damaged and written in
 * any format.
 */
import { composeGrid, type CellRole } from '../../../src/model/grid'
import type { Cells } from '../../../src/model/report'
import type { TableTemplate } from '../../../src/model/template'

export interface MadeCell {
  text: string
  rowSpan: number
  columnSpan: number
  role: CellRole
}

/** Each row lists the cells that begin in it. */
export type MadeTable = MadeCell[][]

/** A cell with its place once merged cells above and before it are drawn. */
export interface DrawnCell extends MadeCell {
  row: number
  column: number
}

/** The table as printed, with the report's figures. */
export function makeTable(template: TableTemplate, cells: Cells): MadeTable {
  const grid = composeGrid(template)
  const made = grid.cells.map(({ row, rowSpan, columnSpan, role, text, cell }) => ({
    row, rowSpan, columnSpan, role, text: cell === undefined ? text : (cells[cell]?.text ?? ''),
  }))
  return Array.from({ length: grid.rows }, (_, index) =>
    made.filter(({ row }) => row === index).map(({ rowSpan, columnSpan, role, text }) => ({
      rowSpan, columnSpan, role, text,
    })),
  )
}

/** Where each cell is drawn, as browsers place them: in the first free slot of its row. */
export function drawTable(table: MadeTable): DrawnCell[] {
  const taken = new Set<string>()
  return table.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell): DrawnCell => {
      while (taken.has(`${row},${column}`)) column += 1
      const left = column
      for (let down = 0; down < Math.min(cell.rowSpan, table.length - row); down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          taken.add(`${row + down},${left + right}`)
        }
      }
      column += cell.columnSpan
      return { ...cell, row, column: left, rowSpan: Math.min(cell.rowSpan, table.length - row) }
    })
  })
}

/** Texts by row and slot; a merged cell stands in its first one. */
export function slotTexts(table: MadeTable): string[][] {
  const drawn = drawTable(table)
  const width = Math.max(0, ...drawn.map(({ column, columnSpan }) => column + columnSpan))
  const rows = table.map(() => Array.from({ length: width }, () => ''))
  for (const { row, column, text } of drawn) (rows[row] ?? [])[column] = text
  return rows
}

/** A list with some of it taken out at a place and others put in. */
export function spliced<Value>(
  list: Value[], [at, gone]: [number, number], ...come: Value[]
): Value[] {
  return [...list.slice(0, at), ...come, ...list.slice(at + gone)]
}
