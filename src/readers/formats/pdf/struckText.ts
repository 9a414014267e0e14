/** Text with a line drawn through it, as Word and browsers print what is struck out. */
import type { PageRules, Rule } from './pageRules'
import { emWidth, type TextPiece } from './textPieces'

/** Above the base line, in sizes of the text: an underline is below, a border over the letters. */
const LOWEST = 0.18
const HIGHEST = 0.6
/** In points; damaged files have letters of a million, and the heights of each are looked through. */
const TALLEST = 400
/** A line that ends at an upright one is a border. */
const NEAR = 2.5

/** The pieces, struck ones and struck parts of others marked. */
export function markStruck(pieces: TextPiece[], { horizontal, vertical }: PageRules): TextPiece[] {
  const byHeight = new Map<number, Rule[]>()
  for (const rule of horizontal) {
    const height = Math.floor(rule.at)
    const others = byHeight.get(height)
    if (others) others.push(rule)
    else byHeight.set(height, [rule])
  }
  const isBorder = ({ at, from, to }: Rule): boolean => vertical.some((rule) =>
    rule.from <= at + NEAR && rule.to >= at - NEAR
      && (Math.abs(rule.at - from) <= NEAR || Math.abs(rule.at - to) <= NEAR))
  return pieces.flatMap((piece) => {
    if (!(Math.abs(piece.size) <= TALLEST)) return [piece]
    const [from, to] = [piece.y - HIGHEST * piece.size, piece.y - LOWEST * piece.size]
    const near = Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, index) =>
      byHeight.get(Math.floor(from) + index) ?? []).flat()
    const through = near.filter((rule) => rule.at >= from && rule.at <= to
      && rule.from < piece.x + piece.width && rule.to > piece.x && !isBorder(rule))
    return through.length === 0 ? [piece] : cutStruck(piece, through)
  })
}

/** The runs of letters below the lines and beside them. */
function cutStruck(piece: TextPiece, through: Rule[]): TextPiece[] {
  const unit = piece.width / emWidth(piece.text)
  const runs: TextPiece[] = []
  let x = piece.x
  for (const letter of piece.text) {
    const width = emWidth(letter) * unit
    const middle = x + width / 2
    const isStruck = through.some(({ from, to }) => from <= middle && middle <= to)
    const last = runs[runs.length - 1]
    if (last && (last.isStruck ?? false) === isStruck) {
      last.text += letter
      last.width += width
    } else runs.push({ ...piece, text: letter, x, width, ...(isStruck && { isStruck }) })
    x += width
  }
  return runs
}
