/**
 * Figures of the official tables: what a typed text means.
 *
 * Blank, 0 and "not applicable" are three different states, and a text that is
 * no figure stays as it was typed (`invalid`), so nothing the clerk wrote is lost.
 * Counts are whole numbers; money is a decimal and is never made a binary float
 * where it counts: `exact` keeps its digits.
 */
import { halfWidth } from '../language/numerals'


/**
 * `count` 件/项, never negative · `signedCount` 2019 本年增/减 · `money` in a fixed unit ·
 * `moneyWithUnit` the clerk's own unit is kept.
 */
export type FigureKind = 'count' | 'signedCount' | 'money' | 'moneyWithUnit'

/** Why a text is no figure of its kind. */
export type FigureProblem = 'letters' | 'negative' | 'fraction' | 'tooLarge' | 'unit'

export type Figure =
  | { state: 'blank' }
  | { state: 'known'; value: number; exact: string; unit: string }
  | { state: 'notApplicable'; text: string }
  | { state: 'invalid'; text: string; problem: FigureProblem }

export const BLANK: Figure = Object.freeze({ state: 'blank' })

/** Counts above this are taken for junk; a national yearly total stays far below. */
const LARGEST_COUNT = 9_999_999_999
const PLAIN_COUNT = /^(0|[1-9]\d{0,9})$/
const NOT_APPLICABLE = /^[/／\-－—–─_＿]+$|^无$|^不适用$/
const UNIT = /(件|项|条|次|个|人次|亿元|万元|元|万)$/

/** Makes a known whole number, for derived totals and repairs. */
export function countFigure(value: number): Figure {
  return { state: 'known', value, exact: String(value), unit: '' }
}

/**
 * Reads a typed or pasted text as a figure of the kind; full-width digits, blanks, thousands commas
 * and units are understood.
 */
export function parseFigure(kind: FigureKind, text: string): Figure {
  if (PLAIN_COUNT.test(text)) return { state: 'known', value: Number(text), exact: text, unit: '' }
  const plain = text === '' ? '' : plainText(text)
  if (plain === '') return BLANK
  if (NOT_APPLICABLE.test(plain)) return { state: 'notApplicable', text: plain }
  return readNumber(kind, plain, text)
}

/**
 * The text a figure is printed and stored as: plain digits; signs of 本年增/减 and the clerk's unit
 * stay.
 */
export function formatFigure(figure: Figure): string {
  if (figure.state === 'blank') return ''
  if (figure.state === 'known') return figure.exact + figure.unit
  return figure.text
}

/**
 * Half-width digits and signs, no white space, no thousands marks; white space that parts two
 * numbers stays, they are never joined.
 */
export function plainText(text: string): string {
  return halfWidth(text)
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, (blanks, at: number, all: string) => (
      isDigit(all[at - 1]) && isDigit(all[at + blanks.length]) ? blanks : ''))
    .replace(/[−﹣]/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character)
}

const NUMBER = /^([+-]|增加?|减少?|新增)?(\d+(?:\.\d+)?)$/

function readNumber(kind: FigureKind, plain: string, original: string): Figure {
  const invalid =
    (problem: FigureProblem): Figure => ({ state: 'invalid', text: original.trim(), problem })
  const unit = UNIT.exec(plain)?.[0] ?? ''
  const match = NUMBER.exec(plain.slice(0, plain.length - unit.length))
  if (!match) return invalid('letters')
  const sign = match[1] ?? ''
  const digits = match[2] ?? ''
  if (kind === 'money' || kind === 'moneyWithUnit') {
    return readMoney({ kind, sign, digits, unit }, invalid)
  }
  return readCount({ kind, sign, digits, unit }, invalid)
}

interface NumberParts { kind: FigureKind; sign: string; digits: string; unit: string }
type Refusal = (problem: FigureProblem) => Figure

function readCount({ kind, sign, digits, unit }: NumberParts, invalid: Refusal): Figure {
  if (/元|万/.test(unit)) return invalid('unit')
  if (/\.\d*[1-9]/.test(digits)) return invalid('fraction')
  const whole = digits.replace(/\.0*$/, '').replace(/^0+(?=\d)/, '')
  const size = Number(whole)
  if (size > LARGEST_COUNT) return invalid('tooLarge')
  const minus = sign === '-' || sign.startsWith('减')
  if (kind === 'count') {
    return minus && size > 0
      ? invalid('negative') : { state: 'known', value: size, exact: whole, unit: '' }
  }
  const shownSign = size === 0 ? '' : sign
  return { state: 'known', value: minus ? -size : size, exact: shownSign + whole, unit: '' }
}

function readMoney({ kind, sign, digits, unit }: NumberParts, invalid: Refusal): Figure {
  if (sign !== '' && sign !== '+') return invalid('negative')
  if (digits.replace(/\.\d*$/, '').length > 12) return invalid('tooLarge')
  if (unit !== '' && !unit.endsWith('元')) return invalid('unit')
  if (kind === 'money' && unit !== '' && unit !== '万元') return invalid('unit')
  const exact = digits.replace(/^0+(?=\d)/, '')
  return { state: 'known', value: Number(exact), exact, unit: kind === 'money' ? '' : unit }
}
