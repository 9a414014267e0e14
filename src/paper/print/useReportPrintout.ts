import { computed } from 'vue'
import { composeDocument } from '../../document'
import { useIssuesStore } from '../../store/findings/issues'
import { useReportStore } from '../../store/report/report'
import { usePrintout } from './usePrintout'

/** While a view of the report is open, the browser prints the report's pages as 预览 shows them. */
export function useReportPrintout(id: () => string): void {
  const report = useReportStore()
  const issues = useIssuesStore()
  // Composed when it is asked for: typing costs nothing here.
  const tree = computed(() => {
    const { current } = report
    return current?.id === id() ? composeDocument(current, { draft: issues.draft }) : null
  })
  usePrintout(() => tree.value)
}
