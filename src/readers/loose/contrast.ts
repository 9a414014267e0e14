/** Whether a text can be told from what it stands on: one rule for every reader. */

/** Red, green and blue, from 0 to 255. */
export type Channels = readonly [red: number, green: number, blue: number]

export const PAPER: Channels = [255, 255, 255]
export const INK: Channels = [0, 0, 0]

/** Between the channels of two colours that no eye tells apart. */
const NO_DIFFERENCE = 16
/** Every channel that much darker makes any text plain. */
const PLAINLY = 100
/** Of the lights of two colours (WCAG 2, 1.4.3): below it a text may be overlooked. */
const LEAST_CONTRAST = 1.3

/** `FFF2CC` as channels; undefined for what is no colour of six digits. */
export function channelsOf(digits: string | undefined): Channels | undefined {
  if (digits === undefined || !/^[\da-f]{6}$/i.test(digits)) return undefined
  const number = Number.parseInt(digits, 16)
  return [number >> 16, number >> 8 & 255, number & 255]
}

/** A share of one colour over another. */
export function mix(upper: Channels, lower: Channels, share: number): Channels {
  const at = (channel: 0 | 1 | 2): number => upper[channel] * share + lower[channel] * (1 - share)
  return [at(0), at(1), at(2)]
}

/** True where nobody sees the text; `solid` from 0 to 1. */
export function isUnseenOn(text: Channels, ground: Channels, solid = 1): boolean {
  return ([0, 1, 2] as const)
    .every((channel) => Math.abs(text[channel] - ground[channel]) * solid <= NO_DIFFERENCE)
}

/** True where the text may be overlooked: unseen, or nearly. */
export function isFaintOn(text: Channels, ground: Channels): boolean {
  // Ink on paper, nearly always: no need to reckon its light.
  if (([0, 1, 2] as const).every((channel) => ground[channel] - text[channel] > PLAINLY)) return false
  if (isUnseenOn(text, ground)) return true
  const lights = [lightOf(text), lightOf(ground)].sort((one, other) => one - other)
  const [darker = 0, lighter = 0] = lights
  return (lighter + 0.05) / (darker + 0.05) < LEAST_CONTRAST
}

function lightOf([red, green, blue]: Channels): number {
  const light = (channel: number): number => (channel / 255) ** 2.2
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
}
