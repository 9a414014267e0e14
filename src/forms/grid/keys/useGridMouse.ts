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
    const { button, target, shiftKey } = event
    const place = button === 0 && target instanceof Element ? pressed(target) : undefined
    if (!place || state.editing.value === place.id) return
    event.preventDefault()
    const isMore = shiftKey && state.active.value !== null
    if (place.kind === 'fill') fill.begin()
    else if (place.kind === 'head') takeHead(place.id, isMore)
    else takeCell(place.id, isMore)
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

type Pressed = { kind: 'head' | 'cell' | 'fill'; id: string } | undefined

function pressed(target: Element): Pressed {
  const head = target.closest('.head')?.id
  if (head !== undefined) return { kind: 'head', id: head }
  const cell = inputOf(target)?.dataset.cell
  return cell === undefined ? undefined : { kind: target.matches('.fill') ? 'fill' : 'cell', id: cell }
}
