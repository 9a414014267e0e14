/** Checks only the 2021 edition has. */
import type { Rule } from '../../model/rule'
import { commonRules } from '../common/rules'

const ISSUED = { key: 'issued', label: '本年制发' }
const LAST_EFFECTIVE = { key: 'effective', label: '上年现行有效', year: 'last' } as const

export const rules2021: Rule[] = [
  ...commonRules,
  {
    kind: 'equation', code: 'T2-ROLL', level: '核实', table: 'disclosure', each: 'row',
    lines: ['rules', 'normative'], relation: '=', repairLeft: true, mayBeExplained: true,
    title: '现行有效件数＝上年现行有效＋本年制发－本年废止',
    basis: '通行审核口径；集中清理、失效、职能划转等例外请在正文中说明',
    sure: 'medium',
    why: '现行有效的文件数应当由上年的有效数加本年制发、减本年废止得来；对不上时，'
      + '读者会问文件去了哪里。',
    howTo: '核对三个数；因集中清理、到期失效、职能划转而不等的，写一句说明，并在正文中交代。',
    example: '上年有效30件，本年制发5件、废止2件，现行有效填的是30件。',
    left: [{ key: 'effective', label: '现行有效' }],
    right: [LAST_EFFECTIVE, ISSUED, { key: 'repealed', label: '本年废止', sign: -1 }],
  },
  {
    kind: 'equation', code: 'T2-REPEAL', level: '核实', table: 'disclosure', each: 'row',
    lines: ['rules', 'normative'], relation: '<=',
    title: '废止件数不超过上年有效与本年制发之和', basis: '由“现行有效件数”的算法推出',
    sure: 'medium',
    why: '废止的只能是上年还有效的或本年新制发的，废止数超过两者之和，说明有一个数填错了。',
    howTo: '核对废止件数有没有把往年已经废止的算进来，再核对上年有效件数。',
    example: '上年有效3件，本年制发1件，废止填了6件。',
    left: [{ key: 'repealed', label: '本年废止' }],
    right: [LAST_EFFECTIVE, ISSUED],
  },
  {
    kind: 'custom', check: 'firstYearOf2021', code: 'T2-FIRST2021', needsYear: true, level: '提示',
    title: '2021年度是新格式首年，上年没有“现行有效件数”，不能直接比对', basis: '两版表头不同',
    sure: 'high',
    why: '2021年度换了新表，上年表里是“对外公开总数量”，口径不同，不能拿来推算现行有效件数。',
    howTo: '按清理结果填写实际有效的件数，不要照抄上年的“对外公开总数量”。',
    example: '2020年对外公开总数量85件，2021年现行有效件数不应照填85件。',
  },
  {
    kind: 'custom', check: 'feeUnit', code: 'T2-FEE-UNIT', level: '核实',
    title: '收费金额单位是万元，与上年相差百倍以上多为误填元',
    basis: '表头原文（单位：万元）；倍数为推断，供核对',
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
    howTo: '在第六部分填收费通知件数和金额；没有收取的，按“本年没有收取，全部填 0”。'
      + '写了费用、程序没有看出来的为提示。',
    example: '第六部分只写“无其他需要报告的事项”。',
  },
  {
    kind: 'text', check: 'fiveAspects', code: 'ST-FIVE', level: '核实', sure: 'high',
    title: '总体情况五个方面齐全；各级人民政府还要写工作考核、社会评议和责任追究结果',
    basis: '30号文（一）；条例第五十条第四项',
    why: '主动公开、依申请公开、政府信息管理、平台建设、监督保障是规定要写的内容。',
    howTo: '补写缺的方面，用小标题或“一是”写明。可能已经写了、程序没有看出来的为提示。',
    example: '第一部分没有写“政府信息管理”。',
  },
  {
    kind: 'text', check: 'length', code: 'ST-LEN', level: '提示', sure: 'medium',
    title: '总体情况原则上不超过一千字', basis: '武政办发〔2025〕54号；是否出自30号文未证实',
    why: '篇幅过长，要点不突出。', howTo: '删去一般性表述和过程，留下做法和数字。',
    example: '第一部分共3205字。',
  },
  {
    kind: 'text', check: 'feeNotices', code: 'ST-FEE-X', level: '核实', sure: 'medium',
    title: '表三有“逾期未缴费”的，第六部分写明发出收费通知的件数，且不少于该数',
    basis: '由表三与第六部分的内容推出，供核对',
    why: '申请人逾期未缴费，必然先收到了收费通知。', howTo: '在第六部分填写收费通知件数，'
      + '或者核对表三这一行。', example: '逾期未缴费2件，第六部分写收费通知0件。',
  },
  {
    kind: 'text', check: 'suitFirst', code: 'T4-PRE', needsYear: true, level: '提示',
    sure: 'medium',
    title: '2024年起，不服不予公开的先复议，直接起诉的请核对',
    basis: '行政复议法第二十三条第一款第四项；法释〔2025〕8号；供核对',
    why: '复议前置后，未经复议直接起诉的件数通常较少。',
    howTo: '核对案由，属于不予公开的填在“复议后起诉”。', example: '未经复议直接起诉总计1件。',
  },
]
