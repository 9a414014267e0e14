/** Checks both editions share; codes, levels and bases after official/tables.json. */
import type { Rule } from '../../model/rule'
import { proseRules } from './proseRules'
import { textRules } from './textRules'

const REVIEW_PRACTICE = '表结构与通行审核口径'

export const commonRules: Rule[] = [
  {
    kind: 'custom', check: 'editionFitsYear', code: 'ST-FORMAT', needsYear: true, level: '强制',
    title: '年度与表式相配：2020年度及以前用2019年格式，2021年度起用2021年格式',
    basis: '国办公开办函〔2019〕60号、〔2021〕30号',
    sure: 'high',
    why: '两版表式的行列和指标口径不同，用错表式，全表都要重填，上级也无法汇总。',
    howTo: '在“基本信息”核对报告年度；年度没有错的，换用该年度的格式，两版共有的数字会保留。',
    example: '2025年度的年报用了2019年格式的表。',
  },
  {
    kind: 'equation', code: 'T3-BAL', level: '强制', table: 'applications', each: 'column',
    relation: '=',
    title: '本年新收＋上年结转＝总计＋结转下年度继续办理（逐列）', basis: '表三左上角原文',
    sure: 'high',
    why: '收到的申请要么在本年办结，要么结转到下年，两边必须相等；这是表三左上角写明的关系，'
      + '公布后一加就能看出。',
    howTo:
      '逐列核对四个数：先看（七）总计是不是各项之和，再看上年结转、结转下年度有没有漏填或填串列。',
    example: '自然人列：新收16＋上年结转1＝17，总计17＋结转下年度1＝18，差1。',
    left: [{ key: 'received', label: '本年新收' }, { key: 'carriedIn', label: '上年结转' }],
    right: [{ key: 'handled.total', label: '总计' }, { key: 'carriedOut', label: '结转下年度' }],
  },
  {
    kind: 'sum', code: 'T3-SUM', level: '强制', table: 'applications', axis: 'rows',
    title: '（一）至（六）各细项之和＝（七）总计（逐列）', basis: '表三结构',
    sure: 'high',
    why: '（七）总计是各种办理结果的合计，与细项对不上，说明有一项填错、漏填，或者总计没有更新。',
    howTo: '核对本列（一）至（六）各细项；细项没有错的，把总计改成各项之和（清空总计会自动合计）。',
    example: '自然人列各项之和是16，总计填的是17。',
  },
  {
    kind: 'sum', code: 'T3-ROW', level: '强制', table: 'applications', axis: 'columns',
    title: '自然人＋法人或其他组织五列＝总计（逐行）', basis: '表三结构',
    sure: 'high',
    why: '每一行的总计是自然人与法人或其他组织五类之和，对不上多半是总计留成了0，'
      + '或者改了分项没有改总计。',
    howTo: '核对本行六类申请人的数；没有错的，把总计改成六类之和（清空总计会自动合计）。',
    example: '（一）予以公开：自然人12、商业企业2，总计填的是0。',
  },
  {
    kind: 'format', code: 'T3-INT', level: '强制', tables: ['applications', 'disputes'],
    title: '件数是不小于0的整数', basis: REVIEW_PRACTICE,
    sure: 'high',
    why: '表三、表四填的是件数，小数、负数、文字都无法统计。',
    howTo: '改填0或正整数；没有的填0，单位和说明不要写在格子里。',
    example: '填成“3件”“-1”“二十”“约20”。',
  },
  {
    kind: 'format', code: 'T2-NUM', level: '强制', tables: ['disclosure'],
    title: '表二各格是能读懂的数字', basis: '表二结构',
    sure: 'high',
    why: '表二的数要进入上级汇总，读不出的数字会被当成漏报。',
    howTo: '改成数字；单位按表头（件或万元），不写在格子里。',
    example: '收费金额填成“约15万”。',
  },
  {
    kind: 'equation', code: 'T3-PREV', level: '强制', table: 'applications', each: 'column',
    relation: '=', repairLeft: true, explainable: true,
    title: '本年“上年结转”＝上年年报“结转下年度继续办理”（逐列）',
    basis: `${REVIEW_PRACTICE}；上年年报本身有错时，请在正文中说明`,
    sure: 'high',
    why: '上年没有办结的申请会接着在本年办理，两年的数必须接上；断开了，就说明有一年报错了。',
    howTo: '以上年公布的年报为准改正本年的“上年结转”。上年年报本身有错的，按实际结转填写，'
      + '在这里写一句说明，并在正文中说明。',
    example: '上年年报结转下年度5件，本年上年结转填的是3件。',
    left: [{ key: 'carriedIn', label: '上年结转' }],
    right: [{ key: 'carriedOut', label: '上年年报的结转下年度', year: 'last' }],
  },
  {
    kind: 'sum', code: 'T4-SUM', level: '强制', table: 'disputes', axis: 'columns',
    title: '结果维持＋结果纠正＋其他结果＋尚未审结＝总计', basis: '表四结构',
    sure: 'high',
    why: '复议、诉讼的总计是四种结果之和，对不上说明漏填一种结果，或者总计没有更新。',
    howTo: '核对结果维持、结果纠正、其他结果、尚未审结四格；没有错的，把总计改成四格之和。',
    example: '行政复议：维持2、纠正1、其他0、尚未审结1，总计填的是3。',
  },
  {
    kind: 'filled', code: 'CELL-EMPTY', level: '核实',
    title: '没有的填0，不留空，不填“/”“—”“无”', basis: '公布的年报大多填0；未见成文规定',
    sure: 'medium',
    why: '空格和“/”“—”“无”分不清是没有还是漏填，上级汇总时要逐一核问。',
    howTo: '没有的填0。确实不适用、必须留空的，写一句说明。',
    example: '“尚未审结”一格没有填，或者填了“无”。',
  },
  {
    kind: 'custom', check: 'rulesPower', code: 'T2-RULES-POWER', needsKind: true, level: '核实',
    title: '规章由国务院部门、省级和设区的市级政府等制定，县、乡和一般部门通常为0',
    basis: '立法法；供核对',
    sure: 'medium',
    why: '规章只能由法律规定的机关制定。县乡机关填了规章数，多半是把规范性文件填错了行。',
    howTo:
      '核对这些文件是规章还是行政规范性文件；是规范性文件的，移到下一行。确有规章的，写明依据。',
    example: '县人民政府的“规章”行填了本年制发3件。',
  },
  {
    kind: 'swing', code: 'YY-SWING', level: '提示', factor: 5, floor: 10, within: 'totals',
    title: '与上年相差五倍以上的数字请复核', basis: '通行审核口径',
    sure: 'medium',
    why: '比上年多五倍以上或少到五分之一以下，可能是口径变了、多打或少打了一位，或者填串了行。',
    howTo: '对照上年年报核对这个数；没有错的可以按“知道了”，最好在正文里说明变化原因。',
    example: '行政许可：上年126件，本年1260件。',
  },
  {
    kind: 'custom', check: 'problemsAndMeasures', code: 'ST-P5', level: '核实',
    title: '第五部分问题和改进都要写，不能只写“无”', basis: '条例第五十条；通行审核口径',
    sure: 'high',
    why: '条例第五十条要求报告存在的主要问题和改进情况，只写“无”或只写成绩等于没有报告。',
    howTo: '写出本单位具体的问题，再写对应的改进措施和进展；两方面都要有。'
      + '文字较多、程序没有看出来的为提示。',
    example: '第五部分只写了“无”。',
  },
  {
    kind: 'custom', check: 'deadline', code: 'DL', needsYear: true, needsKind: true, level: '提示',
    title: '部门1月31日前、县级以上人民政府3月31日前公布',
    basis: '条例第四十九条；地方通知往往更早',
    sure: 'high',
    why: '条例第四十九条规定了公布的最后日期，落款日期晚于它，会被认为逾期公布。',
    howTo: '核对落款日期；当地通知的日期往往更早，以通知为准。',
    example: '县政府部门2025年度年报的落款写成2026年2月10日。',
  },
  ...textRules,
  ...proseRules,
]
