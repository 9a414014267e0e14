/**
 * A new report from last year's: what stays the same is taken over, what is
 * compared is kept beside it, and 上年结转 comes from last year's 结转下年度.
 */
import { cellName, cellsOf } from '../model/cells'
import { gatherFigures, type Facts } from '../model/facts'
import { formatFigure } from '../model/figure'
import { newReport } from '../model/newReport'
import type { CellEntry, Cells, LastYear, Narratives, Report } from '../model/report'
import type { Result } from '../model/result'
import type { CellId, Edition } from '../model/template'
import { editionFor, editionOf } from './index'
import { whyNotContinued } from './succession'

const CARRIED_OUT = 'applications.carriedOut.'
const CARRIED_IN = 'applications.carriedIn.'

/** The report of `year` begun from `last`; `now` is the ISO time of creation. From any other year than the one before only the agency comes over, and a message says so. */
export function rollForward(last: Report, year: number, now: string): Result<Report> {
  const blank = newReport({ year, edition: editionFor(year).id, agency: last.agency, now })
  const begun = { ...blank, signature: { name: last.signature.name, date: '' } }
  if (last.year !== year - 1) return { value: begun, messages: [{ level: 'warning', text: explainGap(last.year, year) }] }
  const facts = gatherFigures(last, editionOf(last.edition))
  return { value: { ...begun, cells: carryOver(facts), lastYear: keepLastYear(facts) }, messages: [] }
}

function explainGap(lastYear: number, year: number): string {
  return `所选的是${lastYear}年度年报，不是上一年（${year - 1}年度）的，只带入了机关信息，没有带入上年数据和上年结转`
}

/** Last year's 结转下年度 as this year's 上年结转; a total only where it was typed and differs from its parts. */
function carryOver({ cells, figure, report }: Facts): Cells {
  const carried: Cells = {}
  for (const info of cells.values()) {
    if (!info.id.startsWith(CARRIED_OUT)) continue
    const known = figure(info.id)
    if (known.state !== 'known' || (info.sums.length > 0 && !differs(info.id, { cells, figure, report }))) continue
    carried[CARRIED_IN + info.column] = carriedEntry(formatFigure(known))
  }
  return carried
}

function carriedEntry(text: string): CellEntry {
  return Object.freeze({ text, source: 'carried' as const })
}

/** A total with a figure of its own that is not the sum of its parts; true too while parts are blank. */
function differs(total: CellId, { cells, figure, report }: Pick<Facts, 'cells' | 'figure' | 'report'>): boolean {
  if (!report.cells[total]) return false
  const parts = (cells.get(total)?.sums[0] ?? []).map(figure)
  const sum = parts.reduce((value, part) => value + (part.state === 'known' ? part.value : Number.NaN), 0)
  const own = figure(total)
  return own.state !== 'known' || own.value !== sum
}

/** Figures as printed, totals solved, and the text, for comparison and checks across years. */
function keepLastYear({ cells, figure, report }: Facts): LastYear {
  const texts = [...cells.keys()].map((cell): [CellId, string] => [cell, formatFigure(figure(cell))])
  return {
    year: report.year,
    edition: report.edition,
    figures: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    narratives: withFeeSentence(report),
    source: `《我的年报》中的${report.year}年度年报`,
  }
}

/** Own words on 信息处理费 stand in front of part six, as they are printed. */
function withFeeSentence({ narratives, feeSentence }: Report): Narratives {
  return feeSentence ? { ...narratives, 6: [{ type: 'paragraph', text: feeSentence }, ...narratives[6]] } : narratives
}

export interface NotContinued { cell: CellId; name: string; text: string; reason: string }

/** Last year's figures that have no place in this year's form, with the reason; blanks and zeros are not worth a line. */
export function listNotContinued(last: LastYear, edition: Edition): NotContinued[] {
  if (last.edition === edition.id) return []
  return [...cellsOf(editionOf(last.edition)).values()].flatMap((info) => {
    const text = last.figures[info.id] ?? ''
    const reason = whyNotContinued(info.id)
    return reason && text !== '' && text !== '0' ? [{ cell: info.id, name: cellName(info), text, reason }] : []
  })
}
