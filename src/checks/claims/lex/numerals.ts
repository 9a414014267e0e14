/** Numbers with their units in official prose. */
import {
  NOT_EVEN_ONE, OF_EACH_ONE, ONE_CASE, OPENS_ONE, SOME_TENS, TELLS_ONE, VAGUE,
} from '../lexicon/silent'
import { pattern } from '../phrase'
import { chineseNumeral, fullWidthDigits, readChineseNumber } from '../../../language/numerals'
import type { Interval } from './interval'
import { intervalOf, roundedBy } from './roundedWords'

export interface Numeral {
  /** The digits; `end` is behind the unit. */
  from: number
  to: number
  end: number
  value: number
  style: 'arabic' | 'chinese'
  unit: string
  isApproximate: boolean
  /** All it may stand for. */
  interval: Interval
  /** 余 between the digits and the unit. */
  more: string
  /** Digits behind the decimal point, for shares. */
  decimals: number
  /** 10000 for 1.2万. */
  scale: number
}

const NUMERAL = pattern([
  '(?<share>百分之)(?<percent>[{CHINESE}]+(点[{CHINESE}]+)?)',
  '(?<digits>{D}{1,3}(,{D}{3})+(\\.{D}+)?|{D}+(\\.{D}+)?|[{CHINESE}]+(点[{CHINESE}]+)?)'
    + '(?<scale>[万亿千百](?!元))?(?<more>[余多来几])?(?<unit>{UNIT})?',
], '…', 'g')

/** All numbers with a unit, and bare Arabic ones before punctuation, in order. */
export function findNumerals(masked: string): Numeral[] {
  const numerals: Numeral[] = []
  for (const match of masked.matchAll(NUMERAL)) {
    const numeral = readMatch(match, masked)
    if (numeral) numerals.push(numeral)
  }
  return numerals
}

function readMatch(match: RegExpMatchArray, masked: string): Numeral | undefined {
  const from = match.index ?? 0
  const end = from + match[0].length
  const { digits, scale, more, unit } = partsOf(match)
  const style = /\d/.test(digits) ? 'arabic' : 'chinese'
  const before = masked.slice(Math.max(0, from - FARTHEST), from)
  const value = style === 'arabic' ? Number(digits.replace(/,/g, ''))
    : readChineseNumber(digits) ?? readBareHundred(digits, before, more)
  if (value === undefined || !Number.isFinite(value)
    || !counts({ from, end, unit, style }, masked)) return undefined
  const meaning = roundedBy({
    before: isSomeHundred(digits, before) ? '至少' : before, more, behind: masked.slice(end, end + 2),
  })
  const written = { value: round(value * scaleOf(scale)), decimals: countDecimals(digits),
    scale: scaleOf(scale) }
  return {
    from, to: end - (match[6] ?? '').length - more.length, end, style, unit, ...written,
    more, isApproximate: meaning !== undefined, interval: intervalOf({ ...written, unit, meaning }),
  }
}

/** 百余件, 近百件, 上百件; the 百 of 数百件 and of other words is no number. */
function readBareHundred(digits: string, before: string, more: string): number | undefined {
  if (!BARE_HUNDRED.test(digits) || /[几数成]$/.test(before)) return undefined
  return more !== '' || /(?:[近约逾]|超过?)$/.test(before) || SOME_HUNDRED.test(before)
    ? scaleOf(digits) : undefined
}

const BARE_HUNDRED = /^[百千]$/
/** 上百件 is a hundred at least; 网上百件 is none. */
const SOME_HUNDRED = /(?<![网以线之路会上])上$/

function isSomeHundred(digits: string, before: string): boolean {
  return BARE_HUNDRED.test(digits) && SOME_HUNDRED.test(before)
}

/** Characters before a number that may round it. */
const FARTHEST = 12

function partsOf(
  [, isShare, share = '', digits = share, scale = '', more = '', unit = '']: RegExpMatchArray,
): Record<'digits' | 'scale' | 'more' | 'unit', string> {
  return { digits, scale, more, unit: isShare ? '%' : unit }
}

interface Place { from: number; end: number; unit: string; style: 'arabic' | 'chinese' }

/** A bare number counts only where it ends a clause; years and parts of longer words never do. */
function counts(place: Place, masked: string): boolean {
  const { from, end, unit, style } = place
  const before = masked[from - 1] ?? ''
  if (isNotEvenOne(place, masked) || continues(place, masked)) return false
  if (unit !== '') return style === 'arabic' || countsInChinese(place, masked)
  return style === 'arabic' && end - from <= 6
    && /^(?:[，、；。）\n]|$)/.test(masked.slice(end, end + 1)) && /[\u4e00-\u9fff：]/.test(before)
    && !/[年月日号第]/.test(before)
}

/** 110-120件: the number before it is the lower end of a range. */
const UPPER_END = /(?:^|[^\dA-Za-z.,:第/〔〕号-])\d{1,6}-$/

/** Whether it goes on with a longer word or number before it. */
function continues({ from, unit }: Place, masked: string): boolean {
  return /[\dA-Za-z.,:第/-]/.test(masked[from - 1] ?? '')
    && (unit === '' || !UPPER_END.test(masked.slice(Math.max(0, from - 8), from)))
}

function isNotEvenOne({ from, end, unit }: Place, masked: string): boolean {
  return ['件', '起', '宗', '例', '份'].includes(unit)
    && ['一', '1'].includes(masked.slice(from, end - unit.length))
    && NOT_EVEN_ONE.test(masked.slice(Math.max(0, from - LONGEST_DENIAL), from))
}

/** Characters before a number that may deny it. */
const LONGEST_DENIAL = 6

/** Not 每件, 某件, 一次性, 数十件. */
function countsInChinese({ from, end }: Place, masked: string): boolean {
  if (SOME_TENS.test(masked.slice(Math.max(0, from - 2), from))) return false
  if (OF_EACH_ONE.test(masked[from - 1] ?? '')
    || VAGUE.test(masked[end] ?? '')) return false
  return !isTold(masked, from, end)
}

/** One by one: 一件由村民提出，另一件由企业提出. */
function isTold(masked: string, from: number, end: number): boolean {
  return ONE_CASE.test(masked.slice(from, end))
    && TELLS_ONE.test(masked.slice(end, end + 4))
    && OPENS_ONE.test(masked.slice(Math.max(0, from - 1), from))
}

function countDecimals(digits: string): number {
  const point = Math.max(digits.indexOf('.'), digits.indexOf('点'))
  return point === -1 ? 0 : digits.length - point - 1
}

function scaleOf(scale: string): number {
  return { 万: 10_000, 亿: 100_000_000, 千: 1000, 百: 100 }[scale] ?? 1
}

/** 1.2 × 10000 is 12000 and not a hair beside it. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/**
 * The number as it would stand in that style: 1205 → 1,205 only where thousands were marked; 105 →
 * 一百零五 below ten thousand.
 */
export function writeNumeral(value: number, like: string): string {
  if (!/[\d０-９]/.test(like)) {
    return value < 10_000 && Number.isInteger(value) ? writeChinese(value, like) : String(value)
  }
  const digits = /[，,]/.test(like)
    ? String(value).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',') : String(value)
  return /[０-９]/.test(like) ? fullWidthDigits(digits) : digits
}

function writeChinese(value: number, like: string): string {
  return value === 2 && like !== '二' ? '两' : chineseNumeral(value)
}
