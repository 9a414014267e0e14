import { groupFindings, type FindingGroup } from '../../../checks/findingGroups'
import type { Finding } from '../../../model/finding'
import { useIssuesStore } from '../../../store/findings/issues'
import { useReportStore } from '../../../store/report/report'

/** Findings of the open report by cause, with the words of the texts they were found in. */
export function groupShown(findings: Finding[]): FindingGroup[] {
  const report = useReportStore()
  const read = useIssuesStore().checkedReport ?? report.current
  return read ? groupFindings(findings, read, report.edition) : []
}
