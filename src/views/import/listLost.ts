import type { Report } from '../../model/report'
import { editionFor } from '../../templates'
import { listNotContinued, rollForward, type NotContinued } from '../../templates/rollForward'

/** Figures of a report that next year's form has no place for. */
export function listLost(report: Report): NotContinued[] {
  const year = report.year + 1
  const { lastYear } = rollForward(report, year, report.updatedAt).value
  return lastYear ? listNotContinued(lastYear, editionFor(year)) : []
}
