/**
 * How a run of text looks, as far as it decides what a reader takes from it (ISO/IEC 29500-1,
 * 17.3.2).
 */
import { PAPER, isFaintOn, type Channels } from '../../loose/contrast'
import type { XmlElement } from './parseXml'
import { highlightColour, shadeColour, textColour } from './wordColours'

/** What is not said is left to the style, and then to the paragraph's. */
export interface RunLook {
  isHidden?: boolean
  isStruck?: boolean
  isDoublyStruck?: boolean
  place?: '' | 'above' | 'below'
  /** `auto` is chosen so that it is seen. */
  colour?: Channels | 'auto'
  /** Too small to be read. */
  isTiny?: boolean
}

/** What stands before the runs of a cell or a paragraph: their look, and the ground they stand on. */
export interface BaseLook {
  run: RunLook
  /** Undefined for paper. */
  ground: Channels | undefined
}

const NOTHING: RunLook = Object.freeze({})

/** One look with what the other says over it. */
export function overLook(base: RunLook = NOTHING, own: RunLook = NOTHING): RunLook {
  if (own === NOTHING) return base
  return base === NOTHING ? own : { ...base, ...own }
}

/** Half points off the line; less only evens lines out. */
const LEAST_POSITION = 4
/** Half points; parseXml keeps no larger ones, and of widths only such as nobody can read. */
const TINIEST = 3
const ALIGNS: Record<string, RunLook['place']> = { superscript: 'above', subscript: 'below' }

const READERS: Record<string, ((value: string | undefined, all: XmlElement['attributes']) => RunLook)
  | undefined> = {
  'w:vanish': (value) => ({ isHidden: isOn(value) }),
  'w:strike': (value) => ({ isStruck: isOn(value) }),
  'w:dstrike': (value) => ({ isDoublyStruck: isOn(value) }),
  'w:vertAlign': (value) => ({ place: ALIGNS[value ?? ''] ?? '' }),
  'w:position': (value) => {
    const halfPoints = Number(value)
    if (!(Math.abs(halfPoints) >= LEAST_POSITION)) return {}
    return { place: halfPoints > 0 ? 'above' : 'below' }
  },
  'w:color': (_, all) => ({ colour: textColour(all) }),
  'w:sz': (value) => ({ isTiny: Number(value) <= TINIEST }),
  'w:w': () => ({ isTiny: true }),
}

/** What the properties (`w:rPr`) of a run or a style say of it. */
export function readRunLook(properties: XmlElement | undefined): RunLook {
  let look = NOTHING
  for (const child of properties?.children ?? []) {
    const read = typeof child === 'string' ? undefined : READERS[child.name]
    if (read && typeof child !== 'string') look = overLook(look, read(child.attributes.val, child.attributes))
  }
  return look
}

function isOn(value = ''): boolean {
  return !['0', 'false', 'off'].includes(value)
}

/** The ground that properties give to what stands in them; undefined where they say nothing of it. */
export function groundOf(properties: XmlElement | undefined): Channels | undefined {
  let ground: Channels | undefined
  for (const child of properties?.children ?? []) {
    if (typeof child === 'string') continue
    if (child.name === 'w:shd') ground = shadeColour(child.attributes)
    else if (child.name === 'w:highlight') return highlightColour(child.attributes) ?? ground
  }
  return ground
}

/** True where text of the colour may be overlooked on what it stands on. */
export function isLost(colour: RunLook['colour'], ground: Channels = PAPER): boolean {
  return colour !== undefined && colour !== 'auto' && isFaintOn(colour, ground)
}
