/** Percentages, and numbers that tell a change. */
import type { Group } from '../kind'
import { pattern, type Entry } from '../phrase'

export const COMPARED = pattern([
  '(同比|环比|[较比与]({PAST_YEAR}|20{D}{D}年))[^#]*#',
])

export const CHANGE = pattern([
  '(?<!新)(增加|增长|下降|上升|提高|降低|提升|(?<!最)多|(?<!至)少)(了|到|至|近|约)?#',
  '#的?增长 ^[多少](收到|受理|办结|答复)[^#]*#',
])

/** 由12件增至18件: what it was before. */
export const BEFORE_CHANGE = pattern('[由从](去年|上一?年|{YEAR}年)?度?(同期)?的?#$')

/** 予以公开率43.1%. */
export const RATES: readonly Entry<Group>[] = [
  { kind: 'granted', says: pattern('^(其中)?(予以|同意)公开率(为|达到?|约)?#$') },
  { kind: 'partial', says: pattern('^(其中)?部分公开率(为|达到?|约)?#$') },
  { kind: 'refused', says: pattern('^(其中)?不予公开率(为|达到?|约)?#$') },
]

export const AFTER_CHANGE = pattern([
  '降 减 升 增 提高 下降 上升 上涨 变 达 缩减 压减',
], '^，?(大幅|明显|小幅|进一步)?…(少|加|低|高|长)?(到|至|为)(今年|本年度?|20'
  + '{D}{D}年)?的?#')

export const GROWS = pattern('增 降 升 减(?![免税负排])')

export const OF_DISTRICT = pattern('占全[区县市省镇]')

export const BARE_SHARE_WORDS = pattern('^(约|均|共|分别|各|仅|只|已)?(占|比例|比重|#)')

export const NAMES_RESULT = pattern('不予 公开 提供 处理 答复')
