/**
 * Zeros for what is left blank in tables that have figures of this year; where nothing stands yet
 * they would hide that nobody looked.
 */
import type { UnfinishedLine } from '../../../checks/gate/unfinished'
import { partsOf } from '../../../forms/grid/core/cellWriting'
import type { CellId } from '../../../model/template'
import { useReportStore } from '../../../store/report/report'

export interface ZeroBlanks {
  /** Cells of the lines that may be filled; none for lines on other things. */
  blanksOf: (lines: UnfinishedLine[]) => CellId[]
  /** As one step of undo. */
  fill: (lines: UnfinishedLine[]) => void
}

/** Call in setup. */
export function useZeroBlanks(): ZeroBlanks {
  const report = useReportStore()

  function blanksOf(lines: UnfinishedLine[]): CellId[] {
    const steps = new Set(lines.map(({ step }) => step))
    const tables = report.edition.parts.flatMap(({ number, table }) =>
      (table !== undefined && steps.has(number) ? [partsOf(report, table)] : []))
    return tables.filter((parts) => parts.some(({ id }) => isWritten(id)))
      .flatMap((parts) => parts.flatMap(({ id }) =>
        (report.facts?.figure(id).state === 'blank' ? [id] : [])))
  }

  /** By the clerk, not carried over from last year. */
  function isWritten(cell: CellId): boolean {
    const entry = report.current?.cells[cell]
    return entry !== undefined && entry.text !== '' && entry.source !== 'carried'
  }

  function fill(lines: UnfinishedLine[]): void {
    const blanks = blanksOf(lines)
    if (blanks.length === 0) return
    report.setCells(
      `空白处填 0（${blanks.length} 格）`, blanks.map((cell) => ({ cell, text: '0' })),
    )
  }

  return { blanksOf, fill }
}
