/** Lengths of style sheets in CSS pixels. */
import type { Declarations } from './cssRules'

/** The size of the characters in CSS pixels; `parentSize` is that of what they stand in. */
export function sizeOf(own: Declarations, parentSize: number): number {
  const said = own.get('font-size') ?? shorthandSize(own.get('font') ?? '')
  if (!/^[\d.]/.test(said)) return said === 'smaller' ? parentSize * 0.83 : parentSize
  const number = Number.parseFloat(said)
  return said.endsWith('%')
    ? number / 100 * parentSize : number === 0 ? 0 : pixelsOf(said, parentSize) || parentSize
}

/** `italic 7.0pt/1.5 "宋体"` → `7.0pt`. */
function shorthandSize(font: string): string {
  const word = font.split(/\s+/).find((part) => /^[\d.]+(?:px|pt|em|rem|%)/.test(part)) ?? ''
  return word.split('/')[0] ?? ''
}

const PIXELS: Record<string, number> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, rem: 16,
}

/** A length in CSS pixels, 0 where it is none. */
export function pixelsOf(length: string | undefined, em: number): number {
  const match = /^([+-]?[\d.]+)([a-z]+)$/.exec(length ?? '')
  if (!match) return 0
  const unit = match[2] ?? ''
  const factor = unit === 'em' ? em : unit === 'ex' ? em / 2 : PIXELS[unit] ?? 0
  return Number.parseFloat(match[1] ?? '0') * factor
}
