/** Which texts may stand in a cell for a figure. */
import { parseFigure } from '../../model/figure'

const FIGURE_WITH_REMARK = /^[+\-−]?\d[\d,.]*\s*(?:[件项条个]\s*)?[（(,，].*\D/

/** Letters that text read off a picture has for digits, `O` for 0, `l` for 1. */
const MISREAD: Record<string, string> = { O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1' }
const MISREAD_NUMBER = /^[+\-−]?[\dOo〇○lI]{1,7}(?:\.\d{1,2})?$/

/** What a figure may begin with; most labels are told from figures by this alone. */
const FIGURE_START = /^[\s\d０-９+OolI〇○＋\-−－﹣/／—–─_＿增减新无不]/

/** Nearly all of them. */
const DIGITS = /^\d+$/

/**
 * True for a text that may stand in a figure cell, blank included; a wrong sign or unit is still a
 * figure, and so is one with a remark.
 */
export function isFigureText(text: string): boolean {
  if (text === '' || DIGITS.test(text)) return true
  if (!FIGURE_START.test(text)) return false
  const before = known.get(text)
  if (before !== undefined) return before
  const isFigure = judge(text)
  if (known.size >= MOST_KNOWN) known.clear()
  if (text.length <= LONGEST_KNOWN) known.set(text, isFigure)
  return isFigure
}

/** `1.政府机关`: labels that begin like a figure come again in every report. */
const known = new Map<string, boolean>()
const [MOST_KNOWN, LONGEST_KNOWN] = [2000, 60]

function judge(text: string): boolean {
  const figure = parseFigure('moneyWithUnit', text)
  return figure.state !== 'invalid' || figure.problem !== 'letters'
    || FIGURE_WITH_REMARK.test(text.trim()) || readLetters(text.trim()) !== null
}

/** `7.`, `1 441`: figures within a row of others; elsewhere the number of a list, or two figures. */
const TORN = /^\d{1,7}[.。]$|^\d{1,4}\s\d{1,4}$/

/** True for a figure among the cells of a row, also one with a dot or a blank too many. */
export function isFigureAt(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? ''
  if (isFilledFigure(text)) return true
  if (!TORN.test(text.trim())) return false
  const next = texts.slice(index + 1).find((other) => other.trim() !== '')
  return next === undefined ? index > 0 : isFilledFigure(next) || TORN.test(next.trim())
}

/**
 * The number a text stands for whose digits were read as letters, or with a dot behind; null for any
 * other text.
 */
export function readMisread(text: string): string | null {
  const plain = text.trim()
  if (/^\d{1,7}[.。]$/.test(plain)) return plain.slice(0, -1)
  return readLetters(plain)
}

function readLetters(plain: string): string | null {
  if (!MISREAD_NUMBER.test(plain) || !/[^\d+\-−.]/.test(plain)) return null
  return plain.replace(/[Oo〇○lI]/g, (letter) => MISREAD[letter] ?? letter)
}

/** True for a slot or line with a figure in it. */
export function isFilledFigure(text: string): boolean {
  return DIGITS.test(text) || (text.trim() !== '' && isFigureText(text))
}
