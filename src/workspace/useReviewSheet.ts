import { countByLevel, reviewFindings, reviewRules } from '../checks/reviewSheet'
import { deadlineFor } from '../checks/custom/deadline'
import { composeReview } from '../document'
import type { DocumentTree } from '../model/document'
import { useIssuesStore } from '../store/findings/issues'
import { useReportStore } from '../store/report/report'

/** Composes the 审核情况表 of the open report as it is now; null while none is open. */
export function useReviewSheet(): { composeSheet: () => DocumentTree | null } {
  const report = useReportStore()
  const issues = useIssuesStore()

  function composeSheet(): DocumentTree | null {
    const { current, facts } = report
    if (!current || !facts) return null
    return composeReview({
      report: current, checkedAt: new Date().toISOString(), draft: issues.draft,
      due: deadlineFor(current.year, current.agency.kind),
      levels: countByLevel(issues.all, current.notes), rules: reviewRules(facts, issues.all),
      findings: reviewFindings(issues.all, current.notes),
    })
  }

  return { composeSheet }
}
