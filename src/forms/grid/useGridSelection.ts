/** Moving from cell to cell and selecting rectangles, by the grid and not by the page. */
import type { CellId } from '../../model/template'
import { focusCell, focusedInput, type GridFocus, type GridSelection } from './gridDesk'
import { figuresBetween, figuresOf, findFigure, moveFrom, type Direction } from './navigate'

/** Selection on the cells of a table. */
export function useGridSelection({ sheet: { grid }, active, editing, selected }: GridFocus): GridSelection {
  /** Far end of the rectangle, and the column that moves up and down keep to. */
  let corner: CellId | null = null
  let lane: number | undefined

  function activate(cell: CellId): void {
    active.value = cell
    editing.value = null
    selected.value = new Set()
    corner = null
    lane = undefined
  }

  function move(direction: Direction): void {
    const from = active.value
    if (from === null) return
    const column = direction === 'up' || direction === 'down' ? (lane ?? findFigure(grid, from)?.column) : undefined
    const to = moveFrom({ grid, cell: from, direction, column })
    activate(to)
    focusCell(to)
    focusedInput(to)?.select()
    lane = column
  }

  function extendTo(cell: CellId): void {
    if (active.value === null) return
    corner = cell
    const cells = figuresBetween(grid, active.value, cell).map((figure) => figure.cell)
    selected.value = new Set(cells.length > 1 ? cells : [])
  }

  function extend(direction: Direction): void {
    const from = corner ?? active.value
    if (from !== null) extendTo(moveFrom({ grid, cell: from, direction }))
  }

  function selectAll(): void {
    selected.value = new Set(figuresOf(grid).map((figure) => figure.cell))
  }

  function chosen(): CellId[] {
    if (selected.value.size > 0) return [...selected.value]
    return active.value === null ? [] : [active.value]
  }

  return { activate, move, extend, extendTo, selectAll, chosen }
}
