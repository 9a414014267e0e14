import type { PDFPageProxy } from 'pdfjs-dist'
import { dropDoubled } from './doubledText'
import { isPageMark } from './pageEdge'
import type { OpenPdf } from './openPdf'
import { listRules, type PageRules } from './pageRules'
import { findRuledTables, type RuledTable } from './ruledTables'
import { markStruck } from './struckText'
import { toLines, type TextLine, type TextPiece } from './textPieces'

/** A page as its tables and the lines of text outside them, each from top to bottom. */
export interface PdfPage {
  number: number
  height: number
  lines: TextLine[]
  tables: RuledTable[]
  characters: number
  /** Texts set aslant, watermarks: not read. */
  aslant: string[]
  /** Watermarks set upright: not read. */
  upright: string[]
  /** Texts struck out, outside the tables: not read. */
  struck: string[]
}

/** What a page took, counted so that it is the same on every machine. */
export interface PageWork { pieces: number; rules: number; operators: number }

type Matrix = [number, number, number, number, number, number]
interface PagePiece extends TextPiece { isAslant: boolean }
interface RawItem { str: string; transform: number[]; width: number }

/** A page of a report has 2,000 characters. */
const MOST_PIECES = 8000
/** Tangent of some six degrees: scans are less crooked. */
const ASLANT = 0.1
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]|\p{Cc}/gu

/** A page as it is drawn: watermarks are told only beside the other pages. */
export interface DrawnPage {
  number: number
  height: number
  pieces: TextPiece[]
  aslant: string[]
  rules: PageRules
  work: PageWork
}

/** Reads text and borders of a page. */
export async function readPage(pdf: OpenPdf, page: PDFPageProxy): Promise<DrawnPage> {
  const items = await readItems(pdf, page)
  const rotation = page.rotate + turnOf(items, page.getViewport({ scale: 1 }).transform as Matrix)
  const viewport = page.getViewport({ scale: 1, rotation: rotation % 360 })
  const base = viewport.transform as Matrix
  const all = items.map((item) => toPiece(item, base)).filter((piece) => piece !== null)
  const pieces = dropDoubled(all.filter(({ isAslant }) => !isAslant))
  const aslant = all.flatMap(({ text, isAslant }) => (isAslant ? [text] : []))
  const { rules, operators } = await listRules(pdf, page, base)
  page.cleanup()
  const work = {
    pieces: all.length, rules: rules.horizontal.length + rules.vertical.length, operators,
  }
  return {
    number: page.pageNumber, height: viewport.height, pieces: markStruck(pieces, rules), aslant, rules,
    work,
  }
}

/** The page as lines and tables, watermarks left out. */
export function arrangePage(drawn: DrawnPage, marks: ReadonlySet<TextPiece>): PdfPage {
  const { number, height, aslant, rules } = drawn
  const pieces = drawn.pieces.filter((piece) => !marks.has(piece) && !isPageMark(piece, drawn))
  const { tables, rest } = findRuledTables(rules, pieces)
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const upright = drawn.pieces.filter((piece) => marks.has(piece)).map(({ text }) => text)
  const [struck, seen] = [
    rest.filter(({ isStruck }) => isStruck), rest.filter(({ isStruck }) => !isStruck),
  ]
  return {
    number, height, lines: toLines(seen), tables, characters, aslant, upright,
    struck: struck.map(({ text }) => text),
  }
}

/** Text in pieces as pdfjs hands it out, bit by bit, up to what a page can hold. */
async function readItems(pdf: OpenPdf, page: PDFPageProxy): Promise<Partial<RawItem>[]> {
  const pieces: Partial<RawItem>[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return pieces
    for (const item of value.items as Partial<RawItem>[]) if (item.str?.trim()) pieces.push(item)
    if (pieces.length >= MOST_PIECES) break
  }
  pdf.leave(reader)
  // How many come at once is pdfjs's affair and depends on the machine.
  return pieces.slice(0, MOST_PIECES)
}

/** Blanks are left out: how far pieces stand apart says more. */
function toPiece(
  { str = '', transform = [], width = 0 }: Partial<RawItem>, base: Matrix,
): PagePiece | null {
  const text = str.replace(UNSEEN, '').replace(/\u00a0/g, ' ').trimEnd()
  if (text.trim() === '') return null
  const [a, b, c, d, e, f] = base
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform
  const isAslant = isTurned(transform, base)
  return {
    text: text.trimStart(), x: a * x + c * y + e, y: b * x + d * y + f, width,
    size: Math.hypot(skew, height) || 10, isAslant,
  }
}

/** Quarters that most letters of the page have to be turned by to stand upright, in degrees. */
function turnOf(items: Partial<RawItem>[], [a, b, c, d]: Matrix): number {
  const letters = new Map<number, number>()
  for (const { str = '', transform: [along = 1, up = 0] = [] } of items) {
    const angle = Math.atan2(b * along + d * up, a * along + c * up)
    const quarter = (4 - Math.round(angle / (Math.PI / 2))) % 4
    letters.set(quarter, (letters.get(quarter) ?? 0) + str.length)
  }
  const [most] = [...letters].sort((one, other) => other[1] - one[1])
  return (most?.[0] ?? 0) * 90
}

/** Neither along the lines of the page nor upright beside them. */
function isTurned([along = 1, up = 0]: number[], [a, b, c, d]: Matrix): boolean {
  const [across, down] = [a * along + c * up, b * along + d * up]
  return Math.min(
    Math.abs(across), Math.abs(down),
  ) > ASLANT * Math.max(Math.abs(across), Math.abs(down))
}
