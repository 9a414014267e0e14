/**
 * Cells of a line that has only blanks between them, as text copied from a PDF
 * has. Where a blank cell was is not to be seen: the count of figures decides
 * later whether a row is placed.
 */
import { isFilledFigure } from '../../loose/figureText'
import type { LooseTable } from '../../loose/looseTable'
import { isPieceOfLabel, roleOf } from './knownLabels'

const LONGEST = 160
const MOST_PARTS = 60
/** A label may itself be parted by blanks into so many pieces. */
const MOST_PIECES = 6
const MANY_FIGURES = 3
const SHORTEST_PIECE = 4
const PROSE = /[。；！？]/

type PieceKind = 'labels' | 'figures' | 'strays'
interface Parted extends Record<PieceKind, number> { texts: string[] }

/** The cells; null for a line that is one cell or prose. */
export function splitSpacedLine(text: string): string[] | null {
  if (text.length > LONGEST || PROSE.test(text) || !/\S\s+\S/.test(text)) return null
  const pieces = text.split(/\s+/)
  if (pieces.length > MOST_PARTS) return null
  // The piece of a broken label with the figures of its row.
  const [label = '', ...figures] = pieces
  if (isLabel(label) && figures.every(isFilledFigure)) return pieces
  const parted = partPieces(pieces)
  return parted.texts.length > 1 && isRow(parted) ? parted.texts : null
}

/** Figures behind a label, many figures, or several labels and nothing else. */
function isRow({ labels, figures, strays }: Parted): boolean {
  if (figures === 0) return labels > 1 && strays === 0
  return strays <= 1 && (labels > 0 || figures >= MANY_FIGURES)
}

function partPieces(pieces: string[]): Parted {
  const parted: Parted = { texts: [], labels: 0, figures: 0, strays: 0 }
  let before: PieceKind = 'labels'
  for (let index = 0; index < pieces.length;) {
    const length = lengthOfLabel(pieces, index)
    const text = pieces.slice(index, index + Math.max(1, length)).join('')
    const kind: PieceKind = length > 0 ? 'labels' : isFilledFigure(text) ? 'figures' : 'strays'
    const goesOn = kind === 'strays' && before === 'strays'
    if (!goesOn) parted[kind] += 1
    parted.texts.push(goesOn ? `${parted.texts.pop() ?? ''}${text}` : text)
    before = kind
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

/** A label of the form, or a piece of one that is no common word. */
function isLabel(text: string): boolean {
  return roleOf(text) !== undefined || (text.length >= SHORTEST_PIECE && isPieceOfLabel(text))
}

/**
 * True for a table put together from such lines: no blank cell in it, rows of different length,
 * official labels or many figures.
 */
export function isSpacedTable({ rows }: LooseTable): boolean {
  const slots = rows.flat()
  const isWhole = slots.every((slot) => slot.isOrigin && (slot.isMissing || slot.text !== ''))
  const isUneven = rows.length === 1 || slots.some((slot) => slot.isMissing)
  if (!isWhole || !isUneven) return false
  return slots.some((slot) => isLabel(slot.text))
    || slots.every((slot) => isFilledFigure(slot.text))
}
