import { computed, type ComputedRef } from 'vue'
import { briefCellName } from '../../../checks/base/labels'
import { quoteSpan, type Quote } from '../../../document/quoteSpan'
import { cellsOf } from '../../../model/cells'
import { formatFigure } from '../../../model/figure'
import type { Finding } from '../../../model/finding'
import { useIssuesStore } from '../../../store/findings/issues'
import { useReportStore } from '../../../store/report/report'

export interface ComparedCell { name: string; figure: string }

const MOST_QUOTES = 3
const MOST_CELLS = 4

/**
 * Of a finding on a text: the words it speaks of and the cells they are compared with; drawn again
 * only when they change.
 */
export function useFindingEvidence(finding: () => Finding): {
  quotes: ComputedRef<Quote[]>
  compared: ComputedRef<ComparedCell[]>
  more: ComputedRef<number>
} {
  const issues = useIssuesStore()
  const report = useReportStore()
  const spans = computed(() => finding().spans ?? [])

  const quotes = computed<Quote[]>((old) => {
    const { checkedReport } = issues
    return keepEqual(checkedReport ? spans.value.slice(0, MOST_QUOTES)
        .map((span) => quoteSpan(checkedReport, span)).filter(({ words }) =>
          words !== '') : [], old)
  })
  const compared = computed<ComparedCell[]>((old) => keepEqual(listCells(), old))
  const more = computed(() => (spans.value.length === 0
    ? 0 : Math.max(0, finding().cells.length - MOST_CELLS)))

  function listCells(): ComparedCell[] {
    const { facts } = report
    if (spans.value.length === 0 || !facts) return []
    return finding().cells.slice(0, MOST_CELLS).flatMap((cell) => {
      const info = cellsOf(report.edition).get(cell)
      return info
        ? [{ name: briefCellName(info), figure: formatFigure(facts.figure(cell)) || '未填' }] : []
    })
  }

  return { quotes, compared, more }
}

function keepEqual<Value>(next: Value[], old: Value[] | undefined): Value[] {
  return old && JSON.stringify(old) === JSON.stringify(next) ? old : next
}
