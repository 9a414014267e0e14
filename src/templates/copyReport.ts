/** A report taken as the draft of another: another agency, another year, or both. */
import { newReportId } from '../model/newReport'
import type { Report } from '../model/report'
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
 * Everything but id and date goes over; last year's report and what was carried over from it belong
 * to one agency and year. In another year the calendar year moves along, and cells of the other
 * edition are kept unseen.
 */
export function copyReport(report: Report, { name, year, now }: CopyTarget): Report {
  const copy: Report = {
    ...report, id: newReportId(), agency: { ...report.agency, name },
    signature: { ...report.signature, date: '' }, createdAt: now, updatedAt: now,
  }
  const isSameAgency = name.replace(/\s/g, '') === report.agency.name.replace(/\s/g, '')
  const moved = year === report.year
    ? copy : { ...moveToYear(copy, year), edition: editionFor(year).id, period: calendarYear(year) }
  return isSameAgency ? moved : takeOffLastYear(moved)
}
