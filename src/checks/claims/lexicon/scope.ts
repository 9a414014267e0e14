/** Whose figures a clause speaks of, and of what time. */
import { pattern } from '../phrase'

export const DISTRICT = pattern([
  '全(区|县|市|镇|省|州|旗|乡|街道|系统|域)',
  '各(镇|乡|街道|部门|单位|县|区|市|地|级(?!媒体)|科室|处室|成员单位|有关|相关|责任|职能)',
  '(最多|最大|最高|居首|最集中)的(镇|乡|街道|县|区|市|部门|单位|科室|处室)'
    + ' (?<![{HAN}])[县区市省]?[局委厅院]机关(?=(全年|共)*(收|受理|办|答复|新收))',
  '下属 下级 所属 辖区 辖内 [区县市省]直 [区县市]级(各)?部门 部门(和|、)?(乡|镇) 乡镇 镇街',
  '(?<![我本])镇办(?![理结复事案公])',
])

export const OWN = pattern([
  '本(机关|级|局|委|单位|部门|办|厅|院|镇|街道|府|区|乡)(?!各|所有|直)',
  '我(局|委|办|厅|单位|镇|街道|区|院|部门|机关|乡|会|中心|管委会)(?!各|所有|直)',
])

export const PLAN = pattern([
  '下一步',
  '(?<![转至到入延])(下一年(?!度?.{0,4}(办|继续|审结|答复|处理))|明年(?!.{0,4}(办|继续|'
    + '答复|处理)))',
  '今后 计划(在|于|制|开|完|举|新|到|年|20) 力争 拟(于|在|将|制|定) 预计 目标[是为]',
  '将(继续|进一步|持续|不断|从|按|加|重点|着力|认真|全面|严格|深入|在|通过|努力|收|受|'
    + '办|新|依法|积极)',
])

export const CUMULATIVE = pattern([
  '以来 历年(?!结转) [二两三四五六七八九十几{D}]年来 (?<!临)近年(?![底末关])',
  '(?<!临)近([二两三四五六七八九十几]|{D}+)年 任期',
  '{YEAR}年?度?[-~至到]{YEAR}年 [两三四五]年(间|共)',
])

export const YEAR_SO_FAR = pattern('今年以来 本年度?以来 年初以来 (?<![十廿])一年以来')

export const TOTAL_SO_FAR = pattern('累计')

/** 2025年，我局累计收到5件 counts that year. */
export const YEAR_ALONE = pattern(
  '{D}{4}年度? 今年 本年度? 截[至止](年底|年末|12月31日|12月底)', '^…$',
)

export const THIS_YEAR = pattern('今年 本年 全年 年内 当年 年度内 报告期 一年来')

export const PART_OF_YEAR = pattern([
  '上半年 下半年 季度 (?<!{D})([1-9]|1[01])月(?!1日) 每月 每季 每年 月均',
  '年均 平均',
])

export const LAST_YEAR = pattern('{PAST_YEAR}')

export const COMPARISON = pattern('[较比与]({PAST_YEAR}|20{D}{D}年)')

export const CARRIED_OVER = pattern([
  '(去|上一?|往|以前|{YEAR})年度?(末|底|剩余|收到)?'
    + '(的)?(申请)?(跨年)?(结转|转结|转入|转来|(未|没有?)办[结完]|遗留|留存|跨年)',
  '{YEAR}年度?(继续|接续|再行)(办|答复|处理)',
  '(至|到|入|转|延|于|待|在|跨){YEAR}年度?(?=[^度]{0,8}(办|答复|处理))',
  '结转[^，{D}]{0,6}({D}+件)?[^，{D}]{0,6}{YEAR}年度? 结转(自|由)?上一?年度?',
])

export const YEAR = pattern('(?<year>{YEAR})年', '…', 'g')

/** All of the district, with or without its units; 全县各镇 and 全市教育系统 are units alone. */
export const ALL_OF_DISTRICT = pattern([
  '(全(区|县|市|省|州|旗|域)|[市县区]域内)(?!直|属)(?![^，；]{0,4}((乡|镇|街道|村|社区)|'
    + '教育|卫生|卫健|公安|税务|[{HAN}]{0,4}系统|法院|检察)(?![^，]{0,8}(部门|单位|'
    + '机关)))',
  '(?<![直属])各级(各|行政|党政)?(机关|政府|部门|单位) [本我](区|县|市|省|州|旗)(?![级直属])',
  '[县乡镇村][两三]级 本级[和及、与][^，]{0,6}[县市区乡镇]',
])

/** 本办公室 and 我办 where the office of a government reports. */
export const OWN_OFFICE = pattern('本级 本机关 自身 政府办 [本我]办')

/** Its whole self as well. */
export const SELF = pattern('本机关')

export const MAY_REACH = pattern('[域级我自] 政府')

export const NAMED = pattern([
  '([{HAN}]{0,8}[县市区省州旗镇乡])?(人民政府|政府)(办公室|办)?(?=[^信公网门采工])',
  '[县市区省州][{HAN}]{1,8}?(局|委员会|办公室)(?=全年|本年|{D}{4}年|共|累计|收到|接[收到]|受理|办结|'
    + '答复|新收|制发)',
])

export const BEFORE_NAME = pattern('^.*(年度?|月份?|[日由是经向为以从对])(?=.)')

export const AREA_OWN = pattern('[本我](县|市|省|州|旗|区(?!管委会))(?![级属局委院])')

export const OFFICE_OWN = pattern('[本我](局|委|办|厅|单位|机关|部门|院|校|镇|乡|街道) 本级')

export const INTENTION = pattern('下一步 今后 力争 预计 目标')

export const ACTS = pattern([
  '全年 本年 {D}{4}年 共 累计 收到 接[收到] 受理 办理 办结 答复 新收 {ISSUED} 现行有效',
  '规范性文件 [及和、][^，]{0,12}规范性文件',
], '^(牵头|具体|负责|直接|依法)*…')

export const YEAR_ASKED_FOR = pattern('(询问|查询|查阅|要求|涉及|内容|关于)[^，]*年')
