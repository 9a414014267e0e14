/** Checks only the 2021 edition has. */
import type { Rule } from '../../model/rule'
import { commonRules } from '../common/rules'

const ISSUED = { key: 'issued', label: '本年制发' }
const LAST_EFFECTIVE = { key: 'effective', label: '上年现行有效', year: 'last' } as const

export const rules2021: Rule[] = [
  ...commonRules,
  {
    kind: 'equation', code: 'T2-ROLL', level: '核实', table: 'disclosure', each: 'row', lines: ['rules', 'normative'], relation: '=', repairLeft: true,
    title: '现行有效件数＝上年现行有效＋本年制发－本年废止', basis: '通行审核口径；集中清理、失效、职能划转等例外请在正文中说明',
    sure: 'medium',
    why: '现行有效的文件数应当由上年的有效数加本年制发、减本年废止得来；对不上时，读者会问文件去了哪里。',
    howTo: '核对三个数；因集中清理、到期失效、职能划转而不等的，写一句说明，并在正文中交代。',
    example: '上年有效30件，本年制发5件、废止2件，现行有效填的是30件。',
    left: [{ key: 'effective', label: '现行有效' }],
    right: [LAST_EFFECTIVE, ISSUED, { key: 'repealed', label: '本年废止', sign: -1 }],
  },
  {
    kind: 'equation', code: 'T2-REPEAL', level: '核实', table: 'disclosure', each: 'row', lines: ['rules', 'normative'], relation: '<=',
    title: '废止件数不超过上年有效与本年制发之和', basis: '由“现行有效件数”的算法推出',
    sure: 'medium',
    why: '废止的只能是上年还有效的或本年新制发的，废止数超过两者之和，说明有一个数填错了。',
    howTo: '核对废止件数有没有把往年已经废止的算进来，再核对上年有效件数。',
    example: '上年有效3件，本年制发1件，废止填了6件。',
    left: [{ key: 'repealed', label: '本年废止' }],
    right: [LAST_EFFECTIVE, ISSUED],
  },
  {
    kind: 'custom', check: 'firstYearOf2021', code: 'T2-FIRST2021', level: '提示',
    title: '2021年度是新格式首年，上年没有“现行有效件数”，不能直接比对', basis: '两版表头不同',
    sure: 'high',
    why: '2021年度换了新表，上年表里是“对外公开总数量”，口径不同，不能拿来推算现行有效件数。',
    howTo: '按清理结果填写实际有效的件数，不要照抄上年的“对外公开总数量”。',
    example: '2020年对外公开总数量85件，2021年现行有效件数不应照填85件。',
  },
  {
    kind: 'custom', check: 'feeUnit', code: 'T2-FEE-UNIT', level: '核实',
    title: '收费金额单位是万元，与上年相差百倍以上多为误填元', basis: '表头原文（单位：万元）；倍数为推断，供核对',
    sure: 'medium',
    why: '这一格的单位是万元，按元填会放大一万倍，上级汇总的数也跟着错。',
    howTo: '核对单位；按元填的，除以10000。确实相差很大的，写一句说明。',
    example: '上年15.2万元，本年填了152000。',
  },
  {
    kind: 'custom', check: 'feeStatement', code: 'ST-FEE', level: '核实',
    title: '第六部分写明收取信息处理费的情况，没有也要写明', basis: '30号文附件第六部分括注',
    sure: 'medium',
    why: '2021年格式把收取信息处理费的情况放在第六部分报告，没有收取而不写，会被当成漏报。',
    howTo: '在第六部分填收费通知件数和金额；没有收取的，按“本年没有收取，全部填 0”。',
    example: '第六部分只写“无其他需要报告的事项”。',
  },
  {
    kind: 'text', check: 'documents', code: 'TX-DOCS', level: '核实', sure: 'high', basis: '通行审核口径；有的地方要求总体情况写明这些数',
    title: '文中规章、行政规范性文件的制发、废止、现行有效件数与表二一致',
    why: '总体情况和表二各写一次，清理之后只改一处就会对不上。',
    howTo: '先看清是文中写错，还是表中填错，改错的一边；文中说的是全县或者别的范围的，在句子里写明。',
    example: '文中写“制发行政规范性文件8件”，表二“本年制发件数”是6。',
  },
]
