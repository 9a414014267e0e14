/** Report year and edition of the form. */
import { editionFor } from '../../templates'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

/** The edition must be the one of the report year. */
export function checkEditionFitsYear({ report, edition }: Facts): CustomFinding[] {
  const right = editionFor(report.year)
  if (right.id === edition.id) return []
  return [{
    state: 'fail', step: 0, cells: [], field: 'year',
    message: `${report.year}年度应当用${right.id}年格式（${right.document}），`
      + `现在用的是${edition.id}年格式`,
    repair: { label: `换用${right.id}年格式`, changes: [], switchEdition: true },
  }]
}

/** 2021 has no 现行有效件数 of the year before. */
export function checkFirstYearOf2021({ report }: Facts): CustomFinding[] {
  if (report.year !== 2021) return []
  return [{
    state: 'fail', step: 2, cells: ['disclosure.rules.effective', 'disclosure.normative.effective'],
    message: '第二部分：2021年度是新格式首年，上年表里没有“现行有效件数”，请按实际清理结果填写，'
      + '不与上年“对外公开总数量”比对',
  }]
}
