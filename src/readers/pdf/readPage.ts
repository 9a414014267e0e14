import type { PDFPageProxy } from 'pdfjs-dist'
import type { OpenPdf } from './openPdf'
import { listRules } from './pageRules'
import { findRuledTables, type RuledTable } from './ruledTables'
import { toLines, type TextLine, type TextPiece } from './textPieces'

/** A page as its tables and the lines of text outside them, each from top to bottom. */
export interface PdfPage { number: number; height: number; lines: TextLine[]; tables: RuledTable[]; characters: number }

type Matrix = [number, number, number, number, number, number]
interface RawItem { str: string; transform: number[]; width: number }

/** A page of a report has 2,000 characters. */
const MOST_PIECES = 8000
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]|\p{Cc}/gu

/** Reads text and borders of a page. */
export async function readPage(page: PDFPageProxy, operators: OpenPdf['operators']): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const base = viewport.transform as Matrix
  const pieces = await readPieces(page, base)
  const rules = await listRules(page, operators, base)
  const { tables, rest } = findRuledTables(rules, pieces)
  page.cleanup()
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return { number: page.pageNumber, height: viewport.height, lines: toLines(rest), tables, characters }
}

/** Text in pieces as pdfjs hands it out, bit by bit, up to what a page can hold. */
async function readPieces(page: PDFPageProxy, base: Matrix): Promise<TextPiece[]> {
  const pieces: TextPiece[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done || pieces.length > MOST_PIECES) break
    for (const item of value.items as Partial<RawItem>[]) {
      const piece = toPiece(item, base)
      if (piece) pieces.push(piece)
    }
  }
  // Not waited for: after a break pdfjs never answers.
  void reader.cancel(new Error('enough'))
  return pieces
}

/** Blanks are left out: how far pieces stand apart says more. */
function toPiece({ str = '', transform = [], width = 0 }: Partial<RawItem>, base: Matrix): TextPiece | null {
  const text = str.replace(UNSEEN, '').replace(/\u00a0/g, ' ').trimEnd()
  if (text.trim() === '') return null
  const [a, b, c, d, e, f] = base
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform
  return { text: text.trimStart(), x: a * x + c * y + e, y: b * x + d * y + f, width, size: Math.hypot(skew, height) || 10 }
}
