/** Keyboard and mouse of the grid, heard on the table, carried out on its desk. */
import type { CellId } from '../../model/template'
import { useReportStore } from '../../store/report'
import { clearCells, restoreSum } from './cellWriting'
import { focusCell, type GridDesk } from './gridDesk'
import { commandOf, type GridCommand, type KeyPlace } from './keyCommands'

/** The input a mouse or key event belongs to; anywhere in its cell counts. */
export function inputOf(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof Element) || target.closest('button')) return null
  return target.closest('td')?.querySelector<HTMLInputElement>('input[data-cell]') ?? null
}

/** Handlers for keydown, mousedown, mouseover and dblclick. */
export function useGridKeys(desk: GridDesk): Record<'onKeydown', (event: KeyboardEvent) => void> & Record<'onMousedown' | 'onMouseover' | 'onDblclick', (event: MouseEvent) => void> {
  const report = useReportStore()
  let isDragging = false

  function onKeydown(event: KeyboardEvent): void {
    const input = inputOf(event.target)
    const cell = input?.dataset.cell
    if (!input || cell === undefined) return
    const command = commandOf(event, placeOf(input, desk.editing.value === cell))
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    carryOut(command, cell, input)
  }

  function carryOut(command: GridCommand, cell: CellId, input: HTMLInputElement): void {
    switch (command.type) {
      case 'move': return desk.move(command.direction)
      case 'extend': return desk.extend(command.direction)
      case 'edit': return edit(cell, input)
      case 'cancel': return desk.cancel()
      case 'clear': return clearCells(report, desk.chosen())
      case 'sum': return restore(cell)
      case 'selectAll': return desk.selectAll()
      case 'undo': return travel(report.undo)
      case 'redo': return travel(report.redo)
    }
  }

  function edit(cell: CellId, input: HTMLInputElement): void {
    desk.startEditing(cell)
    input.setSelectionRange(input.value.length, input.value.length)
  }

  function restore(cell: CellId): void {
    if (desk.sheet.figures.get(cell)?.info.sums.length === 0) return
    restoreSum(report, cell)
    desk.finish()
  }

  function travel(step: () => void): void {
    step()
    desk.finish()
  }

  function onMousedown(event: MouseEvent): void {
    const input = inputOf(event.target)
    const cell = input?.dataset.cell
    if (!input || cell === undefined || event.button !== 0 || desk.editing.value === cell) return
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
    const input = inputOf(event.target)
    if (input?.dataset.cell !== undefined) edit(input.dataset.cell, input)
  }

  return { onKeydown, onMousedown, onMouseover, onDblclick }
}

function placeOf(input: HTMLInputElement, isEditing: boolean): KeyPlace {
  const { selectionStart, selectionEnd, value } = input
  const isCaret = selectionStart === selectionEnd
  return { isEditing, atStart: isCaret && selectionStart === 0, atEnd: isCaret && selectionEnd === value.length }
}
