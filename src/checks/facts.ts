/** What checks look at, last year's figures read by the edition of their own year. */
import { gatherFigures, type Facts } from '../model/facts'
import type { Report } from '../model/report'
import type { Edition } from '../model/template'
import { editionOf } from '../templates'

export { sumParts, type Facts } from '../model/facts'

/** Prepares a report for one pass of checks; figures are parsed once per entry. */
export function gatherFacts(report: Report, edition: Edition): Facts {
  return gatherFigures(report, edition, report.lastYear ? editionOf(report.lastYear.edition) : edition)
}
