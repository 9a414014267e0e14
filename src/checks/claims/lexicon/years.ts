/** Which year a sentence speaks of, and what may speak of another. */
import { pattern } from '../phrase'

/** A year a clause begins with, or the last day of one. */
export const OPENING = pattern([
  '^□*(截[至止]|回顾|纵观|过去的|在)?'
    + '(?<year>{YEAR})年(度|{YEAR_END}|以来)?(，|{WORKER})',
])

/** Behind the first clause only where work done is told with its numbers. */
export const INNER = pattern([
  '收到 受理 新收 办结 答复 公开 制发 发布 召开 组织 开展 办理',
], '^(截[至止]|在)?(?<year>{YEAR})年(度|{YEAR_END})?({WORKER}|[^，]{0,8}…)[^，]*{D}')

/** 我局2022年共收到, 全局2022年未收到. */
export const BEHIND_SUBJECT = pattern([
  '^([我本全](局|委|厅|办|镇|乡|县|市|区|校|院|街道|机关|单位|部门)|'
    + '本(行政)?机关)(?<year>{YEAR})年(度|全年)?(共|累计|主动|收到|未|没有|新收|受理|办结|制发)',
])

/** A heading of part one: 2022年总体情况. */
export const HEADING = pattern([
  '^([{TENS}]、)?(?<year>{YEAR})年(度)?(工作)?(的)?(总体|基本|主要|开展|完成)?'
    + '(工作)?情况$',
])

/** What another office did may well have been before. */
export const OTHERS = pattern([
  '[县市区省]委 [县市区省](人民)?政府 国务院 国办 上级 中央',
], '^[^，。]*{YEAR}年(度)?，?…')

export const TITLE = pattern([
  '(?<year>{YEAR})年(度)?(政府)?信息公开(工作)?(年度)?(工作)?(报告|年报|(的|总体|基本)*情况)',
])

/** 现将2022年工作情况报告如下. */
export const ANNOUNCED = pattern([
  '现将[^，。]{0,24}?(?<year>{YEAR})年(度)?[^，。]{0,20}(情况|报告|年报)[^，。]{0,10}(如下|'
    + '公布|报告)',
])

/** What may well speak of another year. */
export const LEGITIMATE = pattern([
  '(存在|指出|提出|查摆|发现)[^，。]{0,10}问题 问题[^，。]{0,10}指出',
  '整改 反馈 以来 (?<!对|占|评)比(?![例重选武赛较]) 较20 同期 增长 下降',
  '预算 决算 (发展|专项|五年)规划(?!信息|、) 工作要点 通知 办法 方案 印发 修订 修改 施行',
  '实施的 出台的 第三方评估 考核结果 测评 年报 年度报告 年度工作报告 上年 去年 征求',
  '启动 成立 (未|没有?)办[结完]',
])

/** Comparisons that are not with another year. */
export const NO_COMPARISON = pattern([
  '[与和同][^，。]{0,16}(要求|期盼|期待|期望|需求|需要|目标|先进|标准|形势|'
    + '任务)[^，。{D}]{0,6}相比',
], '…', 'g')

/** Documents of a year, and what tells that the work itself is done. */
export const DOCUMENTS = pattern([
  '通知 办法 方案 印发 修订 修改 工作要点 成立 启动 整改 反馈 征求 第三方评估',
], '…', 'g')

export const IS_DONE = pattern('[成展织布新订善立]了 已(经)?(完成|开展|组织|更新|建立)')

/** Figures every report tells of its own year. */
export const TELLS_FIGURES = pattern([
  '主动公开[^，。]{0,16}{D}+[^，。]{0,2}条 (收到|受理|新收|办结)[^，。]{0,16}申请{D}',
])

export const INTENDED = pattern([
  '将(会|继续|进一步|持续|重点|着力|围绕|以|从|按|坚持|认真|加[强大快]|不断|努力|严格|全面|'
    + '深入|切实|着重|大力|更加|聚焦|紧扣|在|把|立足|推动|推进|完善|优化)',
  '(?<![虚])拟(?!定) 计划(于|在|开展|完成|组织|举办) 打算 争取 力争 下一步',
  '工作思路 努力方向',
])

export const PLAN_TITLE = pattern([
  '(?<year>{YEAR})年(度)?(政府信息公开|政务公开)?(重点)?(工作(计划|打算|思路|努力方向|重点|安排)|'
    + '改进措施)',
])

/** 改进：2023年将拓宽渠道; 针对上述问题，2023年，我局将加强培训. */
export const PLANNED = pattern([
  '(?<=[，：；]|^(?={YEAR}年将))(?<year>{YEAR})年度?，?([我本]{OFFICE})?(将|力争)',
])

export const NO_PLANNED = pattern('已 提出 指出 整改 年报 报告')

export const YEAR = pattern('{YEAR}年')

export const MAY_SAY_YEAR = pattern('[0-9０-９]\\s*年')

export const NO_PLAN = pattern('问题 整改 反馈 报告 年报 以来 考核 评估')

export const NEXT_STEP = pattern('^(下一步|下步|今后|接下来)，')

/** What this year's figure is compared with. */
export const COMPARED_WITH = pattern([
  '[比较与](?<year>{YEAR})年(度|同期)?的?({D}|增|减|多|少|上升|下降|提高|相比)',
])

export const COMPARES = pattern('比 增 降 减 同')

export const PRAISED = pattern('被评为 获评 荣获 表彰 表扬 评定为 评选为 授予')

export const NOW = pattern('今年 本年')

/** Where the time the figures are of is told. */
export const ABOUT_PERIOD = pattern([
  '统计(的)?(期限|时限|时间|区间|范围|周期|口径|起止|日期|数据) 所列数据',
  '数据(的)?(统计|起止|时间|期限)',
])
