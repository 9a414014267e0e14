/**
 * Words around a number that make it a rounded one, as data: what stands before it, behind its
 * digits or behind its unit.
 */
import { around, exactly, type Interval } from './interval'

/** What the words make of a number: its place of highest value is `place`. */
type Meaning = (value: number, place: number) => Interval

const MORE: Meaning = (value, place) => (
  { low: value, high: value + place, isLowOpen: true, isHighOpen: true })
const ABOUT: Meaning = (value) => around(exactly(value), Math.max(value * 0.05, 1))
const NEARLY: Meaning = (value) => ({ low: value * 0.9, high: value, isHighOpen: true })
const ABOVE: Meaning = (value) => ({ low: value, high: Infinity, isLowOpen: true })
const BELOW: Meaning = (value) => ({ low: 0, high: value, isHighOpen: true })
const AT_LEAST: Meaning = (value) => ({ low: value, high: Infinity })
const AT_MOST: Meaning = (value) => ({ low: 0, high: value })
/** 二十来件. */
const SOME: Meaning =
  (value, place) => ({ low: value * 0.9, high: value + place, isHighOpen: true })

/** Nobody knows: 最近30件, 30件余2件. */
const ANYTHING: Meaning = () => ({ low: 0, high: Infinity })

type Words = readonly (readonly [word: string, meaning: Meaning])[]

const NO_ROUNDING = ['最近', '附近', '临近', '就近', '预约', '签约', '节约', '违约', '特约', '高超']

/** Right before the digits; of words that end alike the longest first. */
const BEFORE: Words = [
  ...NO_ROUNDING.map((word) => [word, ANYTHING] as const),
  ['不少于', AT_LEAST], ['不低于', AT_LEAST], ['至少', AT_LEAST], ['不下', AT_LEAST],
  ['不超过', AT_MOST], ['不高于', AT_MOST], ['不多于', AT_MOST], ['最多', AT_MOST],
  ['至多', AT_MOST],
  ['不足', BELOW], ['不到', BELOW], ['少于', BELOW], ['低于', BELOW], ['未满', BELOW],
  ['超过', ABOVE], ['突破', ABOVE], ['超', ABOVE], ['逾', ABOVE], ['高于', ABOVE], ['多于', ABOVE],
  ['将近', NEARLY], ['接近', NEARLY], ['近', NEARLY],
  ['约', ABOUT], ['约为', ABOUT], ['大概', ABOUT], ['大致', ABOUT],
]

/** Right behind the digits, before the unit. */
const BEHIND_DIGITS: Words = [['余', MORE], ['多', MORE], ['几', MORE], ['来', SOME]]
/** The same, behind digits. */
export const BESIDE_DIGITS = /^\s{0,2}[余多几来]/

/** Right behind the unit. */
const BEHIND_UNIT: Words = [
  ['以上', AT_LEAST], ['以下', AT_MOST], ['以内', AT_MOST], ['左右', ABOUT], ['上下', ABOUT],
  ['余', ANYTHING], ['多', ANYTHING],
]

/** 3至5件: the number before it is the lower end. */
const RANGE = /(\d{1,9})[件条起宗份]?[至到~-]$/
const LONGEST_WORD = 12

/** The words beside a number. */
export interface Beside { before: string; more: string; behind: string }

/** What the words beside a number make of it, if they make it a rounded one. */
export function roundedBy({ before, more, behind }: Beside): Meaning | undefined {
  const lower = RANGE.exec(before.slice(-LONGEST_WORD))?.[1]
  if (lower !== undefined) return (value) => ({ low: Math.min(Number(lower), value), high: value })
  const found = BEHIND_DIGITS.find(([word]) => word === more)
    ?? BEFORE.find(([word]) => before.endsWith(word)) ?? BEHIND_UNIT.find(([word]) =>
      behind.startsWith(word))
  return found?.[1]
}

interface Written { value: number; scale: number; decimals: number; unit: string; meaning: Meaning
  | undefined }

/**
 * All a number may stand for: with 万 or 亿, of money too, it is rounded to the last digit shown.
 */
export function intervalOf({ value, scale, decimals, unit, meaning }: Written): Interval {
  const half = scale >= 10_000 || /[万亿]元/.test(unit) ? (scale * 10 ** -decimals) / 2 : 0
  // 1000 for 3,450.
  const rounded = meaning?.(value, value < 1 ? 1 : 10 ** Math.floor(Math.log10(value) + 1e-9))
  if (!rounded) return { low: value - half, high: value + half }
  return meaning === ABOUT
    ? {
      low: Math.min(rounded.low, value - half), high: Math.max(rounded.high, value + half),
    } : rounded
}
