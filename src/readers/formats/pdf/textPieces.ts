/** Text of a page by where it stands: pieces, put together to lines. */

/**
 * Place of the left end of the base line, in points from the top left corner of the page; `isStruck`
 * where a line is drawn through it.
 */
export interface TextPiece {
  text: string
  x: number
  y: number
  width: number
  size: number
  isStruck?: boolean
}

export interface TextLine {
  text: string
  x: number
  right: number
  y: number
  size: number
  pieces: TextPiece[]
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/
/** pdfjs writes a narrow gap inside a piece as one blank. */
const MIXED_BLANK = new RegExp(`(?<=${WIDE.source}) (?=\\S)|(?<=\\S) (?=${WIDE.source})`, 'g')
/**
 * In ems: pieces closer than this belong together — latin words, latin beside Chinese (programs put
 * a quarter there), Chinese beside Chinese (justified lines).
 */
const LATIN_GAP = 0.15
const MIXED_GAP = 0.6
const WIDE_GAP = 0.9
const SAME_LINE = 0.5
/** Digits this far over those before, in ems, or of so much smaller a size, are no part of their figure. */
const OVERLAP = 0.25
const SMALLER = 0.8
const [DIGIT_END, DIGIT_START] = [/\d$/, /^\d/]
/** Addresses are broken anywhere. */
const ADDRESS_END = /[/:@.?=&][\w%-]*$/
const ADDRESS_START = /^[\w-]*[/:@.?=&]/

/** Lines from top to bottom, pieces from left to right. */
export function toLines(pieces: TextPiece[]): TextLine[] {
  const rows: TextPiece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (row && first && Math.abs(piece.y - first.y) <= SAME_LINE * Math.min(
      piece.size, first.size,
    )) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const linePieces = row.sort((a, b) => a.x - b.x)
    const [first] = linePieces
    const right = Math.max(...linePieces.map((piece) => piece.x + piece.width))
    const size = Math.max(...linePieces.map((piece) => piece.size))
    return {
      text: joinPieces(linePieces), x: first?.x ?? 0, right, y: first?.y ?? 0, size,
      pieces: linePieces,
    }
  })
}

function joinPieces(pieces: TextPiece[]): string {
  let text = ''
  let [end, size] = [0, 0]
  for (const piece of pieces) {
    const gap = piece.x - end
    const isOther = DIGIT_END.test(text) && DIGIT_START.test(piece.text) && isOtherFigure(piece, size, gap)
    if (text !== '' && (isOther || isApart(text, piece, gap))) text += ' '
    text += piece.text.replace(MIXED_BLANK, '')
    end = Math.max(end, piece.x + piece.width)
    size = piece.size
  }
  return text
}

function isOtherFigure({ size }: TextPiece, before: number, gap: number): boolean {
  return gap < -OVERLAP * size || Math.min(size, before) < SMALLER * Math.max(size, before)
}

function isApart(before: string, { text, size }: TextPiece, gap: number): boolean {
  const [left, right] = [WIDE.test(before.slice(-1)), WIDE.test(text.slice(0, 1))]
  if (left && right) return gap > WIDE_GAP * size
  return gap > (left || right ? MIXED_GAP : LATIN_GAP) * size
}

/** Two lines of one paragraph or cell as one text: no blank but between latin words. */
export function joinLineTexts(before: string, after: string): string {
  const isBetweenWords = /[a-z]$/i.test(before) && /^[a-z]/i.test(after)
    && !ADDRESS_END.test(before) && !ADDRESS_START.test(after)
  return before + (isBetweenWords ? ' ' : '') + after
}

/**
 * A piece cut at blanks where lines cross it: some programs write a whole row as one text. Without
 * blanks there it stays whole.
 */
export function splitAt(piece: TextPiece, places: number[]): TextPiece[] {
  return places.length > 0 ? splitWords(piece) : [piece]
}

/** Each word of a piece as one of its own, where it stands. */
export function splitWords(piece: TextPiece): TextPiece[] {
  const words = [...piece.text.matchAll(/\S+/g)]
  if (words.length < 2) return [piece]
  const unit = piece.width / emWidth(piece.text)
  return words.map((word) => ({
    ...piece, text: word[0], x: piece.x + emWidth(piece.text.slice(0, word.index)) * unit,
    width: emWidth(word[0]) * unit,
  }))
}

/** Width in ems, about: a Latin letter or digit has half of one. */
export function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0)
}
