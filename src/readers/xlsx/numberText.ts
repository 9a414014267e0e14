import type { NumberMeaning } from './cellFormats'

const DAY = 86_400_000
/** Day 0 of the two calendars of workbooks; the first counts a 29 February 1900 that never was. */
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
const LAST_SERIAL = 2_958_465
/** A spreadsheet shows no more digits; what is stored behind them is the error of binary floats. */
const DIGITS = 15

/** A stored number as a reader of the sheet would write it: plain digits, never an exponent; a day as 2025年1月10日. What is no number stays as it is. */
export function numberText(stored: string, meaning: NumberMeaning, is1904 = false): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored.trim()
  switch (meaning) {
    case 'date': return isWithin(value, 1, LAST_SERIAL) ? dateText(value, is1904) : plain(value)
    case 'time': return isWithin(value, 0, 1) ? timeText(value) : plain(value)
    case 'percent': return `${plain(value * 100)}%`
    case 'plain': return plain(value)
  }
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from && value <= to
}

function plain(value: number): string {
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
