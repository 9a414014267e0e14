/** Words that stand for a zero: 未收到, 没有, 无, 全部办结. */
import type { Group } from '../kind'
import { pattern, type Entry } from '../phrase'

export const DENIAL = pattern([
  '未(曾|再)?(收到|接到|接收|受理|因|发生|出现|产生|引发|引起|被|有|制发|制定|出台|印发|废止|'
    + '涉及|提起|作出|做出|实施|开展|收取|征收|办理行政)',
  '没有 未发现 (^|[^有])无(?!法|正当|关|需|效|故)',
  '零(申请|发生|复议|诉讼|结转|败诉|纠错) [未不]结转 无需结转 未跨年 未延至 为零',
  '不存在(?!问题)',
])

export const ALL_DONE = pattern([
  '当年[^#]{0,6}当年(全部)?办[结毕]',
  '((?<![人日月])均|全部|都|全数|悉数)[^#]{0,16}{DONE}(?!率|期限|文|形式|方式|格式|内容|工作|情况|件)',
])

/** Said of what was done, this would say nothing. */
export const PLAINLY_ALL_DONE = pattern([
  '已 现 均 并 当年 年内 年底前 截至年底 目前 实现',
], '^…*全部(已)?(办结|办理完毕|办理完结)$')

export const NOT_ALL = pattern('除 未全部 尚未 部分 或结转$')

/** 未制发、废止、修改规范性文件: each of them. */
export const DEEDS_DENIED = pattern([
  '(未|没有)新?(?<said>(制发|制定|出台|印发|修改|修订|废止|'
    + '{AND}){2,12})(行政)?(规范性文件|{RULES})',
])

/** 公开政府信息的申请, 依申请公开政府信息的请求; 无依申请公开的信息 may say that none was given. */
export const ASKING_AT_END = pattern([
  '公开(的|相关|有关|本机关)*(政府)?信息的?((申请|请求)(事项|件)?|事项|情[况形])'
    + '(发生|出现)?$',
  '(收到|接到|受理|接收)[^，]*公开(相关|有关)?(政府)?信息$',
  '(人|公民|群众)[^，]{0,6}申请公开(相关|有关)?(政府)?信息$',
])

export const APPLICATION_AT_END = pattern([
  '公开 依申请 提出 收到 受理 零 {OTHER}组织',
], '…(方面)?(的)?(申请)?(事项|办件|件|业务)?(的)?(情况|情形)?(发生|出现)?$')

/** 没有应公开而不予公开的情况 denies a fault, no figure. */
export const WRONGLY_REFUSED = pattern('应当?(予以|依法|主动)?公开[而却但]?(不|未)')

export const LEFT_OVER = pattern([
  '未结 剩余 余件 留存 未办理 未完结 存量 结余 在办 在途 待办 未办结 未答复 积压 遗留 跨年',
  '转入 顺延 延至',
])

export const NO_INTAKE = pattern([
  '未(曾|再)?(收到|接到|接收|受理|发生|产生|有) 没有 无 零申请 为零',
])

/** All who may apply. */
export const ANYBODY = pattern([
  '((公民|自然人){AND})?法人{AND}?{OTHER}(社会)?组织 (公民|自然人){AND}法人',
])

export const PART_OF_INTAKE = pattern([
  '收费 费用 投诉 举报 超期 逾期 延期 网 信函 当面 涉及 法人 科研 公益 企业 律师',
  '法律服务 {OTHER}组织 自然人 重复 反复 不明确 拒绝 推诿 [未不]按 违规',
])

export const RESULT_DENIED: readonly Entry<Group>[] = [
  { kind: 'partial', says: pattern('部分公开') },
  { kind: 'refused', says: pattern('不予公开') },
  { kind: 'unavailable', says: pattern('无无法提供 (没有|未出现)无法提供') },
  { kind: 'notProcessed', says: pattern('不予处理') },
]

export const DISPUTE_WORDS = pattern('复议 诉讼 起诉')

export const NO_DISPUTE_DENIED = pattern('驳回 责任 追究 率 除 {OTHER} 再次')

export const LAWSUIT_DENIED = pattern('诉讼 起诉 败诉')

export const CORRECTED_WORDS = pattern([
  '纠正 纠错 败诉 撤销 确认违法 责令(限期|重新)?(履行|公开|答复)',
])

export const OTHER_OUTCOME = pattern('维持 审结')

export const NAMES_DOCUMENTS = pattern('规范性文件 {RULES}')

export const ISSUED_WORDS = pattern('{ISSUED} 新制')

export const OTHER_DEEDS = pattern('审查 备案 解读 修改 清理')

export const ISSUED_VERB = pattern('制 出台 印发')

export const LATE = pattern('[逾超]期 超时 期限 时限')
