/** Keyboard of the grid, heard on the table, carried out on its state. */
import { useEventListener } from '@vueuse/core'
import type { CellId } from '../../../model/template'
import { useReportStore } from '../../../store/report/report'
import { isTypedInto } from '../../useTyping'
import { clearCells, copyFigures, fillCells, restoreSum, type FigureCopy } from '../core/cellWriting'
import { inputOf, type GridState } from '../core/gridState'
import { commandOf, type GridCommand, type KeyPlace } from './keyCommands'
import { figuresOf, moveFrom } from '../core/navigate'

type Commands = { [Type in GridCommand['type']]: (
  command: Extract<GridCommand, { type: Type }>, cell: CellId,
) => void }

/**
 * The handler for keydown; keys it uses go no further, so the application's own shortcuts do not
 * act twice.
 */
export function useGridKeys(state: GridState): (event: KeyboardEvent) => void {
  const report = useReportStore()
  const travel = (step: () => void): void => {
    step()
    state.finish()
  }
  const commands: Commands = {
    move: ({ direction }) => state.move(direction),
    extend: ({ direction }) => state.extend(direction),
    enter: ({ isBack }) => state.enter(isBack),
    tab: ({ isBack }) => state.tab(isBack),
    nextBlank: ({ isUsual }) => state.nextBlank(isUsual),
    fill: (_, cell) => {
      fillCells(report, state.chosen(), report.current?.cells[cell]?.text ?? '')
      state.finish()
    },
    fillFrom: ({ side }) => copyFigures(report, pairsToFill(state, side)),
    edit: (_, cell) => state.edit(cell),
    cancel: () => state.cancel(),
    clear: () => clearCells(report, state.chosen()),
    selectAll: () => state.selectAll(),
    undo: () => travel(report.undo),
    redo: () => travel(report.redo),
    sum: (_, cell) => {
      if (state.sheet.figures.get(cell)?.info.sums.length === 0) return
      restoreSum(report, cell)
      state.finish()
    },
  }
  // F4 leads into the table from the page around it, not out of a field or dialog.
  useEventListener('keydown', (event: KeyboardEvent) => {
    const command = commandOf(event, { isEditing: false, atStart: false, atEnd: false })
    if (command?.type !== 'nextBlank' || event.defaultPrevented || isTypedInto(event)) return
    event.preventDefault()
    state.nextBlank(command.isUsual)
  })
  return (event) => {
    const input = inputOf(event.target)
    const cell = input?.dataset.cell
    if (!input || cell === undefined) return
    const command = commandOf(event, placeOf(input, state.editing.value === cell))
    // At the ends of the table Tab goes on through the page.
    if (!command || (command.type === 'tab' && !state.canTab(command.isBack))) return
    event.preventDefault()
    event.stopPropagation()
    carryOut(commands, command, cell)
  }
}

function carryOut<Type extends GridCommand['type']>(
  commands: Commands, command: Extract<GridCommand, { type: Type }>, cell: CellId,
): void {
  commands[command.type as Type](command, cell)
}

/**
 * Of several cells each with the first one of its column, or row, among them; a single one with its
 * neighbour.
 */
function pairsToFill({ sheet: { grid }, chosen }: GridState, side: 'up' | 'left'): FigureCopy[] {
  const cells = chosen()
  const [only] = cells
  if (cells.length === 1 && only !== undefined) {
    return [{ from: moveFrom({ grid, cell: only, direction: side }), to: only }]
  }
  const lane = side === 'up' ? 'column' : 'row'
  const figures = figuresOf(grid).filter(({ cell }) => cells.includes(cell))
  return figures.flatMap((figure) => {
    const first = figures.find((other) => other[lane] === figure[lane])
    return first && first !== figure ? [{ from: first.cell, to: figure.cell }] : []
  })
}

function placeOf(input: HTMLInputElement, isEditing: boolean): KeyPlace {
  const { selectionStart, selectionEnd, value } = input
  const isCaret = selectionStart === selectionEnd
  return {
    isEditing, atStart: isCaret && selectionStart === 0,
    atEnd: isCaret && selectionEnd === value.length,
  }
}
