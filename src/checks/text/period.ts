/** TX-PERIOD: 统计期限 is the calendar year of the report. */
import type { Repair } from '../../model/finding'
import type { Report } from '../../model/report'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import { nameApart, spanIn, textFinding } from './findings'
import { readChineseNumber } from './numerals'
import { originalRange, toPlainText } from './plainText'
import { readTexts, type ReadText } from './readReport'

const CHINESE = '零〇一二三四五六七八九十'
const DATE = `(?:([12]\\d{3}|[${CHINESE}]{4})[年./-])?(\\d{1,2}|[${CHINESE}]{1,2})[月./-](\\d{1,2}|[${CHINESE}]{1,3})日?`
const PERIOD = new RegExp(`(?:统计|数据)[^。；]{0,24}?((?:${DATE})[^\\d。；]{1,6}?(?:${DATE}))`)
const ABOUT = /统计(?:的)?(?:期限|时限|时间|区间|范围|周期|口径|起止|日期|数据)|数据统计|所列数据|数据(?:的)?(?:统计|起止|时间|期限)/

/** The period in the texts, and the one in the fields where the 导语 is composed from them. */
export function checkPeriod({ report }: Facts): CustomFinding[] {
  return nameApart([...fieldFinding(report), ...readTexts(report).flatMap((text) => textPeriod(text, report.year))])
}

function fieldFinding({ preamble, period: { from, to }, year }: Report): CustomFinding[] {
  if (preamble !== null || from === '' || to === '' || (from === `${year}-01-01` && to === `${year}-12-31`)) return []
  return [{
    state: 'fail', step: 0, cells: [], field: from === `${year}-01-01` ? 'period.to' : 'period.from', fact: `${from}，${to}，${year}`,
    message: `基本信息“统计期限”：现在是 ${from} 至 ${to}，${year}年度报告应当是 ${year}年1月1日至12月31日`,
  }]
}

function textPeriod(text: ReadText, year: number): CustomFinding[] {
  if (!ABOUT.test(text.text.replace(/\s/g, ''))) return []
  const plain = toPlainText(text.text)
  const match = PERIOD.exec(plain.text)
  const said = match?.[1]
  if (!match || said === undefined || !ABOUT.test(match[0])) return []
  const [from, to] = [readDate(match.slice(2, 5), year), readDate(match.slice(5, 8), readNumber(match[2]) ?? year)]
  if (from === `${year}-1-1` && to === `${year}-12-31`) return []
  const start = match.index + match[0].length - said.length
  const range = originalRange(plain, start, start + said.length)
  return [textFinding({
    text, words: '统计期限', said, spans: [range], cells: [], fact: `${year}`,
    problem: `${year}年度报告的统计期限应当是 ${year}年1月1日至${year}年12月31日`, repair: repairPeriod(text, range, year),
  })]
}

function readDate([year, month = '', day = '']: (string | undefined)[], otherwise: number): string {
  return `${readNumber(year) ?? otherwise}-${readNumber(month) ?? ''}-${readNumber(day) ?? ''}`
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d/.test(text) ? Number(text) : readChineseNumber(text)
}

/** Years, months and days become the right ones, the words between stay. */
function repairPeriod(text: ReadText, range: { from: number; to: number }, year: number): Repair | undefined {
  const said = text.text.slice(range.from, range.to)
  const numbers = said.match(/\d+/g) ?? []
  const right = numbers.length === 6 ? [year, 1, 1, year, 12, 31] : numbers.length === 5 ? [year, 1, 1, 12, 31] : []
  if (right.length === 0) return undefined
  let index = 0
  const words = said.replace(/\d+/g, () => String(right[index++] ?? ''))
  return { label: `改为 ${words.replace(/\s/g, '')}`, changes: [], texts: [{ span: spanIn(text, range), text: words }] }
}
