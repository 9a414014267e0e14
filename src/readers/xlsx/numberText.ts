import { format as formatNumber } from 'numfmt'
import type { CellLook } from './cellFormats'

const DAY = 86_400_000
/** Day 0 of the two calendars of workbooks; the first counts a 29 February 1900 that never was. */
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
const LAST_SERIAL = 2_958_465
/** A spreadsheet shows no more digits; what is stored behind them is the error of binary floats. */
const DIGITS = 15

/** A number as a reader of the sheet sees it; `doubt` says what is stored where that is another value, '' otherwise. */
export interface ShownNumber { text: string; doubt: string }

type NumberLook = Pick<CellLook, 'format' | 'meaning'>

/**
 * A stored number as it is shown: by its format, without thousands marks; plain digits where the format says nothing,
 * never an exponent; a day as 2025年1月10日. What is no number stays as it is.
 */
export function numberText(stored: string, { format, meaning }: NumberLook, is1904 = false): ShownNumber {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored.trim(), doubt: '' }
  if (meaning === 'date' && isWithin(value, 1, LAST_SERIAL)) return { text: dateText(value, is1904), doubt: '' }
  if (meaning === 'time' && isWithin(value, 0, 1)) return { text: timeText(value), doubt: '' }
  const plain = plainNumber(value)
  return format === '' || format === '@' || meaning !== 'number' || (QUIET.test(format) && Number.isInteger(value) && value > 0)
    ? { text: plain, doubt: '' }
    : shownBy(format, value, plain)
}

/** Formats that show a whole number by its digits and nothing else. */
const QUIET = /^#?,?#*0?_?[ )]?$/
/** `-1,234.50`, `12684.5万`, `41%`, `(12)`. */
const SHOWN = /^(\()?(-?[\d,]+(?:\.\d+)?)(\))?\s*([^\d\s()]{0,4})$/
const FACTORS: Record<string, number> = { '': 1, '%': 0.01, '‰': 0.001, '千': 1e3, '万': 1e4, '万元': 1e4, '百万': 1e6, '百万元': 1e6, '亿': 1e8, '亿元': 1e8 }

function shownBy(format: string, value: number, plain: string): ShownNumber {
  const shown = applyFormat(format, value)
  if (shown === undefined) return { text: plain, doubt: `数字格式“${format}”没有看懂，存的是${plain}` }
  if (shown === '') return { text: '', doubt: `设成了不显示，存的是${plain}` }
  if (shown === '-' && value === 0) return { text: '0', doubt: '' }
  const match = SHOWN.exec(shown)
  if (!match || (match[1] === undefined) !== (match[3] === undefined)) return { text: shown, doubt: '' }
  const digits = (match[1] === undefined ? '' : '-') + (match[2] ?? '').replace(/,/g, '')
  const unit = match[4] ?? ''
  const meant = Number(digits) * (FACTORS[unit] ?? 1)
  if (Math.abs(meant - value) < Math.abs(value) * 1e-12) {
    // A share keeps its sign, words stand behind the number, a scaled value says what is stored.
    return { text: unit === '' ? plain : digits + unit, doubt: FACTORS[unit] !== undefined && FACTORS[unit] > 1 ? stands(shown, plain) : '' }
  }
  return { text: digits + unit, doubt: stands(shown, plain) }
}

function stands(shown: string, plain: string): string {
  return `表中显示“${shown}”，存的是${plain}`
}

/** Undefined for a format that makes no sense. */
function applyFormat(format: string, value: number): string | undefined {
  try {
    return formatNumber(format, value, { locale: 'zh-CN', throws: true }).replace(/[¥￥$]/g, '').trim()
  } catch {
    return undefined
  }
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from && value <= to
}

function plainNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(DIGITS)).toExponential().split('e')
  const [sign, digits] = [mantissa.startsWith('-') ? '-' : '', mantissa.replace(/[-.]/g, '')]
  const point = Number(exponent) + 1
  if (Math.abs(point) > 400) return mantissa
  const padded = digits.padEnd(point, '0').padStart(digits.length + Math.max(0, 1 - point), '0')
  const whole = padded.slice(0, Math.max(1, point))
  const rest = padded.slice(whole.length)
  return sign + whole + (rest === '' ? '' : `.${rest}`)
}

function dateText(serial: number, is1904: boolean): string {
  const date = new Date((is1904 ? FIRST_DAY[1904] : FIRST_DAY[1900]) + Math.floor(serial) * DAY)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

function timeText(part: number): string {
  const minutes = Math.round(part * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
