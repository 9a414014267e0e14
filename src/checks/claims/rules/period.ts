/** TX-PERIOD: 统计期限 is the calendar year of the report. */
import type { Repair } from '../../../model/finding'
import type { Report } from '../../../model/report'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { spanIn } from '../../texts/texts'
import { nameApart, statementFinding } from './statementFinding'
import { ABOUT_PERIOD } from '../lexicon/years'
import { readChineseNumber } from '../../../language/numerals'
import { originalRange, toPlainText, type PlainText } from '../lex/plainText'
import { readTexts, type ReadText } from '../discourse/readReport'

const CHINESE = '零〇一二三四五六七八九十'
const DATE =
  `(?:([12]\\d{3}|[${CHINESE}]{4})[年./-])?(\\d{1,2}|[${CHINESE}]{1,2})[月./-](\\d{1,2}|[${CHINESE}]{1,3})日?`
const PERIOD = new RegExp(`(?:统计|(?:所列)?数据)[^。；]{0,24}?((?:${DATE})[^\\d。；统]{1,6}?(?:${DATE}))`)

/** Digits and marks of one date, well written or not. */
const SIDE = '(\\d[\\d年月日号./]{0,24})'
/** Two dates as they may have been typed: 202020年1月1日至12月31日, 2020年1月1日至30日. */
const TYPED =
  new RegExp(`(?:统计|(?:所列)?数据)[^\\d。；，]{0,24}?(${SIDE}(?:起?，?[至到~-]{1,2}|起，?)${SIDE})`)
const DAY = '(?:[12]\\d{3}年)?\\d{1,2}月\\d{1,2}[日号]'
/** 2020年1月1日2020年12月31日. */
const UNJOINED = new RegExp(`(?:统计|(?:所列)?数据)[^\\d。；，]{0,24}?(${DAY}${DAY})`)
const WHOLE_DATE =
  /^(?:[12]\d{3}年)?\d{1,2}(?:月\d{1,2}[日号]|[./]\d{1,2}日?)$|^[12]\d{3}[./]\d{1,2}[./]\d{1,2}$/
/** As far as a month: 2020年1月; less than a day, but nothing is broken. */
const MONTH = /^(?:[12]\d{3}年)?\d{1,2}月$/
const ODD_YEAR = /^(?:\d{5,}|\d{3}|[03-9]\d{3})年/

/** The period in the texts, and the one in the fields where the 导语 is composed from them. */
export function checkPeriod({ report }: Facts): CustomFinding[] {
  return nameApart([
    ...fieldFinding(report), ...readTexts(report).flatMap((text) => {
      if (!ABOUT_PERIOD.test(text.text.replace(/\s/g, ''))) return []
      const plain = toPlainText(text.text)
      const broken = brokenPeriod(plain.text)
      if (broken) return [brokenFinding(text, originalRange(plain, ...broken), report.year)]
      return wholePeriod(text, plain, report.year)
    }),
  ])
}

function fieldFinding({ preamble, period: { from, to }, year }: Report): CustomFinding[] {
  if (preamble !== null || from === '' || to === ''
    || (from === `${year}-01-01` && to === `${year}-12-31`)) return []
  return [{
    state: 'fail', step: 0, cells: [],
    field: from === `${year}-01-01` ? 'period.to' : 'period.from', fact: `${from}，${to}，${year}`,
    message: `基本信息“统计期限”：现在是 ${from} 至 ${to}，${year}年度报告应当是 `
      + `${year}年1月1日至12月31日`,
  }]
}

function wholePeriod(text: ReadText, plain: PlainText, year: number): CustomFinding[] {
  const match = PERIOD.exec(plain.text)
  const said = match?.[1]
  if (!match || said === undefined || !ABOUT_PERIOD.test(match[0])) return []
  const [from, to] = [
    readDate(match.slice(2, 5), year), readDate(match.slice(5, 8), readNumber(match[2]) ?? year),
  ]
  if (from === `${year}-1-1` && to === `${year}-12-31`) return []
  const start = match.index + match[0].length - said.length
  const range = originalRange(plain, start, start + said.length)
  return [statementFinding({
    text, words: '统计期限', said, spans: [range], cells: [], fact: `${year}`,
    problem: `${year}年度报告的统计期限应当是 ${year}年1月1日至${year}年12月31日`,
    repair: repairPeriod(text, range, year),
  })]
}

/**
 * Where a period broken by typing stands: a digit or mark too many, a year, month, 日 or 至 lost.
 */
function brokenPeriod(plain: string): [from: number, to: number] | undefined {
  const match = UNJOINED.exec(plain) ?? TYPED.exec(plain)
  if (!match) return undefined
  const [heard, said = '', left, right] = match
  if (!ABOUT_PERIOD.test(heard) || !/年|\d{4}/.test(said) || !isBroken(left, right)) return undefined
  const to = match.index + heard.length
  return [to - said.length, to]
}

/**
 * One is a whole date, the other neither that nor a month; or a year is none; or nothing joins
 * them.
 */
function isBroken(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return true
  const sides = [left, right]
  if (sides.some((side) => ODD_YEAR.test(side) && /[月日]/.test(side))) return true
  return sides.filter((side) => WHOLE_DATE.test(side)).length === 1
    && !sides.some((side) => MONTH.test(side))
}

function brokenFinding(
  text: ReadText, range: { from: number; to: number }, year: number,
): CustomFinding {
  const said = text.text.slice(range.from, range.to)
  const right = `${year}年1月1日${said.includes('起') ? '起' : ''}至${year}年12月31日`
  return statementFinding({
    text, words: '统计期限', said: said.replace(/\s/g, ''), spans: [range], cells: [],
    fact: `${year}`,
    problem:
      `统计期限的日期多了或者少了字，${year}年度报告应当是 ${year}年1月1日至${year}年12月31日`,
    repair: {
      label: `改为 ${right}`, changes: [], texts: [{ span: spanIn(text, range), text: right }],
    },
  })
}

function readDate([year, month = '', day = '']: (string | undefined)[], otherwise: number): string {
  return `${readNumber(year) ?? otherwise}-${readNumber(month) ?? ''}-${readNumber(day) ?? ''}`
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d/.test(text) ? Number(text) : readChineseNumber(text)
}

/** Years, months and days become the right ones, the words between stay. */
function repairPeriod(
  text: ReadText, range: { from: number; to: number }, year: number,
): Repair | undefined {
  const said = text.text.slice(range.from, range.to)
  const numbers = said.match(/\d+/g) ?? []
  const right = numbers.length === 6
    ? [year, 1, 1, year, 12, 31] : numbers.length === 5 ? [year, 1, 1, 12, 31] : []
  if (right.length === 0) return undefined
  let index = 0
  const words = said.replace(/\d+/g, () => String(right[index++] ?? ''))
  return {
    label: `改为 ${words.replace(/\s/g, '')}`, changes: [],
    texts: [{ span: spanIn(text, range), text: words }],
  }
}
