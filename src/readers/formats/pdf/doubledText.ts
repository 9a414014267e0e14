/**
 * Text drawn twice for boldness, at the same place or a hair beside it, whole or letter by letter:
 * read once.
 */
import { emWidth, type TextPiece } from './textPieces'

/** Points apart. */
const NEAR = 0.6
/** Ems a letter's place within its piece may be wrong by. */
const UNSURE = 0.12

/** Pieces over one another; a page made to choke has thousands. */
const MOST_NEAR = 200

interface Letter { text: string; x: number }

/** The pieces without letters that stand on the same letter of a piece before. */
export function dropDoubled(pieces: TextPiece[]): TextPiece[] {
  const byLine = new Map<number, TextPiece[]>()
  return pieces.flatMap((piece) => {
    const line = Math.round(piece.y)
    const near = [line - 1, line, line + 1]
      .flatMap((at) => byLine.get(at)?.filter((before) => overlaps(before, piece)) ?? [])
    const left = near.length === 0
      ? [piece] : withoutLetters(piece, near.slice(0, MOST_NEAR).flatMap(lettersOf))
    const kept = byLine.get(line) ?? []
    kept.push(...left)
    byLine.set(line, kept)
    return left
  })
}

function overlaps(one: TextPiece, other: TextPiece): boolean {
  const isLevel = Math.abs(one.y - other.y) <= NEAR && Math.abs(one.size - other.size) <= NEAR
  return isLevel && one.x < other.x + other.width && other.x < one.x + one.width
}

function lettersOf({ text, x, width }: TextPiece): Letter[] {
  const unit = width / emWidth(text)
  let at = 0
  return [...text].map((letter) => {
    const place = x + at * unit
    at += emWidth(letter)
    return { text: letter, x: place }
  })
}

/** What is left of a piece, in pieces. */
function withoutLetters(piece: TextPiece, drawn: Letter[]): TextPiece[] {
  const letters = lettersOf(piece)
  const reach = NEAR + UNSURE * piece.size
  const isDrawn = (letter: Letter): boolean =>
    drawn.some(({ text, x }) => text === letter.text && Math.abs(x - letter.x) <= reach)
  const left: TextPiece[] = []
  let wasLeft = false
  letters.forEach((letter, index) => {
    const end = letters[index + 1]?.x ?? piece.x + piece.width
    const last = left[left.length - 1]
    const isLeft = letter.text.trim() !== '' && !isDrawn(letter)
    if (isLeft && wasLeft
      && last) Object.assign(last, { text: last.text + letter.text, width: end - last.x })
    else if (isLeft) left.push({ ...piece, text: letter.text, x: letter.x, width: end - letter.x })
    wasLeft = isLeft
  })
  return left
}
