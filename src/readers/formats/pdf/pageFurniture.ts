/** Page numbers and running heads: lines at the edge of pages that are no part of the text. */
import type { PdfPage } from './readPage'
import { isAtEdge, MARKED } from './pageEdge'
import type { TextLine } from './textPieces'

const BARE = /^\d{1,3}$/
const FEW_PAGES = 3
/** Points that bare page numbers may stand apart from page to page. */
const NEAR = 12

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

/** Numbers of pages differ in lines that are otherwise alike. */
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`
}
