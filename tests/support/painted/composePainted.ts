/** Puts painted characters together as an eye reads them: line by line, from left to right. */

/**
 * `group` is -1 for text that is no text of the tree, such as the value of a field. Lengths in CSS
 * pixels.
 */
export interface PaintedMark {
  text: string
  group: number
  left: number
  right: number
  top: number
  bottom: number
  /** Mirrored or turned: nobody can say which figure it is. */
  isTurned: boolean
  isSeen?: boolean
  isStruck?: boolean
}

/** Of the height of the line; a blank is a quarter. */
const LEAST_GAP = 0.17
const LEAST_RAISE = 0.13
/** Of its box, from the top. */
const BASELINE = 0.8

/**
 * Blanks where there is room, `\n` between lines; `^` before what stands above the line, `_` below,
 * `?` turned.
 */
export function composePainted(marks: PaintedMark[]): string {
  const seen = marks.filter(({ isSeen, isStruck }) => isSeen && !isStruck)
  return gatherLines(seen).map(composeLine).join('\n')
}

function gatherLines(marks: PaintedMark[]): PaintedMark[][] {
  const lines: PaintedMark[][] = []
  // The largest first: small ones above and below them belong to their line.
  for (const mark of [...marks].sort((one, other) => heightOf(other) - heightOf(one))) {
    const middle = (mark.top + mark.bottom) / 2
    const line = lines.find(([first]) => first && middle > first.top && middle < first.bottom)
    if (line) line.push(mark)
    else lines.push([mark])
  }
  return lines.sort(([one], [other]) => (one?.top ?? 0) - (other?.top ?? 0))
}

function composeLine(line: PaintedMark[]): string {
  const [first] = line
  const baseline = first ? baselineOf(first) : 0
  const height = first ? heightOf(first) : 1
  const sorted = line.map((mark, index) => ({ mark, index }))
    .sort((one, other) => one.mark.left - other.mark.left || one.index - other.index)
    .map(({ mark }) => mark)
  let end: number | undefined
  return sorted.map((mark) => {
    const rise = mark.group < 0 ? 0 : (baseline - baselineOf(mark)) / height
    const gap = end !== undefined && mark.left - end > height * LEAST_GAP ? ' ' : ''
    end = Math.max(end ?? mark.right, mark.right)
    const sign = rise > LEAST_RAISE ? '^' : rise < -LEAST_RAISE ? '_' : ''
    return gap + (mark.isTurned ? '?' : sign) + mark.text
  }).join('')
}

function heightOf({ top, bottom }: PaintedMark): number {
  return bottom - top
}

function baselineOf(mark: PaintedMark): number {
  return mark.top + heightOf(mark) * BASELINE
}
