/** A report taken as the draft of another: another agency, another year, or both. */
import { withCharts } from '../model/chart'
import { newReportId } from '../model/newReport'
import type { Report } from '../model/report'
import { nextSignOff } from '../model/signOff'
import { calendarYear } from '../model/withYear'
import { editionFor } from './index'
import { moveToYear, takeOffLastYear } from './lastYear'

export interface CopyTarget {
  name: string
  year: number
  /** ISO time of copying. */
  now: string
}

/**
 * Everything but id, date, the cases of ledgers and the course of its 审签 goes over; last year's
 * report, what was carried over from it and who signs belong to one agency. In another year the
 * calendar year moves along, and cells of the other edition are kept unseen.
 */
export function copyReport(report: Report, { name, year, now }: CopyTarget): Report {
  const { signOff: _, ledger: _cases, ...content } = report
  const isSameAgency = name.replace(/\s/g, '') === report.agency.name.replace(/\s/g, '')
  const copy: Report = {
    ...content, ...(isSameAgency && nextSignOff(report)), id: newReportId(),
    agency: { ...report.agency, name },
    signature: { ...report.signature, date: '' }, createdAt: now, updatedAt: now,
  }
  const moved = year === report.year
    ? copy : { ...moveToYear(copy, year), edition: editionFor(year).id, period: calendarYear(year) }
  if (isSameAgency) return moved
  // Figures of years before are of the agency they were copied from.
  const { charts } = moved
  return takeOffLastYear(charts ? withCharts(moved, { kinds: charts.kinds }) : moved)
}
