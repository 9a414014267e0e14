/** Checks both editions share; codes, levels and bases after official/tables.json. */
import type { Rule } from '../../model/rule'
import { proseRules } from './proseRules'
import { textRules } from './textRules'

const REVIEW_PRACTICE = '表结构与通行审核口径'

export const commonRules: Rule[] = [
  {
    kind: 'custom', check: 'editionFitsYear', code: 'ST-FORMAT', level: '强制',
    title: '年度与表式相配：2020年度及以前用2019年格式，2021年度起用2021年格式', basis: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  {
    kind: 'equation', code: 'T3-BAL', level: '强制', table: 'applications', each: 'column', relation: '=',
    title: '本年新收＋上年结转＝总计＋结转下年度继续办理（逐列）', basis: '表三左上角原文',
    left: [{ key: 'received', label: '本年新收' }, { key: 'carriedIn', label: '上年结转' }],
    right: [{ key: 'handled.total', label: '总计' }, { key: 'carriedOut', label: '结转下年度' }],
  },
  {
    kind: 'sum', code: 'T3-SUM', level: '强制', table: 'applications', axis: 'rows',
    title: '（一）至（六）各细项之和＝（七）总计（逐列）', basis: '表三结构',
  },
  {
    kind: 'sum', code: 'T3-ROW', level: '强制', table: 'applications', axis: 'columns',
    title: '自然人＋法人或其他组织五列＝总计（逐行）', basis: '表三结构',
  },
  {
    kind: 'format', code: 'T3-INT', level: '强制', tables: ['applications', 'disputes'],
    title: '件数是不小于0的整数', basis: REVIEW_PRACTICE,
  },
  {
    kind: 'format', code: 'T2-NUM', level: '强制', tables: ['disclosure'],
    title: '表二各格是能读懂的数字', basis: '表二结构',
  },
  {
    kind: 'equation', code: 'T3-PREV', level: '强制', table: 'applications', each: 'column', relation: '=', repairLeft: true,
    title: '本年“上年结转”＝上年年报“结转下年度继续办理”（逐列）', basis: `${REVIEW_PRACTICE}；上年年报本身有错时，请在正文中说明`,
    left: [{ key: 'carriedIn', label: '上年结转' }],
    right: [{ key: 'carriedOut', label: '上年年报的结转下年度', year: 'last' }],
  },
  {
    kind: 'sum', code: 'T4-SUM', level: '强制', table: 'disputes', axis: 'columns',
    title: '结果维持＋结果纠正＋其他结果＋尚未审结＝总计', basis: '表四结构',
  },
  {
    kind: 'filled', code: 'CELL-EMPTY', level: '核实',
    title: '没有的填0，不留空，不填“/”“—”“无”', basis: '公布的年报大多填0；未见成文规定',
  },
  {
    kind: 'custom', check: 'rulesPower', code: 'T2-RULES-POWER', level: '核实',
    title: '规章由国务院部门、省级和设区的市级政府等制定，县、乡和一般部门通常为0', basis: '立法法；供核对',
  },
  {
    kind: 'swing', code: 'YY-SWING', level: '提示', factor: 5, floor: 10, within: 'totals',
    title: '与上年相差五倍以上的数字请复核', basis: '通行审核口径',
  },
  {
    kind: 'custom', check: 'problemsAndMeasures', code: 'ST-P5', level: '核实',
    title: '第五部分问题和改进都要写，不能只写“无”', basis: '条例第五十条；通行审核口径',
  },
  {
    kind: 'custom', check: 'deadline', code: 'DL', level: '提示',
    title: '部门1月31日前、县级以上人民政府3月31日前公布', basis: '条例第四十九条；地方通知往往更早',
  },
  ...textRules,
  ...proseRules,
]
