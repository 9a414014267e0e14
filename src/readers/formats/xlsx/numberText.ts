import { format as formatNumber } from 'numfmt'
import type { CellLook } from './cellFormats'

const DAY = 86_400_000
/** Day 0 of the two calendars of workbooks; the first counts a 29 February 1900 that never was. */
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
const LAST_SERIAL = 2_958_465
/** A spreadsheet shows no more digits; what is stored behind them is the error of binary floats. */
const DIGITS = 15

/**
 * A number as a reader of the sheet sees it; `doubt` says what is stored where that is another
 * value, '' otherwise.
 */
export interface ShownNumber { text: string; doubt: string }

type NumberLook = Pick<CellLook, 'format' | 'meaning'>

/**
 * A stored number as it is shown: by its format, without thousands marks; plain digits where the
 * format says nothing, never an exponent; a day as 2025年1月10日. What is no number stays as it is.
 */
export function numberText(stored: string, look: NumberLook, is1904 = false): ShownNumber {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored.trim(), doubt: '' }
  const day = dayText(value, look.meaning, is1904)
  if (day !== '') return { text: day, doubt: '' }
  const plain = plainNumber(value)
  const saysNothing = ['', '@'].includes(look.format)
  if (look.meaning !== 'number') {
    return { text: plain, doubt: `表中按日期或时间显示，存的是${plain}` }
  }
  const isQuiet = saysNothing || (value > 0 && Number.isInteger(value) && QUIET.test(look.format))
  return isQuiet ? { text: plain, doubt: '' } : shownBy(look.format, value, plain)
}

/** A day or a time in words; '' for a number that is none. */
function dayText(value: number, meaning: CellLook['meaning'], is1904: boolean): string {
  if (meaning === 'date' && value >= 1 && value <= LAST_SERIAL) {
    const date = new Date((is1904 ? FIRST_DAY[1904] : FIRST_DAY[1900]) + Math.floor(value) * DAY)
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  }
  if (!(meaning === 'time' && value >= 0 && value <= 1)) return ''
  const minutes = Math.round(value * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Formats that show a whole number by its digits and nothing else. */
const QUIET = /^#?,?#*0?_?[ )]?$/
/** `-1,234.50`, `+12`, `12684.5万`, `41%`, `(12)`. */
const SHOWN = /^(\()?([+-]?[\d,]+(?:\.\d+)?)(\))?\s*([^\d\s()]{0,4})$/
const FACTORS: Record<string, number> = {
  '%': 0.01, '‰': 0.001, '千': 1e3, '万': 1e4, '万元': 1e4, '百万': 1e6, '百万元': 1e6, '亿': 1e8,
  '亿元': 1e8,
}
/** The column is filled up with signs other than blanks, which may look like a minus. */
const FILLED = /(?<!\\)\*[^\s*]/
/** For some numbers only, or with the place of a text: programs do not agree on what is shown. */
const ARGUABLE = /\[[<>=]|^(?:[^;]*;){0,2}[^;]*@/
/** Of binary floats, as a part of the number. */
const ROUNDING = 1e-12

function shownBy(format: string, value: number, plain: string): ShownNumber {
  const shown = applyFormat(format, value)
  if (value === 0 && shown === '-') return { text: '0', doubt: '' }
  if (shown === undefined) {
    return { text: plain, doubt: `数字格式“${format}”没有看懂，存的是${plain}` }
  }
  if (shown === '') return { text: '', doubt: `设成了不显示，存的是${plain}` }
  if (ARGUABLE.test(format)) return { text: shown, doubt: `表中显示“${shown}”，存的是${plain}` }
  const number = readShown(shown)
  if (!number) return { text: shown, doubt: '' }
  return describeShown({ ...number, shown, isFilled: FILLED.test(format) }, value, plain)
}

interface Described extends ReadNumber { shown: string; isFilled: boolean }

/** A share keeps its sign, words stand behind the number, a scaled value says what is stored. */
function describeShown(
  { digits, unit, factor, shown, isFilled }: Described, value: number, plain: string,
): ShownNumber {
  const isSame = Math.abs(Number(digits) * factor - value) <= Math.abs(value) * ROUNDING
  const isPlain = isSame && factor <= 1 && !isFilled
  return {
    // Of the same value the digits shown: what lies behind them is the error of binary floats.
    text: isSame && unit === '' && !digits.startsWith('+') ? plainNumber(Number(digits)) : digits + unit,
    doubt: isPlain ? '' : `表中显示“${shown}”，存的是${plain}`,
  }
}

interface ReadNumber { digits: string; unit: string; factor: number }

/** `-1,234.50` and `(1,234.50)` in plain digits, with the word behind them. */
function readShown(shown: string): ReadNumber | undefined {
  const [, open, digits = '', close, unit = ''] = SHOWN.exec(shown) ?? []
  if (digits === '' || (open === undefined) !== (close === undefined)) return undefined
  return {
    digits: (open === undefined ? '' : '-') + digits.replace(/,/g, ''), unit,
    factor: FACTORS[unit] ?? 1,
  }
}

/** Undefined for a format that makes no sense. */
function applyFormat(format: string, value: number): string | undefined {
  try {
    return formatNumber(format, value, { locale: 'zh-CN', throws: true }).replace(/[¥￥$]/g, '')
      .trim()
  } catch {
    return undefined
  }
}

function plainNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(DIGITS)).toExponential()
    .split('e')
  const [sign, digits] = [mantissa.startsWith('-') ? '-' : '', mantissa.replace(/[-.]/g, '')]
  const point = Number(exponent) + 1
  if (Math.abs(point) > 400) return mantissa
  const padded = digits.padEnd(point, '0').padStart(digits.length + Math.max(0, 1 - point), '0')
  const whole = padded.slice(0, Math.max(1, point))
  const rest = padded.slice(whole.length)
  return sign + whole + (rest === '' ? '' : `.${rest}`)
}
