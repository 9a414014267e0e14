/** Lengths of style sheets in CSS pixels. */

/** Of the screen a page is read on; one hundredth. */
const VIEW = { vw: 13.66, vh: 7.68 }
const PIXELS: Record<string, number> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945, rem: 16,
  ...VIEW, vmin: VIEW.vh, vmax: VIEW.vw, dvh: VIEW.vh, svh: VIEW.vh, lvh: VIEW.vh, dvw: VIEW.vw,
}
const RELATIVE: Record<string, number> = { em: 1, ex: 0.5, ch: 0.5, ic: 1, lh: 1.2 }
const LENGTH = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/
const SUM = /^calc\(([^()]*)\)$/

/** A length in CSS pixels, 0 where it is none; a sum of lengths is added up. */
export function pixelsOf(length: string | undefined, em: number): number {
  return exactPixels(length, em) ?? 0
}

/** The same, undefined where it is no length: a percentage, `auto`, a product. */
export function exactPixels(length: string | undefined, em: number): number | undefined {
  const said = length ?? ''
  const sum = SUM.exec(said)
  if (sum) return sumOf(sum[1] ?? '', em)
  const match = LENGTH.exec(said)
  const number = Number.parseFloat(said)
  if (!match || number === 0) return match ? 0 : undefined
  const factor = factorOf(match[2] ?? '', em)
  return factor === 0 ? undefined : number * factor
}

function factorOf(unit: string, em: number): number {
  return PIXELS[unit] ?? (RELATIVE[unit] ?? 0) * em
}

/** `4px + 2em`; blanks stand around the signs. */
function sumOf(sum: string, em: number): number | undefined {
  const words = sum.trim().split(/\s+/)
  let total = 0
  for (let at = 0; at < words.length; at += 2) {
    const sign = at === 0 || words[at - 1] === '+' ? 1 : -1
    const part = exactPixels(words[at], em)
    if (part === undefined || (at > 0 && !/^[+-]$/.test(words[at - 1] ?? ''))) return undefined
    total += sign * part
  }
  return total
}

const KEYWORDS: Record<string, number> = {
  'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32,
  'xxx-large': 48,
  initial: 16,
}

/** The size of the characters in CSS pixels; `parentSize` is that of what they stand in. */
export function sizeOf(own: ReadonlyMap<string, string>, parentSize: number): number {
  const said = own.get('font-size') ?? ''
  const zoom = own.get('zoom')
  const factor = zoom === undefined || !/^[\d.]/.test(zoom)
    ? 1 : Number.parseFloat(zoom) / (zoom.endsWith('%') ? 100 : 1)
  return factor * (said === '' ? parentSize : wordSize(said, parentSize))
}

function wordSize(said: string, parentSize: number): number {
  if (said === 'smaller') return parentSize * 0.83
  if (said === 'larger') return parentSize * 1.2
  if (said.endsWith('%')) return Number.parseFloat(said) / 100 * parentSize
  return KEYWORDS[said] ?? exactPixels(said, parentSize) ?? parentSize
}
