/** One figure told in two places: words that tell what it counts. */
import { pattern } from '../phrase'

export const SENTENCES_BEFORE = pattern('^[^]*[。！？；;\\n]')

export const ALL_YEAR = pattern('全年 本年 今年 年度 {YEAR}年 共 累计 总计')

/** Words any such sentence may begin with. */
export const COMMON = pattern([
  '^[^：]{0,16}： ^[^，]{0,14}方面，',
  '(截[至止]|到)?{YEAR}年(度|{YEAR_END})? 全年 本年度? 今年(以来)? 年内 年度',
  '[{TENS}]是 共计? 合计 累计 总计 总共 [我本]{OFFICE} 街道',
  '[，、了约近超过达]',
], '…', 'g')
