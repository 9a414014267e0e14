/** Measures of the printed page in millimetres, GB/T 9704-2012. */

/** 版心: what a page holds between its margins. */
const TEXT_AREA = { width: 156, height: 225 } as const
/** Its width in twips, as in the Word file. */
export const TEXT_WIDTH = 8844

/** Leaves room for the caption and some lines of text. */
const TALLEST_IMAGE = TEXT_AREA.height * 0.8
const MM_PER_TWIP = 25.4 / 1440
const MM_PER_PIXEL = 25.4 / 96

/** Twips (1/20 pt) as a CSS length. */
export function millimetres(twips: number): string {
  return `${round(twips * MM_PER_TWIP)}mm`
}

/**
 * The size an image is printed at: 96 pixels to the inch, made smaller where it would leave the 版
 * 心.
 */
export function printedImageSize(width: number, height: number): { width: string; height: string } {
  const [wide, high] = [width * MM_PER_PIXEL, height * MM_PER_PIXEL]
  const scale = Math.min(1, TEXT_AREA.width / wide, TALLEST_IMAGE / high)
  return { width: `${round(wide * scale)}mm`, height: `${round(high * scale)}mm` }
}

/** Down to a hundredth, so that columns never add up to more than the 版心. */
function round(value: number): number {
  return Math.floor(value * 100) / 100
}
