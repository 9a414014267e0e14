/** Checks only the 2019 edition has. */
import type { Rule } from '../../model/rule'
import { commonRules } from '../common/rules'

export const rules2019: Rule[] = [
  ...commonRules,
  {
    kind: 'equation', code: 'T2-OLD-ITEMS', level: '核实', table: 'disclosure', each: 'row',
    relation: '=', repairLeft: true,
    lines: ['license', 'otherService', 'penalty', 'coercion', 'fee'],
    title: '上一年项目数量＝上年年报的上一年项目数量＋上年增减', basis: '由表头推出，供核对',
    sure: 'low',
    why: '上一年的项目数加上当年增减，应当就是下一年表里的“上一年项目数量”；'
      + '接不上时两年必有一个要核对。',
    howTo: '对照上年年报核对这两个数；机构改革、清单调整使口径变化的，写一句说明。',
    example: '上年年报写120项、增5项，本年“上一年项目数量”填的是118项。',
    left: [{ key: 'previousItems', label: '上一年项目数量' }],
    right: [
      { key: 'previousItems', label: '上年年报的上一年项目数量', year: 'last' },
      { key: 'change', label: '上年增减', year: 'last' },
    ],
  },
  {
    kind: 'sign', code: 'T2-OLD-SIGN', level: '提示',
    title: '本年增/减建议统一带符号：+125、-47', basis: '表头原文；公布的年报写法不一',
    sure: 'medium',
    why: '不带符号的数分不清是增加还是减少。',
    howTo: '增加写 +、减少写 -，没有变化写0。',
    example: '“增10”改为“+10”，“减3”改为“-3”。',
  },
  {
    kind: 'custom', check: 'purchaseUnit', code: 'T2-BUY-UNIT', level: '核实', sure: 'medium',
    basis: '表头没有写单位；倍数为推断，供核对',
    title: '采购总金额连单位一起写，分清元和万元',
    why: '只写数字，元和万元相差一万倍。', howTo: '核对后写成“8040元”“15922.04万元”。',
    example: '采购1项，总金额只写“8040”。',
  },
  {
    kind: 'text', check: 'length', code: 'ST-LEN', level: '提示', sure: 'low',
    title: '总体情况原则上不超过一千字', basis: '2021年格式的通行要求，2019年格式供参考',
    why: '篇幅过长，要点不突出。', howTo: '删去一般性表述和过程，留下做法和数字。',
    example: '第一部分共3205字。',
  },
]
