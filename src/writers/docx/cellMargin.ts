/**
 * Side margins that make the heads of narrow columns break evenly: 商业/企业,
 * not 商业企/业. The margin leaves room for a whole number of characters and a
 * little more, so it holds with any font; no break is written into the text.
 */
const USUAL_MARGIN = 70
const LEAST_MARGIN = 30
/** Room left beside a balanced line, in characters. */
const SLACK = 0.25
/** Longer lines look even by themselves. */
const MOST_BALANCED = 4

export interface CellText { text: string; width: number; characterWidth: number }

/**
 * The usual margin for one line or long text; less where one line just fits; the balancing one
 * where a short label has to break.
 */
export function marginOf({ text, width, characterWidth }: CellText): number {
  const count = [...text].length
  const room = width - count * characterWidth
  const capacity = Math.floor((width - 2 * LEAST_MARGIN) / characterWidth)
  if (room >= 2 * USUAL_MARGIN || capacity > MOST_BALANCED) return USUAL_MARGIN
  if (room >= 2 * LEAST_MARGIN) return LEAST_MARGIN
  return Math.max(
    0, Math.floor((width - (evenShare(count, capacity) + SLACK) * characterWidth) / 2),
  )
}

/**
 * Characters a line: as even as can be, two by two where the count allows, since most words have
 * two.
 */
function evenShare(count: number, capacity: number): number {
  const share = Math.ceil(count / Math.ceil(count / Math.max(1, capacity)))
  return share === 3 && count % 2 === 0 ? 2 : share
}
