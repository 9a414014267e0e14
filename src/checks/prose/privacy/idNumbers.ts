/**
 * PV-ID: numbers of identity cards, GB 11643: area, day of birth, order, check character; the old
 * ones without century and check.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { listTexts } from '../../texts/texts'
import { findNumbers, type NumberFound } from './numbers'
import { numberFindings } from './numberFindings'

const PROVINCES = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
  53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
])
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const NAMED = /身份证|公民身份|证件号/
const OTHER_NUMBER = new RegExp(`${anyOf(`
  编号 卡号 账号 帐号 单号 订单号? 合同号 备案号? 许可证号? 信用代码 机构代码 文号 流水号
`)}[码为是]?[：:]?\\s*$`)

/** Identity card numbers in any text of the report. */
export function checkIdNumbers({ report }: Facts): CustomFinding[] {
  const found = listTexts(report).flatMap(findNumbers).filter(isIdNumber)
  return numberFindings(found, { name: '身份证号码', advice: '请删去或隐去' })
}

/** With its check character, or named so and with a possible day of birth. */
export function isIdNumber({ digits, before }: Pick<NumberFound, 'digits' | 'before'>): boolean {
  if (!PROVINCES.has(Number(digits.slice(0, 2)))) return false
  const isNamed = NAMED.test(before)
  if (!isNamed && OTHER_NUMBER.test(before)) return false
  if (/^\d{17}[\dX]$/.test(digits)) {
    return isDay(digits.slice(6, 14)) && (isNamed || hasRightCheck(digits))
  }
  return /^\d{15}$/.test(digits) && isDay(`19${digits.slice(6, 12)}`)
}

function hasRightCheck(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECKS[sum % 11] === digits[17]
}

/** `yyyymmdd` of a day that was, from 1900 on. */
function isDay(text: string): boolean {
  const [year, month, day] = [
    Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)),
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1
    && date.getUTCDate() === day
}
