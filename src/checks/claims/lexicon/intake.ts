/** Applications that came in and were handled. */
import type { KindName } from '../kind'
import { pattern, type Entry } from '../phrase'

/** Ways of coming in, matters and manners: the number is a part the tables do not tell apart. */
export const PART_ONLY = pattern([
  '其中的# 转[来交] 移送 移交 交办 网络 网上 网站 线上 线下 在线 平台 信函 邮寄 邮件 邮箱 传真',
  '当面 现场 窗口 书面 口头 涉及 关于 方面 领域 征地 拆迁 土地 规划建设 延期 逾期 超期',
  '征求 协助 会办 转办 补正 指导 涉[农企] 内容为 类申请 类信息 渠道 延长 文书 会同 方式',
  '情况的申请 有关(?!(政府)?信息)[^，#]{2,}的申请',
  '□□□□□(规定)?(作出)?答复',
  // Those of the last days of the year, told because they are carried over.
  '#[^#收受接截]{0,9}(12月|年底|年末)[^#]{0,8}(收到|受理|登记|收悉)',
  '(?<![至止到][^#]{0,6})(12月|年底|年末)[^#止]{0,6}(收到|受理|登记)的?#',
  '形式 途径 电话 经.{0,6}(协商|沟通|会商|会审) 提前 简易 当[场日天] 一次性 属于 要求 申请人为',
])

export const MANY_WAYS = pattern([
  '^(渠道|途径)(?=共|合计)',
  '通过[^#]{2,30}?等(多种|各种|各类)?(渠道|方式|形式|途径|平台)',
  '(线上线下|多种|各种|各类)(渠道|方式|形式|途径)',
], '…', 'g')

export const OF_MONEY = pattern('行政事业性收费 政府集中采购')

/** 作出书面答复二十一件 tells no manner beside others. */
export const WRITTEN = pattern('(?<!其中)(作出|出具|给予|制发|形成|以|均)书面(?=答复)')

/** 收到要求公开政府信息的申请3件 is no kind of its own. */
export const ASKED = pattern('要求公开(相关|有关)?(政府)?信息(?=的?申请)', '…', 'g')

export const DONE_ALONE = pattern([
  '已 年内 全年 本年度? 共 共计 累计 按时 按期 依法 实际 当年 {D}{4}年度?',
], '^…*({DONE}|作出答复)(申请)?(共计?)?#$')

export const INTAKE: readonly Entry<KindName>[] = [
  { kind: 'toHandle', says: pattern('应办 应当办理 需要?办理 应答复') },
  { kind: 'new', says: pattern('新收 新受理 新增 新接') },
  { kind: 'received', says: pattern('收到 受理 接收 接到 收悉 登记 接受') },
  { kind: 'done', says: pattern(
    '{DONE}',
    '^(?!另|中有?#|其余#[^#]*{OTHER}答复|.*答复为“?[{HAN}]{2,}).*…',
  ) },
  { kind: 'done', says: pattern([
    '政府信息公开 信息公开 依申请公开 申请 办理 事项 件',
  ], '^(已|共|年内|全年)*完成…+#$') },
  { kind: 'dealtWith', says: pattern('^(?!另|.*结转).*(办理|处理)') },
  { kind: 'received', says: pattern([
    '(依申请公开(事项)?|申请)(件|数|量|总数|总量|数量|件数|办件)?(共计?|合计|为|达|有|是)*#$',
    '(?<!^)提出.{0,12}# ^(全年)?(共有?|有)?#(政府信息公开|依申请公开|信息公开)申请$',
  ]) },
]

export const ANYBODY = pattern([
  '群众{AND}?法人({AND}?{OTHER}组织)?(?=[^{D}#]*申)',
  '(企业|群众|公民|单位){AND}(群众|企业|个人|组织|社会公众)',
])

export const NO_INTAKE = pattern('□内 {D}[日天]内')

/** 人均办理5件 is a mean. */
export const OTHER_INTAKE = pattern([
  '处理费 [人日月]年?均年?(办|受|处|收|答) 不予受理',
  '最多 至多 抽查 代拟 按# (修改|校对)[^#]{0,4}答复',
])

/** 来信 in 往来信息公开 is no letter. */
export const DISCLOSURE = pattern('信息公开', '…', 'g')
