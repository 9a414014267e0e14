/**
 * Figures of narrow columns: a figure is never cut at the end of a line, it comes nearer to the
 * border, then becomes smaller.
 */
import { emWidth } from '../language/displayWidth'

export interface FigureFit {
  /** In half-points. */
  size: number
  /** Left and right of it, in twips. */
  margin: number
}

/** Twips a half-point of font size makes a Chinese character wide. */
const TWIPS_PER_HALF_POINT = 10
const LEAST_MARGIN = 10
/** 5 pt; what is wider still would not be read. */
const LEAST_SIZE = 10

/**
 * `usual` is how the cells of the table are set, `width` that of the cell in twips; null where the
 * figure fits as usual, or is none: words may break.
 */
export function fitFigure({
  text,
  width,
  usual,
}: {
  text: string
  width: number
  usual: FigureFit
}): FigureFit | null {
  const ems = emWidth(text) * TWIPS_PER_HALF_POINT
  if (/[^!-~]/.test(text) || ems * usual.size <= width - 2 * usual.margin) return null
  const room = width - 2 * LEAST_MARGIN
  return {
    margin: LEAST_MARGIN, size: Math.max(LEAST_SIZE, Math.min(usual.size, Math.floor(room / ems))),
  }
}
