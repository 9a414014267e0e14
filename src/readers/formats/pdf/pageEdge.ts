/** What stands at the upper and lower edge of a page. */
import type { TextPiece } from './textPieces'

/** Shares of the page's height. */
const TOP = 0.1
const BOTTOM = 0.88
const DASHES = '[—–\\-－_·.]+'
/** `— 3 —`, `第 3 页`, `3 / 12`. */
export const MARKED = new RegExp(
  `^(?:${DASHES}\\s*\\d{1,3}\\s*${DASHES}|第\\s*\\d{1,3}\\s*页.{0,12}`
    + '|\\d{1,3}(?:\\s*页)?\\s*[/，,共]+\\s*\\d{1,3}(?:\\s*页)?)$',
)

/** Of a line in pieces: `第 3 页` and `共 12 页`. */
const PART_MARKED = /^[第共]\s*\d{1,3}\s*页$/

/** True for a mark of the page at its edge, which may stand within a cell that reaches down there. */
export function isPageMark({ text, y }: TextPiece, { height }: { height: number }): boolean {
  const plain = text.trim()
  return isAtEdge({ y }, { height }) && (MARKED.test(plain) || PART_MARKED.test(plain))
}

/** True for the upper and the lower margin. */
export function isAtEdge({ y }: { y: number }, { height }: { height: number }): boolean {
  return y < height * TOP || y > height * BOTTOM
}
