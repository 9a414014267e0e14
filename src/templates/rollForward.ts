/**
 * A new report from last year's: what stays the same is taken over, what is
 * compared is kept beside it, and 上年结转 comes from last year's 结转下年度.
 */
import { cellName, cellsOf } from '../model/cells'
import { newReport } from '../model/newReport'
import type { LastYear, Report } from '../model/report'
import { nextSignOff } from '../model/signOff'
import type { Result } from '../model/result'
import type { CellId, Edition } from '../model/template'
import { nextCharts } from './charts'
import { editionFor, editionOf } from './index'
import { takeOver } from './lastYear'
import { whyNotContinued } from './succession'

/**
 * The report of `year` begun from `last`; `now` is the ISO time of creation. From any other year
 * than the one before only the agency comes over, and a message says so.
 */
export function rollForward(last: Report, year: number, now: string): Result<Report> {
  const blank = newReport({ year, edition: editionFor(year).id, agency: last.agency, now })
  const begun = {
    ...blank, ...nextSignOff(last), signature: { name: last.signature.name, date: '' },
  }
  if (last.year !== year - 1) {
    return { value: begun, messages: [{ level: 'warning', text: `所选的是${last.year}年度年报，`
      + `不是上一年（${year - 1}年度）的，只带入了机关信息，`
      + `没有带入上年数据和上年结转` }] }
  }
  const { carried: cells, lastYear } = takeOver(last)
  return { value: { ...begun, ...nextCharts(last), cells, lastYear }, messages: [] }
}

export interface NotContinued { cell: CellId; name: string; text: string; reason: string }

/**
 * Last year's figures that have no place in this year's form, with the reason; blanks and zeros are
 * not worth a line.
 */
export function listNotContinued(last: LastYear, edition: Edition): NotContinued[] {
  if (last.edition === edition.id) return []
  return [...cellsOf(editionOf(last.edition)).values()].flatMap((info) => {
    const text = last.figures[info.id] ?? ''
    const reason = whyNotContinued(info.id)
    return reason && text !== '' && text !== '0'
      ? [{ cell: info.id, name: cellName(info), text, reason }] : []
  })
}
