/** Selecting rectangles, by the grid and not by the page. */
import { computed } from 'vue'
import type { CellId } from '../../../model/template'
import { inputId, type GridFocus, type GridSelection } from '../core/gridState'
import { figuresBetween, figuresOf, moveFrom, type Direction } from '../core/navigate'

/** Selection on the cells of a table. */
export function useGridSelection(
  { sheet: { grid, figures }, active, editing, selected }: GridFocus,
): GridSelection {
  const order = figuresOf(grid).map((figure) => figure.cell)
  /** Far end of the rectangle. */
  let far: CellId | null = null

  function activate(cell: CellId): void {
    active.value = cell
    editing.value = null
    selected.value = new Set()
    far = null
  }

  function extendTo(cell: CellId): void {
    if (active.value === null) return
    far = cell
    const cells = figuresBetween(grid, active.value, cell).map((figure) => figure.cell)
    selected.value = new Set(cells.length > 1 ? cells : [])
  }

  function extend(direction: Direction): void {
    const from = far ?? active.value
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
    corner: computed(() => [...selected.value].at(-1) ?? active.value),
    select: (cells) => {
      const chosen = new Set(cells)
      selected.value = new Set(order.filter((cell) => chosen.has(cell)))
    },
    selectAll: () => { selected.value = new Set(order) },
    headed: (head) => order.filter((cell) => figures.get(cell)?.headers.includes(head)),
  }
}
