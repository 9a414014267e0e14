/**
 * How far a stored report has come; apart from the list, which stands before this code is there.
 */
import { checkFacts } from '../../checks/kinds/checkFacts'
import { gatherFacts, type Facts } from '../../checks/base/facts'
import { isSettled } from '../../checks/gate/notes'
import { shareDone, stepStates } from '../../checks/gate/progress'
import { missingBasics } from '../../model/fieldRules'
import type { Finding } from '../../model/finding'
import { editionOf } from '../../templates'
import type { Progress, ReportRecord } from '../repository/repository'

/**
 * Sums a stored report up, by the checks that cost next to nothing and, where they are given, by
 * those of its texts; its images are not needed. Throws for what is no report.
 */
export function countEntry(
  { report }: ReportRecord, checkText?: (facts: Facts) => Finding[],
): Progress {
  const edition = editionOf(report.edition)
  const facts = gatherFacts(report, edition)
  const findings = [...checkFacts(facts), ...(checkText?.(facts) ?? [])]
  const failed =
    findings.filter((finding) => finding.state === 'fail' && !isSettled(finding, report.notes))
  return {
    rules: __RULES__,
    areTextsRead: checkText !== undefined,
    share:
      shareDone(stepStates({ report, edition, findings, missingBasics: missingBasics(report) })),
    must: failed.filter(({ level }) => level === '强制').length,
    verify: failed.filter(({ level }) => level === '核实').length,
  }
}
