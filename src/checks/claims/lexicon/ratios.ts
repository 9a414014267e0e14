/** Growth, share and rate: percentages that can be reckoned again. */
import { pattern } from '../phrase'

/** 办结率, 占比: never more than all. */
export const NEVER_ABOVE_ALL = pattern([
  '(?<!完成|覆盖)(率|占比?)(均|都|为|达到?|约|近|超过?|是|到)*#$',
])

export const SHARE_OF_DONE = pattern('占[^#占]*(办结|答复|办理|结果)')

export const SHARE_OF_RECEIVED = pattern('占[^#占]*(收到|新收|申请|受理)')

export const LAST_YEAR = pattern('去年 上年 上一年 往年 {YEAR}年')

export const DIFFERENCE = pattern([
  '增加 增长 降低 提高 增 减 多 少 升 降',
  '[多少](发|收|办|公开)',
], '…(了|约)?#')

export const DOWN = pattern('降 减 少 回落 下滑')

export const UP = pattern('增 升 涨 提')

/** Growth of what was counted just before; with a noun of its own it is of something else. */
export const BARE_GROWTH = pattern([
  '[与较比同和]?(同比|环比|去年|上一?年|{YEAR}年)度?(同期)?(相比|相较)? 件数 数量 总量 总数',
  '受理量 申请量 收件量 收到量 申请数量? 增长率? 上升 增加 提高 提升 上涨 下降率? 降低',
  '增幅 降幅 升幅 回落 下滑 增 降 减 少 大幅 明显 略微? 小幅 有所 进一步 约 为 达到? 了 分别 均',
], '^…*#$')

export const BARE_SHARE = pattern([
  '^(约|仅|只|已)?(占(比|到|了)?(全部|所有|全年|本年度?|年度|当年|总|申请|受理|收到|新收|'
    + '办结|答复|办理|公开|数|量|件|政府信息公开|依申请公开|发布|推送|信息|结果|条数)*的?'
    + '(比例|比重)?(为|达到?|约)?|比例(为|达到?)?|比重(为|达到?)?)#$',
])

export const TOTALS = pattern([
  '占(全部|所有|全年|本年度?)?{DISCLOSURE}?(申请|收到|受理|新收|办结|'
    + '答复|办理)',
])

export const SUM_SHARE = pattern([
  '^(以上|上述|前|两者|结果|情形|方式)*(合计|共计?|相加|总计|之和|总共)+占[^#]*#$',
])

export const KINDS = pattern('[类项]')

/** 纠错率, behind the numbers of disputes. */
export const CORRECTION_RATE = pattern('^(行政)?(复议|诉讼)?(纠错|败诉)率(为|达)?#$')

/** 已审结48件: what a rate may be of. */
export const CLOSED = pattern('审结 办结 作出(行政)?(复议)?决定 已结 审理完')

export const RATE_OF_SUITS = pattern('诉讼 败诉')

/**
 * Work done in time is told of what was due by then: 100 % may stand beside what is carried over.
 */
export const RATE = pattern([
  '申请 政府信息公开申请 依申请公开 总 综合 实际 年度 当年 依法',
], '^…?(?<said>按时|按期|及时|如期|限时|在?(法定|规定)[期时]限内)?(办结|答复|办复|完成|回复|办理)率(均'
  + '|都|约|仅)?(为|达到?|是)?了?#$')
