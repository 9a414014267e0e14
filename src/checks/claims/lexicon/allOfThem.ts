/** Words without a number that tell one result of all: 均予以公开, 结果均为维持. */
import type { Outcome } from '../kind'
import { pattern, type Entry } from '../phrase'

export const ALL = pattern('均 全部 都(?![市县]) 悉数 一律 皆')

export const NOT_ALL = pattern('除 部分(?!公开|予以) 多数 大都 未全部 或 分别')

export const RESULT_AT_END = pattern(
  '公开 无法提供 不予处理 {OTHER}处理', '…(的?(答复|(处理)?决定|处理))?$',
)

export const OUTCOMES: readonly Entry<Outcome>[] = [
  { kind: 'upheld', says: pattern([
    '均 全部 都 予 作出 判决 已 被 为 获得? 得到 以 机关 法院 后 依法 最终 皆 结果 ^',
  ], '…维持') },
  { kind: 'corrected', says: pattern([
    '(被|予以|为|均|全部|已|机关|法院|判决)(依法)?(纠正|撤销|确认违法)',
    '责令[^，]{0,8}(答复|处理|履行) ^[^无未没零]*败诉',
  ]) },
  { kind: 'pending', says: pattern('未审结 正在审理 审理(过程)?中') },
]

export const NOT_HAPPENED = pattern('申请 请求 要求')

/** 均驳回, 全部胜诉: neither corrected nor pending; 一审均驳回 may go on. */
export const DISMISSED = pattern([
  '^(?!.*([一二]审|撤销|纠正|原告胜诉|申请人胜诉|驳回上诉)).*(驳回|胜诉)',
])

export const NONE_LOST = pattern([
  '(无一|没有一|均未|没有|未发生|未出现|无)[件起]?被?(败诉|纠正|纠错|撤销|确认违法|责令)',
  '零败诉 零纠错',
])

/** The branch that is none where all are of the other. */
export const BRANCHES: readonly Entry<'direct' | 'afterReview'>[] = [
  { kind: 'afterReview', says: pattern('未经复议 直接(提起|向[^，]*起|起)?(行政)?诉') },
  { kind: 'direct', says: pattern('复议后(再)?(提起)?(行政)?(起诉|诉讼)') },
]

export const ALL_CLOSED = pattern('(均|都|全部)(已经?)?(全部)?(审结|结案)(?![^，]*(维持|纠正))')
