/** Dates of 条例 第四十九条. */
import type { AgencyKind } from '../../model/report'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

/**
 * Last day to publish, ISO: 31 March for governments of county level and above, 31 January for all
 * others.
 */
export function deadlineFor(year: number, kind: AgencyKind): string {
  return `${year + 1}-${kind === '县级以上人民政府' ? '03-31' : '01-31'}`
}

/** A date of the signature or of the publication after the last day, or before the year was over. */
export function checkDeadline({ report }: Facts): CustomFinding[] {
  const deadline = deadlineFor(report.year, report.agency.kind)
  const yearEnd = `${report.year}-12-31`
  const dates = [
    { name: '落款日期', field: 'signature.date', date: report.signature.date },
    {
      name: '公布日期', field: 'signOff.publishedOn', date: report.signOff?.publishedOn ?? '',
      place: 'published',
    },
  ]
  return dates.filter(({ date }) => date !== '' && (date > deadline || date < yearEnd))
    .map(({ name, date, ...where }) => ({
      state: 'fail', step: 0, cells: [], ...where,
      message: date > deadline ? `${name} ${date} 晚于公布期限 ${deadline}，请核对日期`
        : `${name} ${date} 早于统计期限的最后一天 ${yearEnd}，请核对日期`,
    }))
}
