/** Years and days as reports write them. */
import { halfWidthDigits, readChineseNumber } from './numerals'

const DIGITS = '〇一二三四五六七八九'
const ZERO = /[○Ｏ零O]/g
const DATE = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/
const CHINESE_DATE =
  /^([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?$/

/** Half-width digits, one sign for 〇. */
export function plainDigits(text: string): string {
  return halfWidthDigits(text).replace(ZERO, '〇')
}

/**
 * 2021年1月25日, 2021-01-25, 二〇二一年一月二十五日 → 2021-01-25; '' for anything else, impossible
 * days included.
 */
export function readDate(text: string): string {
  const plain = plainDigits(text.replace(/\s+/g, ''))
  const digits = DATE.exec(plain)
  if (digits) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const chinese = CHINESE_DATE.exec(plain)
  return chinese ? isoDate(
    readChineseYear(chinese[1] ?? ''), readChineseNumber(chinese[2] ?? '') ?? 0,
    readChineseNumber(chinese[3] ?? '') ?? 0,
  ) : ''
}

/** The day of a time where the clerk is: 2026-01-20. */
export function dayOf(time: Date): string {
  return isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate())
}

/** 二〇二〇 → 2020. */
export function readChineseYear(text: string): number {
  return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''))
}

function isoDate(year: number, month: number, day: number): string {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : ''
}
