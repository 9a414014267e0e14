import type { Finding } from '../../../model/finding'
import { useReportStore } from '../../../store/report/report'

/** Applies the one repair a finding offers, as one step that can be undone. */
export function useRepair(): { repair: (finding: Finding) => void } {
  const report = useReportStore()
  return { repair: (finding) => report.repair(finding) }
}
