import type { Report } from './report'

/**
 * The report for another year: a period that was the calendar year follows, the clerk's own period
 * stays. The edition is not changed here.
 */
export function withYear(report: Report, year: number): Report {
  const { from, to } = calendarYear(report.year)
  const follows = report.period.from === from && report.period.to === to
  return { ...report, year, period: follows ? calendarYear(year) : report.period }
}

/** The official period of a report. */
export function calendarYear(year: number): Report['period'] {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
