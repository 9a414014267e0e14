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
    const steps = new Set<number>(lines.map(({ step }) => step))
    const found: CellId[] = []
    for (const { id: table } of report.edition.tables) {
      const blanks: CellId[] = []
      let isBegun = false
      for (const { id } of partsOf(report, table).filter(({ part }) => steps.has(part))) {
        const entry = report.current?.cells[id]
        // What is carried over from last year is no beginning.
        if (entry?.text && entry.source !== 'carried') isBegun = true
        if (report.facts?.figure(id).state === 'blank') blanks.push(id)
      }
      if (isBegun) found.push(...blanks)
    }
    return found
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
