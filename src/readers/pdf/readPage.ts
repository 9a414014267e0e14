import type { PDFPageProxy } from 'pdfjs-dist'
import type { OpenPdf } from './openPdf'
import { listRules } from './pageRules'
import { findRuledTables, type RuledTable } from './ruledTables'
import { toLines, type TextLine, type TextPiece } from './textPieces'

/** A page as its tables and the lines of text outside them, each from top to bottom. */
export interface PdfPage {
  number: number
  height: number
  lines: TextLine[]
  tables: RuledTable[]
  characters: number
  work: PageWork
}

/** What a page took, counted so that it is the same on every machine. */
export interface PageWork { pieces: number; rules: number; operators: number }

type Matrix = [number, number, number, number, number, number]
interface RawItem { str: string; transform: number[]; width: number }

/** A page of a report has 2,000 characters. */
const MOST_PIECES = 8000
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]|\p{Cc}/gu

/** Reads text and borders of a page. */
export async function readPage(pdf: OpenPdf, page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const base = viewport.transform as Matrix
  const pieces = await readPieces(pdf, page, base)
  const { rules, operators } = await listRules(pdf, page, base)
  const { tables, rest } = findRuledTables(rules, pieces)
  page.cleanup()
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const work = { pieces: pieces.length, rules: rules.horizontal.length + rules.vertical.length, operators }
  return { number: page.pageNumber, height: viewport.height, lines: toLines(rest), tables, characters, work }
}

/** Text in pieces as pdfjs hands it out, bit by bit, up to what a page can hold. */
async function readPieces(pdf: OpenPdf, page: PDFPageProxy, base: Matrix): Promise<TextPiece[]> {
  const pieces: TextPiece[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return pieces
    for (const item of value.items as Partial<RawItem>[]) {
      const piece = toPiece(item, base)
      if (piece) pieces.push(piece)
    }
    if (pieces.length >= MOST_PIECES) break
  }
  pdf.leave(reader)
  // How many come at once is pdfjs's affair and depends on the machine.
  return pieces.slice(0, MOST_PIECES)
}

/** Blanks are left out: how far pieces stand apart says more. */
function toPiece({ str = '', transform = [], width = 0 }: Partial<RawItem>, base: Matrix): TextPiece | null {
  const text = str.replace(UNSEEN, '').replace(/\u00a0/g, ' ').trimEnd()
  if (text.trim() === '') return null
  const [a, b, c, d, e, f] = base
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform
  return { text: text.trimStart(), x: a * x + c * y + e, y: b * x + d * y + f, width, size: Math.hypot(skew, height) || 10 }
}
