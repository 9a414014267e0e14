/** Page numbers and running heads: lines at the edge of pages that are no part of the text. */
import type { PdfPage } from './readPage'
import type { TextLine } from './textPieces'

/** Shares of the page's height. */
const TOP = 0.1
const BOTTOM = 0.88
const PAGE_NUMBER =
  /^[\s—–\-－_·.]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/，,共]+\s*\d{1,3}(?:\s*页)?)?[\s—–\-－_·.]*$/
const FEW_PAGES = 3

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
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) =>
    !isAtEdge(line, page) || !(PAGE_NUMBER.test(line.text) || isRunning(line))) }))
}

function isAtEdge({ y }: TextLine, { height }: PdfPage): boolean {
  return y < height * TOP || y > height * BOTTOM
}

/** Numbers of pages differ in lines that are otherwise alike. */
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`
}
