/**
 * What checks and the document look at: figures of this year with totals
 * solved, and last year's where there are any. A total without an entry
 * follows its parts; a typed or imported total stays as it is and is checked.
 */
import { cellsOf, type CellInfo } from './cells'
import { BLANK, countFigure, parseFigure, type Figure } from './figure'
import { lastYearOf, type CellEntry, type LastYear, type Narratives, type Report } from './report'
import type { CellId, Edition, PartNumber } from './template'

/** What else a check may look at besides the report. */
export interface CheckContext {
  /**
   * Part headings as an existing report was published with, in their order; absent for a report
   * written here.
   */
  published?: { number: PartNumber; heading: string }[]
  /** True where an existing report names no year: the report's is then only its form's. */
  isYearUnknown?: true
  /** True where nothing tells the kind of agency: the report's is then only the usual one. */
  isKindUnknown?: true
  /** Texts of other reports to be compared with. */
  others?: { label: string; narratives: Narratives }[]
}

export interface Facts {
  report: Report
  edition: Edition
  context: CheckContext
  cells: Map<CellId, CellInfo>
  /** This year's figure; totals solved. An unknown id is blank. */
  figure: (cell: CellId) => Figure
  /** Last year's report; null without one, and where the one that is there is of another year. */
  lastYear: LastYear | null
  /** Last year's figure; undefined without last year's report or where it has no such cell. */
  last: (cell: CellId) => Figure | undefined
}

const parsed = new WeakMap<CellEntry, Figure>()

export interface Surroundings {
  /** The edition of last year's report; this year's unless told. */
  lastEdition?: Edition
  context?: CheckContext
}

/** Prepares a report for one pass; figures are parsed once per entry. */
export function gatherFigures(
  report: Report, edition: Edition, { lastEdition = edition, context = {} }: Surroundings = {},
): Facts {
  const cells = cellsOf(edition)
  const solved = new Map<CellId, Figure>()
  const figure = (cell: CellId): Figure => {
    const known = solved.get(cell)
    if (known) return known
    const info = cells.get(cell)
    const entry = report.cells[cell]
    const value = entry ? readEntry(entry, info) : sumParts(info?.sums[0] ?? [], figure)
    solved.set(cell, value)
    return value
  }
  const lastYear = lastYearOf(report)
  return {
    report, edition, context, cells, figure, lastYear, last: lastFigures(lastYear, lastEdition),
  }
}

/** The sum of the parts; blank while any of them is not known or there are none. */
export function sumParts(parts: CellId[], figure: (cell: CellId) => Figure): Figure {
  if (parts.length === 0) return BLANK
  let sum = 0
  for (const part of parts) {
    const value = figure(part)
    if (value.state !== 'known') return BLANK
    sum += value.value
  }
  return countFigure(sum)
}

function readEntry(entry: CellEntry, info: CellInfo | undefined): Figure {
  const known = parsed.get(entry)
  if (known) return known
  const figure = parseFigure(info?.kind ?? 'count', entry.text)
  parsed.set(entry, figure)
  return figure
}

function lastFigures(lastYear: LastYear | null, edition: Edition): Facts['last'] {
  if (!lastYear) return () => undefined
  const cells = cellsOf(edition)
  return (cell) => {
    const info = cells.get(cell)
    const text = lastYear.figures[cell]
    return info && text !== undefined ? parseFigure(info.kind, text) : undefined
  }
}
