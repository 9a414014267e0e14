/**
 * Paste into the grid: plain figures onto blank cells land at once, anything else is shown before
 * it lands.
 */
import { useEventListener } from '@vueuse/core'
import { nextTick, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { readClipboard } from '../../../readers/clipboard'
import type { CellId } from '../../../model/template'
import type { LooseTable } from '../../../readers/loose/looseTable'
import { useReportStore } from '../../../store/report/report'
import { focusCell, type GridState } from '../core/gridState'
import { isPlain, planPaste, type PastePlan } from './planPaste'

export interface GridPaste {
  /** The paste waiting for the clerk's word. */
  plan: ShallowRef<PastePlan | null>
  /** In words, what landed in other tables too; '' for nothing. */
  outcome: ShallowRef<string>
  land: () => void
  dismiss: () => Promise<void>
}

/** `root` is the table; a paste with the focus outside any field counts as meant for it. */
export function useGridPaste(state: GridState, root: Ref<HTMLElement | undefined>): GridPaste {
  const report = useReportStore()
  const plan = shallowRef<PastePlan | null>(null)
  const outcome = shallowRef('')

  function onPaste(event: ClipboardEvent): void {
    if (plan.value || report.isReadOnly || !event.clipboardData
      || !isMeantFor(root.value, event.target)) return
    const tables = readClipboard({
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    })
    const single = singleText(tables)
    if (tables.length === 0 || (single !== undefined && state.editing.value !== null)) return
    event.preventDefault()
    if (single === undefined) openPlan(tables)
    else pasteOne(single)
  }

  /** Into all that is chosen, as in a spreadsheet; of several cells totals keep following their parts. */
  function pasteOne(text: string): void {
    const all = state.chosen()
    const cells = all.length > 1 ? all.filter((cell) => !isTotal(cell)) : all
    if (cells.length === 0) return
    report.setCells(`粘贴 ${cells.length} 格`, cells.map((cell) => ({ cell, text })), 'pasted')
  }

  const isTotal = (cell: CellId): boolean =>
    (state.sheet.figures.get(cell)?.info.sums.length ?? 0) > 0

  function openPlan(tables: LooseTable[]): void {
    const { current, edition } = report
    const table = edition.tables.find((candidate) => candidate.id === state.sheet.table)
    if (!current || !table) return
    const planned = planPaste({
      tables, edition, cells: current.cells, table, focus: state.chosen()[0] ?? null,
    })
    if (planned && isPlain(planned)) store(planned)
    else plan.value = planned
  }

  function store({ changes, parts }: PastePlan): void {
    if (changes.length > 0) report.setCells(`粘贴 ${changes.length} 格`, changes, 'pasted')
    outcome.value = parts.length > 1
      ? `已填入 ${changes.length} 格：${parts.join('；')}。可用 Ctrl+Z 一起撤销。` : ''
  }

  watch(() => report.travelled, () => { outcome.value = '' })

  function land(): void {
    if (plan.value) store(plan.value)
    void dismiss()
  }

  /** The focus can go back only when the preview is gone. */
  async function dismiss(): Promise<void> {
    plan.value = null
    await nextTick()
    if (state.active.value !== null) focusCell(state.active.value)
    state.finish()
  }

  useEventListener(document, 'paste', onPaste)
  return { plan, outcome, land, dismiss }
}

function isMeantFor(table: HTMLElement | undefined, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (table?.contains(target) ?? false)
    || !target.closest('input, textarea, [contenteditable="true"], dialog')
}

/** One figure with nothing to be told of it lands at once. */
function singleText(tables: LooseTable[]): string | undefined {
  const slots = tables.flatMap((table) => table.rows.flat())
  const [only] = slots
  return slots.length === 1 && only && !only.doubt ? only.text.trim() : undefined
}
