/** Page numbers and running heads: lines at the edge of pages that are no part of the text. */
import type { PdfPage } from './readPage'
import type { TextLine, TextPiece } from './textPieces'

/** Shares of the page's height. */
const TOP = 0.1
const BOTTOM = 0.88
const DASHES = '[—–\\-－_·.]+'
/** `— 3 —`, `第 3 页`, `3 / 12`. */
const MARKED = new RegExp(
  `^(?:${DASHES}\\s*\\d{1,3}\\s*${DASHES}|第\\s*\\d{1,3}\\s*页.{0,12}`
    + '|\\d{1,3}(?:\\s*页)?\\s*[/，,共]+\\s*\\d{1,3}(?:\\s*页)?)$',
)
const BARE = /^\d{1,3}$/
const FEW_PAGES = 3
/** Points that bare page numbers may stand apart from page to page. */
const NEAR = 12

/** Of a line in pieces: `第 3 页` and `共 12 页`. */
const PART_MARKED = /^[第共]\s*\d{1,3}\s*页$/

/** True for a mark of the page at its edge, which may stand within a cell that reaches down there. */
export function isPageMark({ text, y }: TextPiece, { height }: { height: number }): boolean {
  const plain = text.trim()
  return isAtEdge({ y }, { height }) && (MARKED.test(plain) || PART_MARKED.test(plain))
}

/** The pages without them. */
export function dropFurniture(pages: PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const line of page.lines) {
      if (isAtEdge(line, page)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
    }
  }
  const isRunning = (line: TextLine): boolean =>
    (counts.get(keyOf(line)) ?? 0) >= Math.max(FEW_PAGES, pages.length / 2)
  const isFurniture = (line: TextLine, page: PdfPage): boolean => isAtEdge(line, page)
    && (MARKED.test(line.text.trim()) || (!BARE.test(line.text.trim()) && isRunning(line)))
  // Numbers alone on the outermost line of their page that count with the pages, at one place: any
  // other number is a figure.
  const found = pages.flatMap((page): Numbered[] => {
    const lines = page.lines.filter((line) => !isFurniture(line, page))
    const [first, last] = [lines[0], lines[lines.length - 1]]
    return [first, last].flatMap((line) => (line && isOutermost(line, page)
      ? [{ page, line, step: Number(line.text.trim()) - page.number }] : []))
  })
  const isCounted = ({ line, step }: Numbered): boolean => found.filter((other) =>
    other.step === step && Math.abs(other.line.y - line.y) <= NEAR).length >= pages.length / 2
  const numbers = new Set(found.filter((one) => (pages.length === 1
    ? one.step === 0 : isCounted(one)))
    .map(({ line }) => line))
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) =>
    !isFurniture(line, page) && !numbers.has(line)) }))
}

interface Numbered { page: PdfPage; line: TextLine; step: number }

/** A bare number at the edge of the page, no table beyond it. */
function isOutermost(line: TextLine, page: PdfPage): boolean {
  return BARE.test(line.text.trim()) && isAtEdge(line, page)
    && page.tables.every(({ top, bottom }) => (line.y < page.height / 2
      ? top > line.y : bottom < line.y))
}

function isAtEdge({ y }: { y: number }, { height }: { height: number }): boolean {
  return y < height * TOP || y > height * BOTTOM
}

/** Numbers of pages differ in lines that are otherwise alike. */
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`
}
