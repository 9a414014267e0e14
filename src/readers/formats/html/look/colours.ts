/** Colours of a page, as far as they tell whether a text can be seen on its ground. */
import { isFaintOn as isFaint, isUnseenOn as isUnseen, type Channels } from '../../../loose/contrast'
import { COLOUR_NAMES } from './colourNames'

/**
 * Red, green and blue from 0 to 255, how solid from 0 to 1; `unknown` for a picture, a gradient or
 * what is not understood.
 */
export type Colour =
  | readonly [red: number, green: number, blue: number, alpha: number] | 'unknown' | 'transparent'

/** Parts of a whole below this are seen through. */
const CLEAR = 0.05
/** What only a browser can reckon: `lab()`, `color-mix()`, `light-dark()` and the like. */
const RECKONED = /^(?:lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk|contrast-color)\(/

/** The colour a value names; undefined where it names none, such as `inherit`. */
export function readColour(value: string): Colour | undefined {
  const word = value.trim()
  if (word.startsWith('#')) return readHex(word.slice(1))
  if (/^rgba?\(/.test(word)) return readChannels(word)
  if (/^hsla?\(/.test(word)) return readHue(word, fromLightness)
  if (/^hwb\(/.test(word)) return readHue(word, fromWhiteness)
  if (word === 'transparent') return 'transparent'
  const named = COLOUR_NAMES.get(word)
  return named === undefined ? RECKONED.test(word) ? 'unknown' : undefined : readHex(named)
}

/** True for what a browser takes as a colour. */
export function isColour(value: string): boolean {
  return value === 'currentcolor' || readColour(value) !== undefined
}

/** The colour of an attribute such as `bgcolor`: a name, or digits with or without their mark. */
export function readOldColour(value: string): Colour | undefined {
  const word = value.trim().toLowerCase()
  return readColour(word) ?? (/^[\da-f]{6}$|^[\da-f]{3}$/.test(word) ? readHex(word) : undefined)
}

/** True where a text of this colour cannot be seen on this ground. */
export function isUnseenOn(text: Colour, ground: Colour): boolean {
  if (text === 'transparent') return true
  if (typeof text === 'string' || typeof ground === 'string') return false
  return isUnseen(channelsIn(text), channelsIn(ground), text[3])
}

/** True where a text of this colour may be overlooked on this ground. */
export function isFaintOn(text: Colour, ground: Colour): boolean {
  const painted = layOver(text, ground)
  return typeof painted !== 'string' && typeof ground !== 'string'
    && isFaint(channelsIn(painted), channelsIn(ground))
}

function channelsIn([red, green, blue]: Exclude<Colour, string>): Channels {
  return [red, green, blue]
}

/** A ground laid over another. */
export function layOver(upper: Colour, lower: Colour): Colour {
  if (upper === 'transparent') return lower
  if (typeof upper === 'string' || upper[3] === 1) return upper
  if (typeof lower === 'string') return 'unknown'
  const mixed =
    (channel: 0 | 1 | 2): number => upper[channel] * upper[3] + lower[channel] * (1 - upper[3])
  return [mixed(0), mixed(1), mixed(2), 1]
}

function readHex(digits: string): Colour | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined
  const step = digits.length < 5 ? 1 : 2
  const parts = Array.from({ length: digits.length / step }, (_, index) => {
    const part = digits.slice(index * step, index * step + step)
    return Number.parseInt(step === 1 ? part + part : part, 16)
  })
  const [red = 0, green = 0, blue = 0, alpha = 255] = parts
  return solid([red, green, blue], alpha / 255)
}

/** The numbers between the brackets; a share counts as part of 1 times `whole`. */
function numbersOf(word: string, wholes: number[]): number[] {
  return word.slice(word.indexOf('(') + 1).split(/[\s,/)]+/).filter((part) => part !== '')
    .map((part, index) => {
      const number = part === 'none' ? 0 : Number.parseFloat(part)
      return part.endsWith('%') ? number / 100 * (wholes[index] ?? 1) : number
    })
}

function readChannels(word: string): Colour | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbersOf(word, [255, 255, 255, 1])
  return [red, green, blue, alpha].some(Number.isNaN) ? undefined : solid([red, green, blue], alpha)
}

type Mix = (pure: number, first: number, second: number) => number

/** Hue in degrees, then two shares. */
function readHue(word: string, mix: Mix): Colour | undefined {
  const [hue = 0, first = 0, second = 0, alpha = 1] = numbersOf(word, [360, 1, 1, 1])
  if ([hue, first, second, alpha].some(Number.isNaN)) return undefined
  const channel = (turn: number): number => {
    const place = ((hue / 60 + turn) % 6 + 6) % 6
    return 255 * mix(Math.min(1, Math.max(0, Math.abs(place - 3) - 1)), share(first), share(second))
  }
  return solid([channel(0), channel(4), channel(2)], alpha)
}

/** `50` without its mark is 50 % too. */
function share(part: number): number {
  return part > 1 ? part / 100 : part
}

function fromLightness(pure: number, saturation: number, lightness: number): number {
  return lightness + (pure - 0.5) * (1 - Math.abs(2 * lightness - 1)) * saturation
}

function fromWhiteness(pure: number, white: number, black: number): number {
  return white + black >= 1 ? white / (white + black) : pure * (1 - white - black) + white
}

function solid([red, green, blue]: readonly [number, number, number], alpha: number): Colour {
  return alpha < CLEAR ? 'transparent' : [red, green, blue, Math.min(1, alpha)]
}
