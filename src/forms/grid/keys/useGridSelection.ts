/** Selecting rectangles, by the grid and not by the page. */
import type { CellId } from '../../../model/template'
import { inputId, type GridFocus, type GridSelection } from '../core/gridState'
import { figuresBetween, figuresOf, moveFrom, type Direction } from '../core/navigate'

/** Selection on the cells of a table. */
export function useGridSelection(
  { sheet: { grid, figures }, active, editing, selected }: GridFocus,
): GridSelection {
  const order = figuresOf(grid).map((figure) => figure.cell)
  /** Far end of the rectangle. */
  let corner: CellId | null = null

  function activate(cell: CellId): void {
    active.value = cell
    editing.value = null
    selected.value = new Set()
    corner = null
  }

  function extendTo(cell: CellId): void {
    if (active.value === null) return
    corner = cell
    const cells = figuresBetween(grid, active.value, cell).map((figure) => figure.cell)
    selected.value = new Set(cells.length > 1 ? cells : [])
  }

  function extend(direction: Direction): void {
    const from = corner ?? active.value
    if (from === null) return
    const to = moveFrom({ grid, cell: from, direction })
    extendTo(to)
    document.getElementById(inputId(to))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function chosen(): CellId[] {
    if (selected.value.size > 0) return [...selected.value]
    return active.value === null ? [] : [active.value]
  }

  return {
    activate, extend, extendTo, chosen,
    selectAll: () => { selected.value = new Set(order) },
    headed: (head) => order.filter((cell) => figures.get(cell)?.headers.includes(head)),
  }
}
