/** Colours of a page, as far as they tell whether a text can be seen on its ground. */

/**
 * Red, green and blue from 0 to 255; `unknown` for a picture, a gradient or what is not understood.
 */
export type Colour = readonly [number, number, number] | 'unknown' | 'transparent'

const NAMES: Record<string, Colour> = {
  white: [255, 255, 255], black: [0, 0, 0], windowtext: [0, 0, 0], window: [255, 255, 255],
  red: [255, 0, 0], blue: [0, 0, 255],
  snow: [255, 250, 250], ivory: [255, 255, 240], whitesmoke: [245, 245, 245],
  transparent: 'transparent',
}
/** Between the channels of two colours that no eye tells apart. */
const NO_DIFFERENCE = 16
/** Parts of a whole below this are seen through. */
const CLEAR = 0.05
const OPAQUE = 0.95

/** The colour a value names; undefined where it names none, such as `inherit`. */
export function readColour(value: string): Colour | undefined {
  const word = value.replace(' !important', '').trim()
  if (/^(inherit|initial|unset|revert|none|currentcolor)?$/.test(word)) return undefined
  if (word.startsWith('#')) return readHex(word.slice(1))
  if (/^rgba?\(/.test(word)) return readChannels(word)
  return NAMES[word] ?? 'unknown'
}

/** The ground a `background` value lays; undefined where it lays none. */
export function readGround(value: string): Colour | undefined {
  if (/url\(|gradient\(/.test(value)) return 'unknown'
  if (/^rgba?\(/.test(value)) return readColour(value.slice(0, value.indexOf(')') + 1))
  const words = value.replace(' !important', '').split(/\s+/)
  const known = words.find((word) => word.startsWith('#') || word in NAMES)
  return readColour(known ?? (words.length === 1 ? words[0] ?? '' : ''))
}

/** True where a text of this colour cannot be seen on this ground. */
export function isUnseenOn(text: Colour, ground: Colour): boolean {
  if (text === 'transparent') return true
  if (typeof text === 'string' || typeof ground === 'string') return false
  return text.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) <= NO_DIFFERENCE)
}

function readHex(digits: string): Colour {
  const isShort = digits.length === 3 || digits.length === 4
  const step = isShort ? 1 : 2
  const parts = Array.from({ length: Math.floor(digits.length / step) }, (_, index) => {
    const part = digits.slice(index * step, index * step + step)
    return Number.parseInt(isShort ? part + part : part, 16)
  })
  const [red, green, blue, alpha = 255] = parts
  if (red === undefined || green === undefined || blue === undefined || parts.some(Number.isNaN)) {
    return 'unknown'
  }
  return solid([red, green, blue], alpha / 255)
}

function readChannels(word: string): Colour {
  const parts = word.slice(word.indexOf('(') + 1).split(/[\s,/)]+/).filter((part) => part !== '')
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map((part, index) => {
    const number = Number.parseFloat(part)
    return part.endsWith('%') ? number / 100 * (index < 3 ? 255 : 1) : number
  })
  return [red, green, blue, alpha].some(Number.isNaN) ? 'unknown' : solid([red, green, blue], alpha)
}

/** Half seen through, a colour is neither. */
function solid(colour: readonly [number, number, number], alpha: number): Colour {
  if (alpha < CLEAR) return 'transparent'
  return alpha > OPAQUE ? colour : 'unknown'
}
