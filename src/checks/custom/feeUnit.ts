/** 行政事业性收费 in 万元: a hundredfold jump is mostly 元 typed by mistake. */
import Big from 'big.js'
import { parseFigure } from '../../model/figure'
import type { Repair } from '../../model/finding'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

const CELL = 'disclosure.fee.amount'
const YUAN_PER_WAN = 10_000
const LARGEST_RATIO = 100

/** Compares with last year's amount where both are above 0. */
export function checkFeeUnit(facts: Facts): CustomFinding[] {
  const now = facts.figure(CELL)
  const last = facts.last(CELL)
  if (now.state !== 'known' || last?.state !== 'known' || now.value === 0 || last.value === 0) {
    return []
  }
  if (isNear(now.exact, last.exact)) return []
  return [{
    state: 'fail', step: 2, cells: [CELL], repair: repairUnit(now.exact, last.exact),
    message: `第二部分“行政事业性收费”：本年 ${now.exact} 万元，上年 ${last.exact} 万元，`
      + `相差百倍以上，请核对单位是不是万元`,
  }]
}

function isNear(now: string, last: string): boolean {
  return Big(now).lte(Big(last).times(LARGEST_RATIO)) && Big(now).times(LARGEST_RATIO).gte(last)
}

/** Offered only when the amount taken as 元 comes near last year's. */
function repairUnit(now: string, last: string): Repair | undefined {
  const converted = Big(now).div(YUAN_PER_WAN).toFixed()
  if (!isNear(converted, last) || parseFigure('money', converted).state !== 'known') {
    return undefined
  }
  return { label: `改为 ${converted} 万元`, changes: [{ cell: CELL, text: converted }] }
}
