/**
 * Texts with places for figures.
 * `{recv}` the figure `recv` · `{recv:chinese}` in a style of its own ·
 * `{%granted.1}` its share of 总计 with one decimal · `{=recv|未收到申请}` words
 * that say `recv` is 0 · `{!TX-RECV|35}` planted words and the code they call for.
 */
import type { MeasuredCode } from './format'

export type NumberStyle = 'plain' | 'chinese' | 'wide' | 'thousands' | 'spaced'

interface Piece { text: string; slot?: string; code?: MeasuredCode }
/** Words of a rendered text where a fault was planted. */
export interface Mark { code: MeasuredCode; from: number; to: number }
export interface Rendered { text: string; marks: Mark[] }
/** A place of a template: the whole of it, what it names, where it begins. */
export interface SlotPlace { source: string; slot: string; index: number }

const SLOT = /\{([^{}]*)\}/g
const DIGITS = '零一二三四五六七八九'

/** Every place for a figure, or for words instead of one; planted ones left out. */
export function slotsOf(template: string): SlotPlace[] {
  return [...template.matchAll(SLOT)].filter(([, inner = '']) => !inner.startsWith('!'))
    .map((match) => {
      const inner = match[1] ?? ''
      return { source: match[0], index: match.index, slot: inner.startsWith('=')
        ? inner.slice(1).split('|')[0] ?? '' : inner.split(':')[0] ?? '' }
    })
}

/** The text with its figures; what was planted is marked. */
export function renderTemplate(
  template: string, values: Record<string, number>, style: NumberStyle,
): Rendered {
  const marks: Mark[] = []
  let text = ''
  for (const piece of piecesOf(template, values, style)) {
    if (piece.code) {
      marks.push({ code: piece.code, from: text.length, to: text.length + piece.text.length })
    }
    text += piece.text
  }
  return { text, marks }
}

/** The words one place comes to. */
export function renderSlot(
  source: string, values: Record<string, number>, style: NumberStyle,
): string {
  return renderTemplate(source, values, style).text
}

function piecesOf(template: string, values: Record<string, number>, style: NumberStyle): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of template.matchAll(SLOT)) {
    pieces.push({ text: template.slice(from, match.index) }, pieceOf(match[1] ?? '', values, style))
    from = match.index + match[0].length
  }
  return [...pieces, { text: template.slice(from) }]
}

function pieceOf(inner: string, values: Record<string, number>, style: NumberStyle): Piece {
  const [head = '', words = ''] = inner.split('|')
  if (inner.startsWith('!')) return { text: words, code: head.slice(1) as MeasuredCode }
  if (inner.startsWith('=')) return { text: words }
  if (inner.startsWith('%')) return { text: percentOf(inner.slice(1), values) }
  const [slot = '', own] = inner.split(':')
  return {
    text: writeNumber(valueOf(values, slot), (own as NumberStyle | undefined) ?? style), slot,
  }
}

function percentOf(inner: string, values: Record<string, number>): string {
  const [slot = '', digits = '1'] = inner.split('.')
  return (valueOf(values, slot) / valueOf(values, 'done') * 100).toFixed(Number(digits))
}

function valueOf(values: Record<string, number>, slot: string): number {
  const value = values[slot]
  if (value === undefined) throw new Error(`no figure ${slot}`)
  return value
}

/** A count in one of the ways reports write it. */
function writeNumber(value: number, style: NumberStyle): string {
  switch (style) {
    case 'chinese': return value === 0 ? '0' : value === 2 ? '两' : chineseCount(value)
    case 'wide': return [...String(value)]
      .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    case 'thousands': return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    case 'spaced': return ` ${value} `
    case 'plain': return String(value)
  }
}

/** 105 → 一百零五, 12 → 十二, 1036 → 一千零三十六; 0 to 9999 and whole 万 above. */
function chineseCount(value: number): string {
  if (value === 0) return '零'
  if (value >= 10_000) {
    return chineseCount(Math.floor(value / 10_000)) + '万' + (value % 10_000 === 0
      ? '' : (value % 10_000 < 1000 ? '零' : '') + chineseCount(value % 10_000))
  }
  const places = ['', '十', '百', '千']
  const digits = [...String(value)].map(Number)
  const words = digits.map((digit, index) => (digit === 0
    ? '零' : `${DIGITS[digit] ?? ''}${places[digits.length - 1 - index] ?? ''}`)).join('')
  return words.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}
