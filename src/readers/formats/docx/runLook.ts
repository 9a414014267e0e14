/**
 * How a run of text looks, as far as it decides what a reader takes from it (ISO/IEC 29500-1,
 * 17.3.2).
 */
import type { XmlElement } from './parseXml'

/** What is not said is left to the style, and then to the paragraph's. */
export interface RunLook {
  isHidden?: boolean
  isStruck?: boolean
  isDoublyStruck?: boolean
  place?: '' | 'above' | 'below'
  /** In the colour of paper. */
  isWhite?: boolean
  /** Too small to be read. */
  isTiny?: boolean
}

const NOTHING: RunLook = Object.freeze({})

/** One look with what the other says over it. */
export function overLook(base: RunLook = NOTHING, own: RunLook = NOTHING): RunLook {
  if (own === NOTHING) return base
  return base === NOTHING ? own : { ...base, ...own }
}

/** Half points off the line; less only evens lines out. */
const LEAST_POSITION = 4
/** Half points; parseXml keeps no larger ones, nor other colours than white. */
const TINIEST = 3
const ALIGNS: Record<string, RunLook['place']> = { superscript: 'above', subscript: 'below' }

const READERS: Record<string, ((value: string | undefined) => RunLook) | undefined> = {
  'w:vanish': (value) => ({ isHidden: isOn(value) }),
  'w:strike': (value) => ({ isStruck: isOn(value) }),
  'w:dstrike': (value) => ({ isDoublyStruck: isOn(value) }),
  'w:vertAlign': (value) => ({ place: ALIGNS[value ?? ''] ?? '' }),
  'w:position': (value) => {
    const halfPoints = Number(value)
    if (!(Math.abs(halfPoints) >= LEAST_POSITION)) return {}
    return { place: halfPoints > 0 ? 'above' : 'below' }
  },
  'w:color': (value) => ({ isWhite: /^FFFFFF$/i.test(value ?? '') }),
  'w:sz': (value) => ({ isTiny: Number(value) <= TINIEST }),
}

/** What the properties (`w:rPr`) of a run or a style say of it. */
export function readRunLook(properties: XmlElement | undefined): RunLook {
  let look = NOTHING
  for (const child of properties?.children ?? []) {
    const read = typeof child === 'string' ? undefined : READERS[child.name]
    if (read && typeof child !== 'string') look = overLook(look, read(child.attributes.val))
  }
  return look
}

function isOn(value = ''): boolean {
  return !['0', 'false', 'off'].includes(value)
}
