/** Copy, cut and paste of the grid; what is more than one figure is shown before it lands. */
import { onBeforeUnmount, onMounted, shallowRef, type Ref, type ShallowRef } from 'vue'
import { formatFigure } from '../../model/figure'
import type { PlacedCell } from '../../model/grid'
import { readClipboard } from '../../readers/clipboard'
import type { LooseTable } from '../../readers/looseTable'
import { useReportStore } from '../../store/report'
import { clearCells } from './cellWriting'
import { copyCells, copyGrid, putOnClipboard } from './copyOut'
import { focusCell, type GridDesk } from './gridDesk'
import { figuresOf } from './navigate'
import { planPaste, type PastePlan } from './planPaste'

export interface GridClipboard {
  /** The paste waiting for the clerk's word. */
  plan: ShallowRef<PastePlan | null>
  onCopy: (event: ClipboardEvent) => void
  onCut: (event: ClipboardEvent) => void
  land: () => void
  dismiss: () => void
  /** Copies the whole table; false where the browser refuses. */
  copyTable: () => boolean
}

/** `root` is the table; a paste with the focus outside any field counts as meant for it. */
export function useGridClipboard(desk: GridDesk, root: Ref<HTMLElement | undefined>): GridClipboard {
  const report = useReportStore()
  const plan = shallowRef<PastePlan | null>(null)
  const textOf = (cell: PlacedCell): string => {
    const id = cell.cell ?? ''
    return report.current?.cells[id]?.text ?? (report.facts ? formatFigure(report.facts.figure(id)) : '')
  }

  function onCopy(event: ClipboardEvent): void {
    if (desk.editing.value !== null || !event.clipboardData) return
    const chosen = new Set(desk.chosen())
    if (chosen.size === 0) return
    const { text, html } = copyCells(figuresOf(desk.sheet.grid).filter((figure) => chosen.has(figure.cell)), textOf)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }

  function onCut(event: ClipboardEvent): void {
    onCopy(event)
    if (event.defaultPrevented) clearCells(report, desk.chosen())
  }

  function onPaste(event: ClipboardEvent): void {
    if (plan.value || !event.clipboardData || !isMeant(event.target)) return
    const tables = readClipboard({ html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') })
    if (tables.length === 0) return
    const single = singleText(tables)
    if (single !== undefined && desk.editing.value !== null) return
    event.preventDefault()
    if (single === undefined) openPlan(tables)
    else if (desk.active.value !== null) report.setCells('粘贴 1 格', [{ cell: desk.active.value, text: single }], 'pasted')
  }

  function isMeant(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false
    return (root.value?.contains(target) ?? false) || !target.closest('input, textarea, [contenteditable="true"], dialog')
  }

  function openPlan(tables: LooseTable[]): void {
    const { current, edition } = report
    const table = edition.tables.find((candidate) => candidate.id === desk.sheet.table)
    const [focus] = desk.chosen()
    if (current && table) plan.value = planPaste({ tables, edition, cells: current.cells, table, focus: focus ?? null })
  }

  function land(): void {
    const changes = plan.value?.changes ?? []
    if (changes.length > 0) report.setCells(`粘贴 ${changes.length} 格`, changes, 'pasted')
    dismiss()
  }

  function dismiss(): void {
    plan.value = null
    desk.editing.value = null
    if (desk.active.value !== null) focusCell(desk.active.value)
  }

  onMounted(() => document.addEventListener('paste', onPaste))
  onBeforeUnmount(() => document.removeEventListener('paste', onPaste))
  return { plan, onCopy, onCut, land, dismiss, copyTable: () => putOnClipboard(copyGrid(desk.sheet.grid, textOf)) }
}

function singleText(tables: LooseTable[]): string | undefined {
  const [table] = tables
  const [row] = table?.rows ?? []
  return tables.length === 1 && table?.rows.length === 1 && row?.length === 1 ? row[0]?.text.trim() : undefined
}
