/** A report taken as the draft of another: another agency, another year, or both. */
import { newReportId } from '../model/newReport'
import type { Report } from '../model/report'
import { editionFor } from './index'

export interface CopyTarget {
  name: string
  year: number
  /** ISO time of copying. */
  now: string
}

/** Everything but id and date goes over; in another year the period moves along, last year's report stays behind, and cells of the other edition are kept unseen. */
export function copyReport(report: Report, { name, year, now }: CopyTarget): Report {
  const copy: Report = {
    ...report, id: newReportId(), agency: { ...report.agency, name },
    signature: { ...report.signature, date: '' }, createdAt: now, updatedAt: now,
  }
  if (year === report.year) return copy
  return { ...copy, year, edition: editionFor(year).id, period: { from: `${year}-01-01`, to: `${year}-12-31` }, lastYear: null }
}
