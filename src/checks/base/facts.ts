/** What checks look at, last year's figures read by the edition of their own year. */
import { gatherFigures, type CheckContext, type Facts } from '../../model/facts'
import type { Report } from '../../model/report'
import type { Edition } from '../../model/template'
import { editionOf } from '../../templates'

export { sumParts, type CheckContext, type Facts } from '../../model/facts'

/** Prepares a report for one pass of checks; figures are parsed once per entry. */
export function gatherFacts(report: Report, edition: Edition, context: CheckContext = {}): Facts {
  return gatherFigures(report, edition, {
    lastEdition: report.lastYear ? editionOf(report.lastYear.edition) : edition, context,
  })
}
