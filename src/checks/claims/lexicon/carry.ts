/** Applications carried over the turn of the year. */
import { pattern } from '../phrase'

export const CARRIED = pattern(
  '结转 转结 转入 转[到至]?(下|次|翌|明) (未|没有?)办[结完] 遗留 跨年',
)

export const INTO_THIS_YEAR = pattern('转结?(至|到|入)?[本今]年')

export const FROM_BEFORE = pattern('(上|去|前)一?年 上个年度 往年 历年 年初 此前 前期')

/** Taken up again; of the year before alone: 上年接续办理3件, 承接上年4件. */
export const TAKEN_UP = pattern([
  '承接 接办 续办 延续 转来 延办 继续(答复|处理) 顺延',
])

/** 结转3件, 3件结转; not 结转援助案件3件. */
export const BARE = pattern('结转{CARRIED_THING}*# #{CARRIED_THING}*(跨年)?结转 结转$')

export const OTHER_CASES = pattern(
  '案件 事项 信访',
  '^(?!.*(继续|办理|信息|申请|答复)).*结转[^#，]*…',
)

export const INTO_NEXT = pattern('{NEXT_YEAR} 年末 年底')

export const STILL_OPEN = pattern([
  '正在.{0,6}(办|处理|答复) (尚|仍|还)(在|处于) (尚|仍|还)有.*(期限|办)',
  '[办处]理(过程)?中(的|#|$) 在办 在途 未办[结完毕理] 未完[成结] 未答复 未结# 存量 结[余存]',
  '#.{0,4}将.{0,12}(答复|办) 续办 ^(其余|剩余|尚余|年?末?余|留存)的?#$ 未到(期|答复|办理|法定) 未届',
  '待(答复|办) 顺延 留待 跨年 延[至到]{NEXT_YEAR}',
  '{NEXT_YEAR}度?.{0,4}(办|答复|处理|转|延)',
])

export const CARRY_LEFT_OUT = pattern('未计')

export const TO_NEXT_YEAR = pattern('下 次年 跨年')
