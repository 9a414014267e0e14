/** Results of table three and their reasons. */
import type { ResultName, Group } from '../kind'
import { pattern, type Entry } from '../phrase'

/** Results of table three; of several the first counts. */
export const RESULTS: readonly Entry<ResultName>[] = [
  { kind: 'partial', says: pattern('部分{GRANT}?(公开|提供) 区分处理 部分内容{GRANT}?公开') },
  { kind: 'refused.stateSecret', says: pattern('国家秘密 涉密(的|信息|内容|文件|事项)?#?(的)?不予公开') },
  { kind: 'refused.forbiddenByLaw', says: pattern('(法律|法规).{0,8}禁止') },
  { kind: 'refused.securityAndStability', says: pattern('三安全一稳定 危及.{0,6}(安全|稳定)') },
  { kind: 'refused.thirdParty', says: pattern('(?<!征求)第三方(?!机构) 商业秘密 个人隐私') },
  { kind: 'refused.internalAffairs', says: pattern('内部(事务|管理)') },
  { kind: 'refused.processInformation', says: pattern('过程性') },
  { kind: 'refused.enforcementFile', says: pattern('执法案卷') },
  { kind: 'refused.administrativeQuery', says: pattern('行政查询 查询事项') },
  { kind: 'unavailable.needsMaking', says: pattern([
    '另行制作 加工、?分析 加工汇总 汇总加工 没有现成 无现成 重新制作',
  ]) },
  { kind: 'unavailable.stillUnclear', says: pattern('补正后.{0,8}不明确 内容(仍然?)?不明确 申请不明确') },
  { kind: 'other.noCorrection', says: pattern([
    '逾期(不|未)(作|予)?补正 未(按期|按时|按要求|在.{0,6}内)?补正 不补正',
  ]) },
  { kind: 'unavailable.notHeld', says: pattern([
    '不掌握 不存在 不属于?本 非本(机关|行政机关|单位|部门|局|级) 未(制作|获取|保存) 不归本',
    '不由本',
  ]) },
  { kind: 'notProcessed.petition', says: pattern('信访(?!局|部门|渠道|机构) 举报 投诉') },
  { kind: 'notProcessed.massRepeated', says: pattern([
    '大量 反复(?!补正|沟通|退|研究)',
  ]) },
  { kind: 'notProcessed.repeated', says: pattern('重复') },
  { kind: 'notProcessed.publication', says: pattern('出版物') },
  { kind: 'notProcessed.confirmOrReissue', says: pattern('(要求|申请).{0,8}确认 重新出具') },
  { kind: 'other.noFee', says: pattern('(逾期|未|不).{0,12}缴 缴费') },
  { kind: 'other.miscellaneous', says: pattern([
    '撤回 (自行|自主|主动|自愿)(予以)?撤销 终止办理 (撤销|放弃)了?申请',
  ]) },
  { kind: 'refused', says: pattern('不予以?(公开|提供) 不同意公开 不公开 不宜公开 免予公开') },
  { kind: 'unavailable', says: pattern('无法提供 不能提供 无法公开') },
  { kind: 'notProcessed', says: pattern('{NOT_PROCESSED}') },
  { kind: 'other', says: pattern('{OTHER}处理 {OTHER}方式 {OTHER}情形处理') },
  { kind: 'granted', says: pattern([
    '予以公开 (?<!不)同意公开 全部公开 完全公开 准予公开 准许公开 给予公开 决定公开 可以公开',
    '属于公开范围 已(经)?(依法)?主动公开 主动公开(的)?范围',
    '(?<!信息|依申请)公开答复(?!.{0,2}(信息公开|申请)) (?<!信息)答复公开 提供信息',
    '依法公开 ^公开#$ ^#(已)?公开$ (予以|同意)提供',
    '(答复|结果)都?[为是系]“?公开(?!申)',
  ]) },
]

export const GROUP_WORDS: readonly Entry<Group>[] = [
  { kind: 'granted', says: pattern([
    '(?<!部分|不)予以公开 (?<!不|部分)同意公开 (?<!部分)(准予|给予)公开 全部公开',
  ]) },
  { kind: 'partial', says: pattern('部分{GRANT}?公开') },
  { kind: 'refused', says: pattern('不(予以?|同意|宜)?公开') },
  { kind: 'unavailable', says: pattern('(无法|不能)提供') },
  { kind: 'notProcessed', says: pattern('{NOT_PROCESSED}') },
  { kind: 'other', says: pattern('{OTHER}处理') },
]

/** 全部48件中没有出现不予公开: what is denied of them is not their number. */
export const NOT_THEY = pattern('#[^#]*(没有|未出现|未发生|无不|不存在不)')

/** 全部或部分公开28件. */
export const BOTH = pattern('(全部|公开){AND}部分{GRANT}?公开[^#，]*#')

/** 含重复提交2份: one application that came in twice, no result. */
export const CAME_TWICE = pattern([
  '重复(提交|递交|收到|登记|邮寄) (剔除|扣除|去掉|合并)了?重复',
], '^(?!.*不予处理)[^#]*…')

/** 其中3件为同一申请人反复提交 is no result yet. */
export const OF_ONE_APPLICANT = pattern('同一', '^(?!.*不予).*…')

/** 予以公开、部分公开各3件. */
export const EACH = pattern('各有?#')

/** 不予公开和无法提供共12件: two results with one number. */
export const TOGETHER = pattern('^[^#率各占]*(公开|提供|处理)[、和及与](不予|无法|{OTHER})[^#率各占]{2,8}#')

/** 因不掌握等原因无法提供9件: more than the one reason named. */
export const SEVERAL = pattern('等(多种|各种|各类)?(原因|理由|情形|情况|因素|{OTHER}处理|(?=不予|无法))')

/** 告知不予提供2件: what the clause before it says decides between 不予公开 and 无法提供. */
export const NOT_GIVEN = pattern('(依法|已|均|告知|答复|决定|作出|申请人)*不予提供(的|答复)?#', '^…$')

export const GRANTED_AT_END = pattern('公开(答复|处理)?$')

export const STILL_UNCLEAR = pattern('仍 补正后 无法提供')

export const MATTER_WORDS = pattern('涉及 关于 有关 围绕 方面 引发 产生')

export const PLAIN_RESULT = pattern('信息不存在 不掌握 逾期[不未]补正')

export const AMONG_APPLICATIONS = pattern(
  '(?<!撤[回销]|放弃)申请(?!人[^，]{0,4}撤) 不予 政府信息',
)
