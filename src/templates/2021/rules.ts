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
    left: [{ key: 'effective', label: '现行有效' }],
    right: [LAST_EFFECTIVE, ISSUED, { key: 'repealed', label: '本年废止', sign: -1 }],
  },
  {
    kind: 'equation', code: 'T2-REPEAL', level: '核实', table: 'disclosure', each: 'row', lines: ['rules', 'normative'], relation: '<=',
    title: '废止件数不超过上年有效与本年制发之和', basis: '由“现行有效件数”的算法推出',
    left: [{ key: 'repealed', label: '本年废止' }],
    right: [LAST_EFFECTIVE, ISSUED],
  },
  {
    kind: 'custom', check: 'firstYearOf2021', code: 'T2-FIRST2021', level: '提示',
    title: '2021年度是新格式首年，上年没有“现行有效件数”，不能直接比对', basis: '两版表头不同',
  },
  {
    kind: 'custom', check: 'feeUnit', code: 'T2-FEE-UNIT', level: '核实',
    title: '收费金额单位是万元，与上年相差百倍以上多为误填元', basis: '表头原文（单位：万元）；倍数为推断，供核对',
  },
  {
    kind: 'custom', check: 'feeStatement', code: 'ST-FEE', level: '核实',
    title: '第六部分写明收取信息处理费的情况，没有也要写明', basis: '30号文附件第六部分括注',
  },
]
