/** Texts of a page without borders: on their lines, and lines of one cell put together. */
import { isFilledFigure } from '../../loose/figureText'
import type { FormWords } from '../../loose/looseDocument'
import { splitWords, type TextLine, type TextPiece } from './textPieces'

/** Texts on one line without a gap between them; `y` on a page without end. */
export interface PlacedRun {
  text: string
  from: number
  to: number
  y: number
  size: number
  isFigure: boolean
}

/** Lines of one cell; `top` and `bottom` are the base lines of its first and last line. */
export interface PlacedCell {
  text: string
  from: number
  to: number
  top: number
  bottom: number
  size: number
}

/** In ems: gaps between texts that belong together, digits closer than words. */
const WORD_GAP = 0.6
const DIGIT_GAP = 0.35
/** Ems from one line of a cell to the next, and lines it has. */
const [LEAST_PITCH, MOST_PITCH] = [0.45, 2.4]
const MOST_LINES = 14

/** The lines of all pages below each other. */
export function placeLines<Line extends TextLine & { page: number }>(lines: Line[]): Line[] {
  let shift = 0
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (before && (before.page !== line.page || line.y < before.y)) {
      shift += before.y - line.y + 1.5 * line.size
    }
    return { ...line, y: line.y + shift }
  })
}

/** The texts of a line that stand apart, from left to right. */
export function segmentsOf({ pieces, y }: TextLine, words: FormWords): PlacedRun[] {
  const segments: PlacedRun[] = []
  for (const { text, x, width, size } of pieces.flatMap(splitFigures)) {
    const last = segments[segments.length - 1]
    const isFigure = isFilledFigure(text) && !words.isLabel(text)
    const gap = (isFigure && last?.isFigure ? DIGIT_GAP : WORD_GAP) * size
    if (last && x - last.to <= gap) {
      last.text += text
      last.to = x + width
      last.isFigure = isFilledFigure(last.text) && !words.isLabel(last.text)
    } else segments.push({ text, from: x, to: x + width, y, size, isFigure })
  }
  return segments
}

/** Some programs write a whole row as one text. */
function splitFigures(piece: TextPiece): TextPiece[] {
  const [, ...figures] = splitWords(piece)
  const isRow = figures.length > 0 && figures.every(({ text }) => isFilledFigure(text))
  return isRow ? splitWords(piece) : [piece]
}

/** Lines below each other that make a label of the form, each other line by itself; from the top down. */
export function gatherCells(segments: PlacedRun[], words: FormWords): PlacedCell[] {
  const used = new Set<PlacedRun>()
  return segments.flatMap((first, index): PlacedCell[] => {
    if (used.has(first)) return []
    const chain = [first]
    let text = first.text
    let whole = words.isLabel(text) ? 1 : 0
    for (let last = first; chain.length < MOST_LINES;) {
      const next = findBelow(segments, { index, last },
        (other) => !used.has(other) && words.isPiece(text + other.text))
      if (!next) break
      chain.push(next)
      text += next.text
      last = next
      if (words.isLabel(text)) whole = chain.length
    }
    const own = whole > 0 ? chain.slice(0, whole) : chain
    for (const segment of own) used.add(segment)
    return [{
      text: own.map((segment) => segment.text).join(''), from: Math.min(...own.map(({ from }) => from)),
      to: Math.max(...own.map(({ to }) => to)), top: first.y, bottom: own[own.length - 1]?.y ?? first.y,
      size: first.size,
    }]
  })
}

/** The first one wanted right below `last`, behind `index`; what lies lower is not looked at. */
function findBelow(
  segments: PlacedRun[], { index, last }: { index: number; last: PlacedRun },
  isWanted: (other: PlacedRun) => boolean,
): PlacedRun | undefined {
  for (let at = index + 1; at < segments.length; at += 1) {
    const other = segments[at]
    if (!other || other.y - last.y > last.size * MOST_PITCH) return undefined
    if (isBelow(other, last) && isWanted(other)) return other
  }
  return undefined
}

function isBelow(lower: PlacedRun, upper: PlacedRun): boolean {
  const down = lower.y - upper.y
  const shared = Math.min(lower.to, upper.to) - Math.max(lower.from, upper.from)
  return down > upper.size * LEAST_PITCH && down <= upper.size * MOST_PITCH
    && shared >= Math.min(lower.to - lower.from, upper.to - upper.from) / 2
}
