import type { Wording } from '../../model/template'
import { applicationsHelp, overviewGuides, problemGuides } from '../common/wording'

const other = 'applications.handled.other'

export const wording2021: Wording = {
  guides: { 1: overviewGuides, 5: problemGuides },
  rowHelp: {
    ...applicationsHelp,
    'disclosure.rules': { text: '规章由国务院部门、省级和设区的市级政府等制定；没有制定权的填0。' },
    'disclosure.normative': { text: '本机关制发、废止和年底现行有效的行政规范性文件。' },
    'disclosure.license': { text: '本年作出的行政许可决定件数。' },
    'disclosure.penalty': { text: '本年作出的行政处罚决定件数。' },
    'disclosure.coercion': { text: '本年作出的行政强制决定件数。' },
    'disclosure.fee': { text: '单位是万元。信息处理费不在这里填，在第六部分写。' },
    [`${other}.noCorrection`]: {
      text: '逾期不补正的。补正了但仍不明确的计入（四）3。', article: '条例第三十条',
    },
    [`${other}.noFee`]: {
      text: '收到收费通知后逾期未缴费的。', article: '条例第四十二条；国办函〔2020〕109号',
    },
    [`${other}.miscellaneous`]: { text: '申请人撤回等，前面各项都不适用的。' },
  },
}
