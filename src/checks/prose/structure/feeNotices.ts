/**
 * ST-FEE-X: who did not pay was asked to: 逾期未缴费 in table three needs as many fee notices in
 * part six.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { parseFigure } from '../../../model/figure'
import { chineseNumeral } from '../../../language/numerals'
import { hitOf, matchesOf, textFinding, wordsOf, type Hit } from '../../texts/hits'
import { listTexts } from '../../texts/texts'

const UNPAID = 'applications.handled.other.noFee.total'
const NUMBER = '((?<![\\d０-９])[\\d０-９]+|[零一二两三四五六七八九十]{1,3})'
/** 发出收费通知3件, 3份收费通知, 收费通知的件数为3件. */
const NOTICES = [
  new RegExp(
    `(?:收费|缴费|缴款)通知书?[^，。；\\d０-９一二两三四五六七八九十]{0,8}${NUMBER}\\s?[件份次]`,
    'g',
  ),
  new RegExp(`${NUMBER}\\s?[件份次](?:信息处理费)?(?:收费|缴费|缴款)通知`, 'g'),
  // 向3名申请人发出收费通知
  new RegExp(
    `${NUMBER}\\s?[名位个]申请人(?:发出|送达|制发|寄送|作出)了?(?:收费|缴费|缴款)通知`, 'g',
  ),
]

/** Compares with the field, else with what the text says. */
export function checkFeeNotices(facts: Facts): CustomFinding[] {
  const unpaid = facts.figure(UNPAID)
  if (unpaid.state !== 'known' || unpaid.value === 0) return []
  const typed = parseFigure('count', facts.report.fee.notices)
  if (typed.state === 'known') {
    return typed.value >= unpaid.value
      ? [] : [finding(unpaid.value, `填的发出收费通知是${typed.value}件，少于这个数`)]
  }
  const said = listTexts(facts.report).filter(({ step }) => step === 6)
    .flatMap((text) => NOTICES.flatMap((pattern) => matchesOf(text.text, pattern)
      .map((match) => ({ ...hitOf(text, match), value: valueOf(match[1] ?? '') }))))
  const most = said.reduce((largest, { value }) => Math.max(largest, value), -1)
  if (most >= unpaid.value) return []
  return most === -1
    ? [finding(unpaid.value, '没有写发出收费通知的件数')] : tooFew(unpaid.value, said)
}

function finding(unpaid: number, what: string): CustomFinding {
  return {
    state: 'fail', step: 6, cells: [UNPAID], field: 'fee.notices',
    message: `第三部分（六）其他处理“逾期未缴费”总计${unpaid}件，第六部分${what}，请核对后写明`,
  }
}

function tooFew(unpaid: number, said: Hit[]): CustomFinding[] {
  const { message, cells } = finding(unpaid, `写的是“${said.map(wordsOf).join('、')}”，少于这个数`)
  return textFinding({ hits: said, key: '收费通知', message }).map((found) => ({ ...found, cells }))
}

const byNumeral =
  new Map(Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1]))

function valueOf(number: string): number {
  return byNumeral.get(number.replace('两', '二')) ?? (Number(number.normalize('NFKC')) || 0)
}
