import { formatFigure } from '../../../model/figure'
import type { PlacedCell } from '../../../model/grid'
import { useReportStore } from '../../../store/report/report'
import { clearCells } from '../core/cellWriting'
import { putOnClipboard } from '../../../ui/putOnClipboard'
import { copyCells, copyGrid } from './copyOut'
import type { GridState } from '../core/gridState'
import { figuresOf } from '../core/navigate'

export interface GridCopy {
  onCopy: (event: ClipboardEvent) => void
  onCut: (event: ClipboardEvent) => void
  /** Copies the whole table; false where the browser refuses. */
  copyTable: () => boolean
}

/** Copy and cut of the chosen cells; while a cell is edited both are the text's. */
export function useGridCopy(state: GridState): GridCopy {
  const report = useReportStore()

  function textOf({ cell = '' }: PlacedCell): string {
    return report.current?.cells[cell]?.text
      ?? (report.facts ? formatFigure(report.facts.figure(cell)) : '')
  }

  function onCopy(event: ClipboardEvent): void {
    const chosen = new Set(state.chosen())
    if (state.editing.value !== null || !event.clipboardData || chosen.size === 0) return
    const { text, html } =
      copyCells(figuresOf(state.sheet.grid).filter((figure) => chosen.has(figure.cell)), textOf)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }

  function onCut(event: ClipboardEvent): void {
    onCopy(event)
    if (event.defaultPrevented) clearCells(report, state.chosen())
  }

  return { onCopy, onCut, copyTable: () => putOnClipboard(copyGrid(state.sheet.grid, textOf)) }
}
