/**
 * 采购总金额 of the 2019 form has no unit in its head: a large number without one may be 元 or 万元
 * .
 */
import Big from 'big.js'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

const AMOUNT = 'disclosure.procurement.amount'
const PROJECTS = 'disclosure.procurement.projects'
const YUAN_PER_WAN = 10_000
/** 万元 a project; few offices buy so dear, and below it a number is mostly of 万元. */
const DEAR = 1000

/** Asks where the number, taken as 万元, would make each project that dear. */
export function checkPurchaseUnit({ figure }: Facts): CustomFinding[] {
  const [amount, projects] = [figure(AMOUNT), figure(PROJECTS)]
  if (amount.state !== 'known' || amount.unit !== '' || projects.state !== 'known') return []
  const count = Math.max(1, projects.value)
  const each = Big(amount.exact).div(count)
  if (each.lt(DEAR)) return []
  const inWan = Big(amount.exact).div(YUAN_PER_WAN).round(4).toFixed()
  return [{
    state: 'fail', step: 2, cells: [AMOUNT], fact: `${amount.exact}，${projects.exact}`,
    message: `第二部分“采购总金额”写的是 ${amount.exact}，没有单位：采购项目 ${projects.exact} 项，`
      + `按万元算平均每项 ${each.round(2).toFixed()} 万元，按元算合计 ${inWan} 万元，`
        + `请核对后连单位一起写`,
  }]
}
