/** Checks only the 2019 edition has. */
import type { Rule } from '../../model/rule'
import { commonRules } from '../common/rules'

export const rules2019: Rule[] = [
  ...commonRules,
  {
    kind: 'equation', code: 'T2-OLD-ITEMS', level: '核实', table: 'disclosure', each: 'row', relation: '=', repairLeft: true,
    lines: ['license', 'otherService', 'penalty', 'coercion', 'fee'],
    title: '上一年项目数量＝上年年报的上一年项目数量＋上年增减', basis: '由表头推出，供核对',
    left: [{ key: 'previousItems', label: '上一年项目数量' }],
    right: [{ key: 'previousItems', label: '上年年报的上一年项目数量', year: 'last' }, { key: 'change', label: '上年增减', year: 'last' }],
  },
  {
    kind: 'sign', code: 'T2-OLD-SIGN', level: '提示',
    title: '本年增/减建议统一带符号：+125、-47', basis: '表头原文；公布的年报写法不一',
  },
]
