/** One figure told in two places: words that tell what it counts. */
import { pattern } from '../phrase'

export const SENTENCE_END = pattern('[。！？；;\\n]')

export const ALL_YEAR = pattern('全年 本年 今年 年度 {YEAR}年 共 累计 总计')

/** Words any such sentence may begin with. */
export const COMMON = pattern([
  '^[^：]{0,16}： ^(在|针对|围绕|关于)?[^，]{0,12}方面，',
  '(截[至止]|到)?{YEAR}年(度|全年|底|末|12月31日)? 全年 本年度? 今年(以来)? 年内 年度',
  '[{TENS}]是 共计? 合计 累计 总计 总共 我[局委厅办院镇乡县市区] 街道',
  '本(机关|单位|部门|局|委|厅|镇|乡|县|市|区) [，、了约近超过达]',
], '…', 'g')
