/** Figures far from last year's: to be looked at again, not wrong. */
import Big from 'big.js'
import type { CellInfo } from '../../model/cells'
import type { Figure } from '../../model/figure'
import type { Finding } from '../../model/finding'
import { chineseNumeral } from '../../language/numerals'
import type { SwingRule } from '../../model/rule'
import type { Facts } from '../base/facts'
import { cellPlace } from '../base/labels'

/** Findings of a swing rule; silent without last year's figures. */
export function checkSwing(rule: SwingRule, facts: Facts): Finding[] {
  if (!facts.lastYear) return []
  return [...facts.cells.values()].flatMap((info) => {
    const last = isWatched(rule, info) ? facts.last(info.id) : undefined
    const now = facts.figure(info.id)
    if (last?.state !== 'known' || now.state !== 'known' || !isSwing(rule, now, last)) return []
    return [swingFinding({ rule, info, now: now.exact, last: last.exact })]
  })
}

/** Table two whole, of tables three and four the totals; 增减 swings by nature. */
function isWatched(rule: SwingRule, info: CellInfo): boolean {
  if (rule.within !== 'totals') return rule.within.includes(info.id)
  if (info.table === 'disclosure') return info.kind === 'count' || info.kind === 'money'
  return info.column === 'total' || info.column.endsWith('.total')
}

type Known = Extract<Figure, { state: 'known' }>

function isSwing(rule: SwingRule, now: Known, last: Known): boolean {
  const larger = Math.max(now.value, last.value)
  if (larger < rule.floor) return false
  return Big(now.exact).gt(Big(last.exact).times(rule.factor))
    || Big(now.exact).times(rule.factor).lt(last.exact)
}

interface Swing { rule: SwingRule; info: CellInfo; now: string; last: string }

function swingFinding({ rule, info, now, last }: Swing): Finding {
  // From or to 0 there is no multiple to name.
  const isFromOrToNothing = Number(now) === 0 || Number(last) === 0
  const howMuch = isFromOrToNothing ? '变化较大' : `相差${chineseNumeral(rule.factor)}倍以上`
  return {
    id: `${rule.code}:${info.id}`, code: rule.code, level: rule.level, state: 'fail',
    step: info.part,
    message: `${cellPlace(info)}：本年 ${now}，上年 ${last}，${howMuch}，请复核`,
    cells: [info.id], values: [Number(now), Number(last)], basis: rule.basis,
  }
}
