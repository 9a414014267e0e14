/** 行政许可, 行政处罚, 行政强制 and 行政事业性收费: lines of table two. */
import { pattern, type Entry } from '../phrase'

/** Lines of table two that count decisions. */
export type Decided = 'license' | 'penalty' | 'coercion'

export const LINES: readonly Entry<Decided>[] = [
  { kind: 'license', says: pattern('行政许可 许可决定') },
  { kind: 'penalty', says: pattern('行政处罚 处罚决定') },
  { kind: 'coercion', says: pattern('行政强制 强制(措施|执行)?决定') },
]

export const ANY_LINE = pattern('{DECISION}')

/** Publishing, examining and other work about decisions; a part of them. */
export const SILENT = pattern([
  '公示 公开 发布 公布 信息 归集 推送 录入 上传 上网 案件 案卷 立案 结案 申请 受理 事项',
  '目录 清单 听证 撤销 不予 免予 免于 减轻 从轻 拟 检查 评查 抽查 审核 审查 监督 备案 复核',
  '纠正 流程 依据 系统 平台 罚款 罚没 简易 重大 当场 注销 延续 变更 首次 涉企 文书',
])

export const DECIDED = pattern('决定')

export const MADE = pattern('(作出|做出|实施|下达)')

export const DEALT_WITH = pattern('办理 办结')

export const GOES_ON = pattern('^(其中)?(行政)?{DECISION}(措施|执行|类)?#$')

/** 行政事业性收费项目3项; not those published, abolished or free of charge. */
export const FEE_ITEMS = pattern([
  '[我本]{OFFICE} 现行? 有 共 执行 涉及 实行 保留 的',
], '^…*行政事业性收费(项目|事项)?(共计?|为|有|总数|数量)*#$')

/** 实施政府集中采购5项; not what is published of it. */
export const PROCUREMENT = pattern([
  '[我本]{OFFICE} 全年 本年度? {D}{4}年度? 共 完成 实施 开展 组织 进行 办理 了',
], '^…*政府集中采购(项目)?(共计?|为|有|数量|总数)*#$')

export const ONLY_LINES = pattern([
  '^(作出|做出|实施|办理|发生|开展|涉及|过|任何|相关)*(行政{DECISION}'
    + '(措施|执行|决定|事项|行为|案件)?{AND}?)+(情况)?$',
])

export const NO_FEE = pattern([
  '(未|无|没有|不)(收取|征收|涉及|产生|发生|存在|任何|相关|过)*行政事业性收费'
    + '(事项|项目|情况|行为)?$',
])

export const NAMED_IN_FULL = pattern('行政 许可')

export const NAMES_LINE = pattern('行政{DECISION}')

export const UP_TO_DENIAL = pattern('^.*?(未|无|没有)')

export const NOT_WHAT_WAS_TAKEN = pattern('减 降 取消 停征 免 缓 退 节 上缴 让利')
