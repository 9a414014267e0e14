/**
 * PV-CARD: numbers of bank cards, told by their check digit and by 62 in front or words beside
 * them.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { listTexts } from '../../texts/texts'
import { isIdNumber } from './idNumbers'
import { findNumbers, type NumberFound } from './numbers'
import { numberFindings } from './numberFindings'

const CARD = /卡号|银行卡|储蓄卡|社保卡|一卡通|借记卡|信用卡/
const ACCOUNT = /账号|帐号|账户|帐户|开户行?|收款/
const OTHER_NUMBER =
  /(?:信用代码|机构代码|编号|单号|订单号?|合同号|备案号?|文号|流水号)[码为是]?[：:]?\s*$/

/** Bank card numbers in any text of the report. */
export function checkBankCards({ report }: Facts): CustomFinding[] {
  const found = listTexts(report).flatMap(findNumbers).filter(isBankCard)
  return numberFindings(found, { name: '银行卡号', advice: '请删去或隐去' })
}

function isBankCard(number: NumberFound): boolean {
  const { digits, before } = number
  if (!/^\d{16,19}$/.test(digits) || OTHER_NUMBER.test(before) || isIdNumber(number)) return false
  if (digits.startsWith('62') && (CARD.test(before) || ACCOUNT.test(before))) return true
  // ISO/IEC 7812: every second digit from the right doubled, digits added, a multiple of ten.
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && (digits.startsWith('62') || CARD.test(before) || ACCOUNT.test(before))
}
