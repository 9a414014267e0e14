/**
 * Watermarks that stand upright: texts at the same place of several pages with other text drawn over
 * them, and large letters each by itself. They are no part of any line.
 */
import type { TextPiece } from './textPieces'

/** A page's pieces before they are lines. */
export interface MarkedPage { pieces: TextPiece[] }

/** Times the size of the text. */
const LARGE = 1.5
const MOST_LETTERS = 2
/** Ems to the next letter of a title, wide as it may be set. */
const APART = 3
const FEWEST_LETTERS = 3
const FEWEST_PAGES = 2
/** Of the height of the lower of two texts. */
const OVERLAP = 0.3
/** Looked at on a page; one made to choke has thousands. */
const MOST = 200

interface Candidate { piece: TextPiece; isLarge: boolean; isUnderText: boolean; key: string }

/** The pieces that are watermarks, of all pages. */
export function findWatermarks(pages: MarkedPage[]): Set<TextPiece> {
  const onPages = countPlaces(pages)
  const marks = new Set<TextPiece>()
  const size = commonSize(pages)
  const all = pages.map(({ pieces }) => listCandidates(pieces, { onPages, size }))
  const under = new Set(all.flat().filter(({ isUnderText }) => isUnderText).map(({ key }) => key))
  for (const candidates of all) {
    const found = candidates.filter(({ key, isLarge }) => {
      const isRepeated = (onPages.get(key) ?? 0) >= FEWEST_PAGES
      return (isRepeated && (isLarge || under.has(key))) || (isLarge && under.has(key))
    })
    const sizes = found.filter(({ isLarge }) => isLarge).map(({ piece }) => piece.size)
    const isSpread = sizes.length >= FEWEST_LETTERS
    for (const { piece } of found) marks.add(piece)
    for (const { piece, isLarge } of candidates) {
      if (isSpread && isLarge && Math.abs(piece.size - (sizes[0] ?? 0)) < 1) marks.add(piece)
    }
  }
  return marks
}

/** How many pages have a text at a place. */
function countPlaces(pages: MarkedPage[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { pieces } of pages) {
    for (const key of new Set(pieces.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function keyOf({ text, x, y }: TextPiece): string {
  return `${Math.round(x)} ${Math.round(y)} ${text}`
}

function commonSize(pages: MarkedPage[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of pages.flatMap(({ pieces }) => pieces)) {
    counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function listCandidates(
  pieces: TextPiece[], { onPages, size }: { onPages: Map<string, number>; size: number },
): Candidate[] {
  const isWide = (piece: TextPiece): boolean =>
    piece.size >= LARGE * size && piece.text.length <= MOST_LETTERS
  const isRepeated = (piece: TextPiece): boolean => (onPages.get(keyOf(piece)) ?? 0) >= FEWEST_PAGES
  const likely = pieces.filter((piece) => isWide(piece) || isRepeated(piece)).slice(0, MOST)
  const text = pieces.filter((piece) => !isRepeated(piece) && !isWide(piece))
  return likely.map((piece) => ({
    piece, key: keyOf(piece), isLarge: isWide(piece) && isAlone(piece, pieces),
    isUnderText: text.some((other) => overlaps(piece, other)),
  }))
}

/** No letter as large stands beside it on its line. */
function isAlone(piece: TextPiece, pieces: TextPiece[]): boolean {
  return !pieces.some((other) => other !== piece && Math.abs(other.y - piece.y) < piece.size / 2
    && other.size > piece.size / LARGE && gapBetween(piece, other) < APART * piece.size)
}

function gapBetween(one: TextPiece, other: TextPiece): number {
  return one.x < other.x ? other.x - one.x - one.width : one.x - other.x - other.width
}

/** Each drawn over part of the other; letters stand a little below their line. */
function overlaps(one: TextPiece, other: TextPiece): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const [lower, upper] = [Math.min(one.y, other.y), Math.max(
    one.y - HEIGHT * one.size, other.y - HEIGHT * other.size,
  )]
  const height = Math.min(one.size, other.size)
  return across > height / 2 && lower - upper > OVERLAP * height
}

/** Ems a character is high above its line. */
const HEIGHT = 0.8
