import { focusCell, inputOf, type GridDesk } from './gridDesk'

/** Mouse of the grid: a press takes a cell, a drag or Shift takes a rectangle, a double click edits; within the edited cell the mouse is the text's. */
export function useGridMouse(desk: GridDesk): Record<'onMousedown' | 'onMouseover' | 'onDblclick', (event: MouseEvent) => void> {
  let isDragging = false

  function onMousedown(event: MouseEvent): void {
    const cell = inputOf(event.target)?.dataset.cell
    if (cell === undefined || event.button !== 0 || desk.editing.value === cell) return
    event.preventDefault()
    if (event.shiftKey && desk.active.value !== null) return desk.extendTo(cell)
    isDragging = true
    focusCell(cell)
    desk.activate(cell)
  }

  function onMouseover(event: MouseEvent): void {
    isDragging = isDragging && (event.buttons & 1) === 1
    const cell = isDragging ? inputOf(event.target)?.dataset.cell : undefined
    if (cell !== undefined && (cell !== desk.active.value || desk.selected.value.size > 0)) desk.extendTo(cell)
  }

  function onDblclick(event: MouseEvent): void {
    const cell = inputOf(event.target)?.dataset.cell
    if (cell !== undefined) desk.edit(cell)
  }

  return { onMousedown, onMouseover, onDblclick }
}
