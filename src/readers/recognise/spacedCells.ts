/**
 * Cells of a line that has only blanks between them, as text copied from a PDF
 * has. Where a blank cell was is not to be seen: the count of figures decides
 * later whether a row is placed.
 */
import { isFilledFigure } from '../looseRows'
import type { LooseTable } from '../looseTable'
import { roleOf } from './knownLabels'

const LONGEST = 160
const MOST_PARTS = 60
/** A label may itself be parted by blanks into so many pieces. */
const MOST_PIECES = 6
const MANY_FIGURES = 3
const PROSE = /[。；！？]/

interface Parted { texts: string[]; labels: number; figures: number; strays: number }

/** The cells; null for a line that is one cell or prose. */
export function splitSpacedLine(text: string): string[] | null {
  if (text.length > LONGEST || PROSE.test(text) || !/\S\s+\S/.test(text)) return null
  const pieces = text.split(/\s+/)
  if (pieces.length > MOST_PARTS) return null
  const { texts, labels, figures, strays } = partPieces(pieces)
  const isRow = figures > 0 && strays <= 1 && (labels > 0 || figures >= MANY_FIGURES)
  return texts.length > 1 && (isRow || (labels > 1 && strays === 0)) ? texts : null
}

function partPieces(pieces: string[]): Parted {
  const parted: Parted = { texts: [], labels: 0, figures: 0, strays: 0 }
  let isStray = false
  for (let index = 0; index < pieces.length;) {
    const length = lengthOfLabel(pieces, index)
    const text = pieces.slice(index, index + Math.max(1, length)).join('')
    const isFigure = length === 0 && isFilledFigure(text)
    if (length > 0) parted.labels += 1
    else if (isFigure) parted.figures += 1
    else if (!isStray) parted.strays += 1
    if (length === 0 && !isFigure && isStray) parted.texts.push(`${parted.texts.pop() ?? ''}${text}`)
    else parted.texts.push(text)
    isStray = length === 0 && !isFigure
    index += Math.max(1, length)
  }
  return parted
}

/** Pieces of the longest official label that begins here, 0 for none. */
function lengthOfLabel(pieces: string[], start: number): number {
  if (isFilledFigure(pieces[start] ?? '')) return 0
  for (let length = Math.min(MOST_PIECES, pieces.length - start); length > 0; length -= 1) {
    if (roleOf(pieces.slice(start, start + length).join(''))) return length
  }
  return 0
}

/** True for a table put together from such lines: no blank cell in it, rows of different length, official labels or many figures. */
export function isSpacedTable({ rows }: LooseTable): boolean {
  const slots = rows.flat()
  const isWhole = slots.every((slot) => slot.isOrigin && (slot.isMissing || slot.text !== ''))
  const isUneven = rows.length === 1 || slots.some((slot) => slot.isMissing)
  return isWhole && isUneven && (slots.some((slot) => roleOf(slot.text)) || slots.every((slot) => isFilledFigure(slot.text)))
}
