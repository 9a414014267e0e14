/** Last year's report beside this year's: what is taken over from it, attached and taken off. */
import { gatherFigures, type Facts } from '../model/facts'
import { formatFigure } from '../model/figure'
import {
  lastYearOf, type Cells, type LastYear, type Narratives, type Report,
} from '../model/report'
import type { CellId } from '../model/template'
import { withYear } from '../model/withYear'
import { editionOf } from './index'

const CARRIED_OUT = 'applications.carriedOut.'
const CARRIED_IN = 'applications.carriedIn.'

/**
 * What the report after `last` takes over from it: 上年结转, and figures and text to compare with.
 */
export function takeOver(last: Report): { carried: Cells; lastYear: LastYear } {
  const facts = gatherFigures(last, editionOf(last.edition))
  return { carried: carryOver(facts), lastYear: keepLastYear(facts) }
}

/**
 * The report with `last` as last year's; 上年结转 is filled in where the clerk has no figure of an
 * own.
 */
export function attachLastYear(report: Report, last: Report): Report {
  const { carried, lastYear } = takeOver(last)
  const own = Object.entries(report.cells)
    .filter(([, { source, text }]) => source !== 'carried' && text !== '')
  return { ...report, cells: { ...report.cells, ...carried, ...Object.fromEntries(own) }, lastYear }
}

/**
 * The report without last year's and without the 上年结转 that came from it; what the clerk typed
 * stays.
 */
export function takeOffLastYear(report: Report): Report {
  if (!report.lastYear) return report
  return { ...report, cells: Object.fromEntries(Object.entries(report.cells)
    .filter(([, entry]) => entry.source !== 'carried')), lastYear: null }
}

/** The report for another year; last year's goes where it is not of the year before any more. */
export function moveToYear(report: Report, year: number): Report {
  const moved = withYear(report, year)
  return lastYearOf(moved) ? moved : takeOffLastYear(moved)
}

/** How many cells of 上年结转 hold what came from last year's report. */
export function countCarried({ cells }: Pick<Report, 'cells'>): number {
  return Object.values(cells).filter(({ source }) => source === 'carried').length
}

/**
 * Last year's 结转下年度 as this year's 上年结转; a total only where it was typed and differs from
 * its parts.
 */
function carryOver({ cells, figure, report }: Facts): Cells {
  const carried: Cells = {}
  for (const info of cells.values()) {
    if (!info.id.startsWith(CARRIED_OUT)) continue
    const known = figure(info.id)
    if (known.state !== 'known'
      || (info.sums.length > 0 && !differs(info.id, { cells, figure, report }))) continue
    carried[CARRIED_IN + info.column] = Object.freeze({
      text: formatFigure(known), source: 'carried' as const,
    })
  }
  return carried
}

/**
 * A total with a figure of its own that is not the sum of its parts; true too while parts are
 * blank.
 */
function differs(
  total: CellId, { cells, figure, report }: Pick<Facts, 'cells' | 'figure' | 'report'>,
): boolean {
  if (!report.cells[total]) return false
  const parts = (cells.get(total)?.sums[0] ?? []).map(figure)
  const sum =
    parts.reduce((value, part) => value + (part.state === 'known' ? part.value : Number.NaN), 0)
  const own = figure(total)
  return own.state !== 'known' || own.value !== sum
}

/** Figures as printed, totals solved, and the text, for comparison and checks across years. */
function keepLastYear({ cells, figure, report }: Facts): LastYear {
  const texts = [...cells.keys()]
    .map((cell): [CellId, string] => [cell, formatFigure(figure(cell))])
  return {
    year: report.year,
    edition: report.edition,
    figures: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    narratives: withFeeSentence(report),
    agency: report.agency.name,
    source: `《我的年报》中的${report.year}年度年报`,
  }
}

/** Own words on 信息处理费 stand in front of part six, as they are printed. */
function withFeeSentence({ narratives, feeSentence }: Report): Narratives {
  return feeSentence
    ? { ...narratives, 6: [{ type: 'paragraph', text: feeSentence }, ...narratives[6]] }
    : narratives
}
