/**
 * Years and dates of last year's text: the years a new report moves on, and the dates a person has
 * to look at. 上年, 今年 and the like are right as they are.
 */
import { chineseDigits, readChineseNumber } from '../../language/numerals'

/** A stretch of the text; `text` is what stands there a year later, `why` what is to be looked at. */
export interface Passage { from: number; to: number; text: string; why?: string }

const CHINESE = '〇○零一二三四五六七八九'
/** 2024, ２０２４, 二〇二四. */
const YEAR = new RegExp('(?<![\\d.０-９])(?:(?:19|20)\\d{2}|[１２][０９][０-９]{2}'
  + `|[一二][九〇○零][${CHINESE}]{2})`, 'g')
const IS_YEAR = /^(?:\s?年|度|[底末初](?![\d步级])|全年|[ ]?[-—–~～至到、和及][ ]?(?:19|20)\d{2}[ ]?年)/
const MONTHS = '(?:\\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})'
/** 3月, 3月15日; an hour or a part of the day behind it does not matter. */
const MONTH = new RegExp(`^[ ]?${MONTHS}[ ]?月(?:[ ]?${MONTHS}[ ]?日|份)?`)
const NUMERIC_DATE = /^([-./])(\d{1,2})(?:\1(\d{1,2}))?(?![\d年])/
/** The ends of the calendar year, 1月1日 and 12月31日, and the year from month to month. */
const PERIOD = new RegExp('^[ ]?(?:1[ ]?月[ ]?(?:1[ ]?日|(?:至|到|[-—–~～])[ ]?12[ ]?月)'
  + '|12[ ]?月[ ]?31[ ]?日|一月一日|十二月三十一日)')
const PERIOD_NUMERIC = /^[-./](?:0?1[-./]0?1|12[-./]31)(?!\d)/
/** 3月15日 without a year. */
const BARE_DATE = new RegExp(`(?<![\\d年 ０-９一二三四五六七八九十])${MONTHS}[ ]?月`
  + `(?:[ ]?${MONTHS}[ ]?日|份)?`, 'g')
const COMPARED_BEFORE = /(?:与|和|同|较|比|较之|相较于|对比|相对于)[ ]?$/
const COMPARED_BEHIND = /^[ ]?年?度?(?:全年|同期)?(?:相比|相较|比较|同期|增[加长]|减少|下降|上升|提高)/

/** The passages of a text of the report of `last`, in order, none overlapping. */
export function moveYears(text: string, last: number): Passage[] {
  const dated = [...text.matchAll(YEAR)].flatMap(({ 0: words, index }) =>
    readYear({ text, from: index, to: index + words.length, last }))
  const bare = [...text.matchAll(BARE_DATE)]
    .filter(({ 0: words, index }) => !PERIOD.test(text.slice(index, index + 16))
      && !dated.some(({ from, to }) => index < to + 1 && from < index + words.length)
      && !isEndOfPeriod(text, index))
    .map(({ 0: words, index }) => open(text, { from: index, to: index + words.length }, '日期'))
  return [...dated, ...bare].sort((a, b) => a.from - b.from)
}

interface Found { text: string; from: number; to: number; last: number }

function readYear({ text, from, to, last }: Found): Passage[] {
  const half = text.slice(from, to)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const year = /^\d/.test(half)
    ? Number(half) : readChineseNumber(half.replace(/○/g, '〇')) ?? Number.NaN
  const [before, behind] = [text.slice(Math.max(0, from - 12), from), text.slice(to, to + 24)]
  const moved: Passage = { from, to, text: written(year + 1, text.slice(from, to)) }
  if (/[〔[（(【﹝]$/.test(before) && /^[〕\])）】﹞]/.test(behind)) {
    return year === last ? [open(text, { from, to }, '上年的文号')] : []
  }
  const date = dateLength(behind)
  if (date > 0) {
    return isPeriod(behind) && year === last
      ? [moved] : [open(text, { from, to: to + date }, '日期')]
  }
  return IS_YEAR.test(behind) ? readYearWord({ moved, year, before, behind }, text, last) : []
}

interface YearWord { moved: Passage; year: number; before: string; behind: string }

function readYearWord(
  { moved, year, before, behind }: YearWord, text: string, last: number,
): Passage[] {
  const { from, to } = moved
  const isTitle = text.lastIndexOf('《', from) > text.lastIndexOf('》', from)
  if (year === last || year === last + 1) {
    return [isTitle ? { ...moved, why: '文件名里的年份' } : moved]
  }
  const isCompared = COMPARED_BEFORE.test(before) || COMPARED_BEHIND.test(behind)
  if (year === last - 1 && isCompared) return [moved]
  const isFixed = isTitle || /》[ ]?[（(]$/.test(before)
  return isFixed ? [] : [open(text, { from, to: to + yearLength(behind) }, '年份')]
}

/** How far a date goes on behind its year; 0 for a year alone. */
function dateLength(behind: string): number {
  const year = yearLength(behind)
  const month = year === 0 ? undefined : MONTH.exec(behind.slice(year))?.[0]
  return month === undefined ? NUMERIC_DATE.exec(behind)?.[0].length ?? 0 : year + month.length
}

function yearLength(behind: string): number {
  return /^\s?年/.exec(behind)?.[0].length ?? 0
}

function isPeriod(behind: string): boolean {
  return PERIOD.test(behind.replace(/^\s?年/, '')) || PERIOD_NUMERIC.test(behind)
}

/** The second month of 1月至12月. */
function isEndOfPeriod(text: string, at: number): boolean {
  return /(?:^|[^\d])1[ ]?月?[ ]?(?:至|到|[-—–~～])[ ]?$/.test(text.slice(Math.max(0, at - 8), at))
    && /^12[ ]?月/.test(text.slice(at, at + 5))
}

function open(text: string, { from, to }: Pick<Passage, 'from' | 'to'>, why: string): Passage {
  return { from, to, text: text.slice(from, to), why }
}

/** The year in the manner of the words it takes the place of. */
function written(year: number, like: string): string {
  if (/^\d/.test(like)) return String(year)
  if (/^[０-９]/.test(like)) {
    return String(year).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  }
  const zero = /[○零]/.exec(like)?.[0] ?? '〇'
  return chineseDigits(year).replace(/〇/g, zero)
}
