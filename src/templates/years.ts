/** The figures of an agency year by year, from its reports and from what they keep of 上年. */
import type { Report } from '../model/report'
import type { CellId, EditionId } from '../model/template'
import { takeOver } from './lastYear'

/** Figures as printed, totals solved; blanks are absent. */
export interface YearFigures {
  year: number
  edition: EditionId
  figures: Record<CellId, string>
  /** Kept as 上年 in the report of the next year: there is no report of this one. */
  isKept: boolean
}

/** Oldest first, each year once: its own report stands before what the next one keeps of it. */
export function listYears(reports: readonly Report[]): YearFigures[] {
  const years = new Map<number, YearFigures>()
  for (const { year, lastYear } of reports) {
    if (lastYear?.year !== year - 1) continue
    const { edition, figures } = lastYear
    years.set(lastYear.year, { year: lastYear.year, edition, figures, isKept: true })
  }
  for (const report of reports) {
    const { year, edition, figures } = takeOver(report).lastYear
    years.set(year, { year, edition, figures, isKept: false })
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}
