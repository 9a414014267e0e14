/** Reviews and suits, and whether they are about disclosure. */
import type { Outcome } from '../kind'
import { pattern, type Entry } from '../phrase'

export const BOTH_DISPUTES = pattern('(?<!未经)复议[^后].*(诉讼|起诉) 诉讼.*复议(?!后)')

export const EACH_OF_BOTH = pattern('[各均]')

export const ABOUT_DISCLOSURE = pattern([
  '信息公开 依申请公开 公开(的)?(申请|告知|决定|事项) 答复 告知书 办理(行为|结果)',
  '[因由就]公开(工作|问题)?(所?引[发起]|产生|导致|被)',
])

export const DISPUTE = pattern('复议 诉讼 起诉 被诉')

/** Why there was a dispute: 因行政处罚引发, 不服工伤认定. */
export const CAUSE = pattern('(因|就|针对|不服|由|涉及?|围绕|履行)[^，。；]{2,}')

export const UNRELATED = pattern([
  '(与|和|同)[^，]{0,6}信息公开[^，]{0,8}(无关|没有关)',
  '(非|不涉及?|未涉及?|不属于?|不含)[^，]{0,4}信息公开',
])

/** Review and suits as the work itself, courts, and what else is counted of it. */
export const REVIEWER = pattern([
  '(办理|受理|审理|审结|代理|收到|承办|化解|接收|新收|办结|立案|审查)[^#，]{0,24}(复议|诉讼)',
  '(复议|诉讼)[^#，]{0,8}(收案|发案|立案|中心) [一二]审[^，]{0,6}诉讼',
  '应诉 检察 公益诉讼 出庭',
])

export const OTHER_KINDS = pattern([
  '{OTHER}[^，#]{0,6}(复议|诉讼)',
  '(民事|刑事|经济|合同|劳动|商事|赔偿)(诉讼|案件)',
  '(处罚|许可|强制|认定|征收|登记|执法|拆迁|土地|规划|社保|户籍|房屋|环保)'
    + '[^，#]{0,12}(复议|诉讼)',
])

/** What else is taken to review: 作出行政处罚决定38件，其中申请行政复议1件. */
export const OTHER_DECISIONS = pattern('(处罚|许可|强制|认定|征收)(类)?(决定|案件) 当事人')

export const DISCLOSURE = pattern('信息公开 {ON_REQUEST}')

export const OTHER_CAUSE = pattern([
  '^(均|都|全部|主要|大多|分别)(系|为|是|因|由|涉及?|属于?|围绕|针对|集中在|源于)[^，]{3,}',
  '^(其中)?[{DIGITS}]+[件起宗](案件)?(为|系|属于?|涉及|因|由)[^，]{3,}',
])

export const OUTCOME_WORDS = pattern([
  '直接 调解 撤回 终止 尚 正在 维持 纠正 撤销 驳回 审结 结案 起诉 审理 复议 胜诉 败诉',
])

/** 受理政府信息公开行政复议案件23件: only who decides them takes them in. */
export const DECIDES = pattern('作为[^，]{0,6}复议机[关构]')

/** What a reviewing office tells of disputes against itself. */
export const OF_ITS_OWN = pattern('被 未发生 没有 引发 引起')

/** Words that name no matter of their own. */
export const BARE = pattern([
  '[{D}#一二两三四五六七八九十零〇百千万]+ 全年 今年 当年 报告期 期间 累计 总计 合计 共计?',
  '发生 引发 引起 产生 出现 申请人? 提[起出请] (人民)?法院 人民政府',
  '[{HAN}]{1,6}?(局|委员会|管委会|厅|政府|大学|学院|学校|医院|办事处|办公室|镇|乡)'
    + '(?=[被未无没共全因作])',
  '行政 复议 诉讼 诉 案件 尚未 正在 审理 结果 其中 维持 纠正 撤销 驳回 审结 结案 终止 撤回',
  '分别 直接 情况 情形 方面 工作 事项 数量 机关 单位 [我本]{OFFICE}? 作为 被告 不服 没有 涉及 受理',
  '的 被 未 无 仅 有 向 对 因 为 是 及 和 与 或 以 均 各 经 后 再 又 另 也 亦 件 起 宗 类 年 度 内',
  '于 在 中 [、：“”（）]',
  '予以? 全部 都 了 原告 请求 作出 决定 原 答复 纠错 败诉 责令 履行',
], '…', 'g')

export const OUTCOMES: readonly Entry<Outcome>[] = [
  { kind: 'pending', says: pattern('未审结 审理中 未结 待审 在审') },
  { kind: 'upheld', says: pattern('维持') },
  { kind: 'corrected', says: pattern('纠正 纠错 撤销 确认违法 责令 败诉') },
  { kind: 'other', says: pattern('{OTHER}结果') },
]

/** 培训2次；行政复议6件: what 监督保障 tells beside disputes is not what they were about. */
export const TRAINING = pattern('培训')

export const THESE = pattern('^(以上|上述|前述|均|都|全部|这些)')

export const LAWSUIT_WORDS = pattern('诉讼 起诉')

export const TAKES_IN = pattern('[收受办审立]')

export const ALL_AT_START = pattern('^(均|全部|都)')

export const NAMED_AS_PART = pattern([
  '^(其中|含|包括|涉及?|因|属于?)[^，]{0,6}信息公开 信息公开[^，]{0,6}[{DIGITS}]',
])

export const FOR_THIS = pattern('^因(此|上述|该)')

export const NAMES_DISCLOSURE = pattern('信息公开 依申请')

export const IS_TOTAL = pattern('复议 诉讼 起诉 被诉 信息公开[^#，]{0,8}应诉')

export const IS_TOTAL_BY_MATTER = pattern([
  '^[^，]{0,8}信息公开(类|方面|领域)?的?(案件)?#',
])

export const NO_TOTAL = pattern([
  '作出(行政)?(复议)?决定 已结',
  '驳回 撤回 终止 调解 胜诉 听证 审结 研讨 旁听 庭审 观摩 案例 评析 培训 座谈 讲座 授课',
])

/** Said of suits, where no review is named. */
export const LOST = pattern('败诉', '^(?!.*复议).*…')

/** Of which forum a number is, or that it is of both. */
export const FORUM_NAMED = pattern('复议 诉讼 起诉 均')

export const DIRECT_SUIT = pattern('未经复议 直接(提起|向|起诉|诉讼)')

/** What of them is left without a number: 其余均在审理中. */
export const REST_PENDING = pattern('其余(案件)?(均|都)?(正|尚)?[在未](审理|审结)', '…', 'g')

/** 已审结8件: all of those that are over. */
export const OVER = pattern('^已?审结#$')
