import type { Report } from '../model/report'
import type { Message, Result } from '../model/result'
import { rollForward } from '../templates/rollForward'

/**
 * The report with last year's figures beside it; without any, and a sentence, where `last` is not
 * of the year before.
 */
export function withLastYear(report: Report, last: Report | null, hasYear = true): Result<Report> {
  if (!last) return { value: report, messages: [] }
  if (!hasYear) {
    return {
      value: { ...report, lastYear: null }, messages: [warn('年度不明，没有与上年文件核对跨年数据')],
    }
  }
  if (last.year !== report.year - 1) {
    return { value: { ...report, lastYear: null }, messages: [
      warn(`上年文件是${last.year}年度的，不是${report.year - 1}年度的，没有核对跨年数据`),
    ] }
  }
  const { lastYear } = rollForward(last, report.year, report.updatedAt).value
  const messages = last.agency.name === report.agency.name
    ? []
    : [warn(`上年文件的机关是“${last.agency.name}”，与本年的“${report.agency.name}”不同，请核对`)]
  return { value: { ...report, lastYear }, messages }
}

function warn(text: string): Message {
  return { level: 'warning', text }
}
