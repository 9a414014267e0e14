/**
 * Figures and years of the texts against tables and period; codes, levels and bases after
 * official/tables.json.
 */
import type { TextRule } from '../../model/rule'

const REVIEW_PRACTICE = '表结构与通行审核口径'
const WRONG_SIDE =
  '先看清是文中写错，还是表中填错，改错的一边；两边都对、口径不同的，在说明里写清口径。'

export const textRules: TextRule[] = [
  {
    kind: 'text', check: 'received', code: 'TX-RECV', level: '核实', sure: 'high',
    basis: '通行审核口径；公布的年报含上年结转时都注明',
    title: '文中收到、受理的件数＝表三“本年新收”总计；含上年结转的，＝本年新收＋上年结转',
    why: '上级核对年报时，先拿总体情况里的收到件数与表三对照，两处不同会被退回。',
    howTo: `${WRONG_SIDE}数字里包含上年结转的，写明“含上年结转×件”。`,
    example: '文中写“收到政府信息公开申请35件”，表三“本年新收”总计是32。',
  },
  {
    kind: 'text', check: 'done', code: 'TX-DONE', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '文中办结、答复的件数＝表三“（七）总计”',
    why: '办结多少件在文中和表中各写一次，只改一处就会对不上。',
    howTo: WRONG_SIDE,
    example: '文中写“全年办结30件”，表三“（七）总计”是32。',
  },
  {
    kind: 'text', check: 'result', code: 'TX-RESULT', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '文中各类办理结果的件数＝表三“总计”列各大类合计；写“均予以公开”的，其他结果应为0',
    why: '各类结果应取“总计”列的大类合计，不是自然人一列，也不是其中一个小项。',
    howTo: WRONG_SIDE,
    example: '文中写“不予公开12件”，表三“（三）不予公开”八项合计是10。',
  },
  {
    kind: 'text', check: 'percent', code: 'TX-PCT', level: '核实', sure: 'medium',
    basis: REVIEW_PRACTICE,
    title: '文中的百分比、增减的数按表三和句中的件数复算',
    why: '占比、办结率、同比多是手工算的，改了件数常忘记改百分比。',
    howTo: '各类结果用该类件数除以“（七）总计”重新计算；占比、'
      + '办结率和同比用句中写出的两个数重新计算；用的是别的分母，在句子里写明占什么的百分之几。',
    example: '予以公开24件，办理结果总计32件，应占75%，文中写77.5%。',
  },
  {
    kind: 'text', check: 'carry', code: 'TX-CARRY', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '文中的结转件数与表三一致；写“全部办结”的，表三“结转下年度继续办理”应为0',
    why: '文中写“全部办结”而表中有结转，自相矛盾。',
    howTo: WRONG_SIDE,
    example: '文中写“均已答复”，表三“结转下年度继续办理”总计是2。',
  },
  {
    kind: 'text', check: 'review', code: 'TX-REVIEW', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '文中因政府信息公开引起的行政复议、行政诉讼件数与表四一致；写“未发生”“均维持”的，'
      + '表四不应有别的数',
    why: '行政诉讼件数是“未经复议直接起诉”与“复议后起诉”两个总计之和，容易只写一个。',
    howTo: WRONG_SIDE,
    example: '文中写“未发生行政复议”，表四行政复议总计是1。',
  },
  {
    kind: 'text', check: 'documents', code: 'TX-DOCS', level: '核实', sure: 'high',
    basis: '通行审核口径；有的地方要求总体情况写明这些数',
    title: '文中规章、规范性文件件数，行政许可、处罚、强制的决定数，收费、采购的数与表二一致',
    why: '总体情况和表二各写一次，清理之后只改一处就会对不上。',
    howTo:
      '先看清是文中写错，还是表中填错，改错的一边；文中说的是全县或者别的范围的，在句子里写明。',
    example: '文中写“制发行政规范性文件8件”，表二“本年制发件数”是6。',
  },
  {
    kind: 'text', check: 'parts', code: 'TX-PARTS', level: '提示', sure: 'high',
    basis: '通行审核口径',
    title: '“其中”“包括”列出的各项之和应等于总数',
    why: '分项是后来补的、总数没有跟着改，是公布后最容易被读者看出来的错误。',
    howTo: '逐项核对；本来就没有全部列出的，在后面加“等”，或者写说明。',
    example: '公开扶贫信息1624条，其中上墙公示1599条、网上公示24条，相加是1623。',
  },
  {
    kind: 'text', check: 'twice', code: 'TX-TWICE', level: '核实', sure: 'medium',
    basis: REVIEW_PRACTICE,
    title: '同一个数在文中前后一致',
    why: '同一件事写了两个数，读者不知道哪个对。',
    howTo: '核对台账，改错的一处；取的位数不同的为提示，最好写成一样。',
    example: '前面写“主动公开信息126条”，后面写“主动公开信息162条”。',
  },
  {
    kind: 'text', check: 'boundRounded', code: 'TX-BOUND', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '随表更新的数旁边不写“余”“多”“约”',
    why: '随表更新的数是准确的数，写成“50余件”就说大了。',
    howTo: '删去“余”“多”“约”，或者改成手写的约数。', example: '“50余件”，表中正好是50。',
  },
  {
    kind: 'text', check: 'contact', code: 'TX-CONTACT', level: '核实', sure: 'high',
    basis: '同一份年报两处对照',
    title: '自己写的导语里的电话、地址等与基本信息一致',
    why: '导语改成自己写的以后，不再跟着基本信息变，公众照导语上的旧电话打不通。',
    howTo: '以哪个为准就改另一个：导语改为基本信息里的，或者改基本信息。',
    example: '基本信息的电话改成了0558-1234567，导语里还是上年的0558-7654321。',
  },
  {
    kind: 'text', check: 'meant', code: 'TX-MEANT', level: '核实', sure: 'high',
    basis: REVIEW_PRACTICE,
    title: '指明过含义的数与表一致',
    why: '程序没有读懂的数，填报人员指明是表里的哪个数以后，和别的数一样核对。',
    howTo: '核对是文中写错，还是表中填错；指错了的，在“正文里的数”重新指明。',
    example: '“答复申请人19件次”指明是办理结果总计，表三总计是18。',
  },
  {
    kind: 'text', check: 'year', code: 'TX-YEAR', needsYear: true, level: '核实', sure: 'high',
    basis: '通行审核口径；公布的年报中常见',
    title: '写本年工作的句子里没有别的年份，写打算的句子里没有已经过去的年份；没有2月30日这样的日期',
    why: '在上年文稿上改写，年份最容易漏改。',
    howTo:
      '写的是本年工作的，改为报告年度；写下一步打算的，改为下一年；确实在说别的年份的，写说明。',
    example: '2020年度报告第一段开头写“2019年，……”',
  },
  {
    kind: 'text', check: 'period', code: 'TX-PERIOD', needsYear: true, level: '核实', sure: 'high',
    basis: '年报通例',
    title: '统计期限是报告年度的1月1日至12月31日',
    why: '统计期限写错，读者会以为整份报告的数字都是别的年份的。',
    howTo: '改为报告年度的1月1日至12月31日。',
    example: '2023年度报告写“统计期限自2022年1月1日起至2022年12月31日止”',
  },
]
