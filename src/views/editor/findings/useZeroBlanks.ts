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
    const steps = lines.map(({ step }) => step)
    return report.edition.tables.map(({ id }) => partsOf(report, id))
      .filter((parts) => parts.some(({ id, part }) => steps.includes(part) && isWritten(id)))
      .flatMap((parts) => parts.map(({ id }) => id)
        .filter((id) => report.facts?.figure(id).state === 'blank'))
  }

  /** By the clerk, not carried over from last year. */
  const isWritten = (cell: CellId): boolean =>
    !['', 'carried'].includes(report.current?.cells[cell]?.source ?? '')

  function fill(lines: UnfinishedLine[]): void {
    const blanks = blanksOf(lines)
    if (blanks.length === 0) return
    report.setCells(
      `空白处填 0（${blanks.length} 格）`, blanks.map((cell) => ({ cell, text: '0' })),
    )
  }

  return { blanksOf, fill }
}
