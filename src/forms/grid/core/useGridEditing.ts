/**
 * Typing into a cell: the store has the figure at every keystroke, the input keeps the text as
 * typed until the cell is left.
 */
import type { CellInfo } from '../../../model/cells'
import type { CellEntry } from '../../../model/report'
import type { CellId } from '../../../model/template'
import { useReportStore } from '../../../store/report/report'
import { putEntry, typedEntry } from './cellWriting'
import { focusedInput, type GridEditing, type GridFocus } from './gridState'

/** Editing on the cells of a table. */
export function useGridEditing({ sheet, active, editing, selected }: GridFocus): GridEditing {
  const report = useReportStore()
  let before: CellEntry | undefined
  let visit = 0
  /** Of the visit's last keystroke: giving up joins it. */
  let lastStep = 0
  const infoOf = (cell: CellId | null): CellInfo
    | undefined => (cell === null ? undefined : sheet.figures.get(cell)?.info)

  function start(cell: CellId): void {
    if (editing.value === cell || report.isReadOnly) return
    before = report.current?.cells[cell]
    editing.value = cell
    visit += 1
    // Ctrl+Enter writes what is typed into all that was chosen.
    if (!selected.value.has(cell)) selected.value = new Set()
  }

  function edit(cell: CellId): void {
    start(cell)
    const input = focusedInput(cell)
    input?.setSelectionRange(input.value.length, input.value.length)
  }

  function write(cell: CellId, text: string, step: number): void {
    const info = infoOf(cell)
    start(cell)
    lastStep = step
    if (info) putEntry(report, { info, entry: typedEntry(info, text), visit: `${visit}.${step}` })
  }

  function cancel(): void {
    const info = infoOf(editing.value)
    if (info) putEntry(report, { info, entry: before, visit: `${visit}.${lastStep}` })
    selected.value = new Set()
    finish()
  }

  /** The text is marked again once the input shows the figure as stored. */
  function finish(): void {
    editing.value = null
    const cell = active.value
    if (cell !== null) void Promise.resolve().then(() => focusedInput(cell)?.select())
  }

  return { start, edit, write, cancel, finish }
}
