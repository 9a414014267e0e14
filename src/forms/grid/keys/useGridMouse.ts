import { useGridFill } from './useGridFill'
import { focusCell, inputOf, type GridState } from '../core/gridState'

/**
 * Mouse of the grid: a press takes a cell, on a head all that it heads; a drag or Shift takes a
 * rectangle, the square at its corner fills, a double click edits; within the edited cell the mouse
 * is the text's.
 */
export function useGridMouse(
  state: GridState,
): Record<'onMousedown' | 'onMouseover' | 'onDblclick', (event: MouseEvent) => void> {
  const fill = useGridFill(state)
  let isDragging = false

  function onMousedown(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target.matches('.fill')) {
      event.preventDefault()
      return fill.begin()
    }
    const head = event.target.closest('.head')?.id
    const cell = inputOf(event.target)?.dataset.cell
    const takes = head === undefined ? takeCell : takeHead
    const place = head ?? cell
    if (place === undefined || state.editing.value === place) return
    event.preventDefault()
    takes(place, event.shiftKey && state.active.value !== null)
  }

  function takeCell(cell: string, isMore: boolean): void {
    if (isMore) return state.extendTo(cell)
    isDragging = true
    focusCell(cell)
    state.activate(cell)
  }

  function takeHead(head: string, isMore: boolean): void {
    const cells = state.headed(head)
    const [first, last] = [cells[0], cells.at(-1)]
    if (first === undefined || last === undefined) return
    if (!isMore) state.goTo(first)
    state.extendTo(last)
  }

  function onMouseover(event: MouseEvent): void {
    const isPressed = (event.buttons & 1) === 1
    isDragging = isDragging && isPressed
    const over = inputOf(event.target)?.dataset.cell
    if (over !== undefined && fill.reach(over, isPressed)) return
    const cell = isDragging ? over : undefined
    if (cell !== undefined && (cell !== state.active.value || state.selected.value.size > 0)) {
      state.extendTo(cell)
    }
  }

  function onDblclick(event: MouseEvent): void {
    const cell = inputOf(event.target)?.dataset.cell
    if (cell !== undefined) state.edit(cell)
  }

  return { onMousedown, onMouseover, onDblclick }
}
