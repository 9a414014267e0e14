/**
 * Pages set in two columns: each column is read by itself, the left one first. A column of short
 * entries beside the text is the menu of a site and is left out.
 */
import type { PdfPage } from './readPage'
import { toLines, type TextLine, type TextPiece } from './textPieces'

/** Ems between two columns. */
const GUTTER = 1.2
/** Ems a line of prose is wide, letters it has. */
const PROSE = 14
const FEWEST_LETTERS = 10
const LETTER = /[\u4e00-\u9fff]/g
/** Of prose beside a menu, and with prose in both columns. */
const FEWEST_LINES = 5
const FEWEST_PAIRS = 3
const LONGEST_ENTRY = 14
const FEWEST_ENTRIES = 3
/** Ems a menu stands apart from the text at least. */
const BESIDE = 0.5

/** What stands together on a line, without a gap as wide as that between columns. */
interface Segment extends TextLine { isProse: boolean }

/** The pages column by column, and the entries left out. */
export function partColumns(pages: PdfPage[]): { pages: PdfPage[]; menus: string[] } {
  const menus: string[] = []
  const cut = pages.map((page) => {
    const rows = page.lines.map(cutLine)
    const menu = new Set<TextLine>(findMenu(rows.flat()))
    if (menu.size === 0) return { page, rows }
    menus.push(...[...menu].map(({ text }) => text))
    const kept = rows.map((row) => row.filter((segment) => !menu.has(segment)))
    return { page: { ...page, lines: kept.flatMap(joinRow) }, rows: kept }
  })
  const strips = cut.map(({ rows }) =>
    findStrip(pairsOf(rows, ({ isProse }) => isProse), FEWEST_PAIRS) ?? findShortColumn(rows))
  const common = strips.find((strip) => strip !== null) ?? null
  const parted = cut.flatMap(({ page, rows }, index) => {
    // The last page of the text has a short column.
    const strip = strips[index] ?? (common && findStrip(pairsOf(rows, () => true), 1, common))
    return splitPage(page, rows, strip)
  })
  return { pages: parted, menus }
}

function cutLine({ pieces, size }: TextLine): Segment[] {
  const groups: TextPiece[][] = []
  let end = 0
  for (const piece of pieces) {
    const last = groups[groups.length - 1]
    if (last && piece.x - end <= GUTTER * size) last.push(piece)
    else groups.push([piece])
    end = Math.max(end, piece.x + piece.width)
  }
  return groups.flatMap(toLines).map((line) => ({ ...line, isProse: isProse(line) }))
}

function isProse({ x, right, size, text }: TextLine): boolean {
  return right - x >= PROSE * size && (text.match(LETTER)?.length ?? 0) >= FEWEST_LETTERS
}

function joinRow(row: Segment[]): TextLine[] {
  return toLines(row.flatMap(({ pieces }) => pieces))
}

/** Short entries entirely beside the prose of the page, at its height. */
function findMenu(segments: Segment[]): Segment[] {
  const prose = segments.filter((segment) => segment.isProse)
  if (prose.length < FEWEST_LINES) return []
  const left = Math.min(...prose.map(({ x }) => x))
  const right = Math.max(...prose.map((line) => line.right))
  const [top, bottom] = [prose[0]?.y ?? 0, prose[prose.length - 1]?.y ?? 0]
  const isEntry = ({ text, y }: Segment): boolean => text.length <= LONGEST_ENTRY
    && /[\u4e00-\u9fff]{2}/.test(text) && !/[，。；：]/.test(text) && y >= top - NEAR && y <= bottom
  const sides = [
    segments.filter((line) => line.right < left - BESIDE * line.size),
    segments.filter((line) => line.x > right + BESIDE * line.size),
  ]
  return sides.flatMap((side) => (side.length >= FEWEST_ENTRIES && side.every(isEntry) ? side : []))
}

/** Points a menu may begin above the text: the title is no prose. */
const NEAR = 120

/** Between two columns, and the first and last line with both. */
interface Strip { from: number; to: number; first: number; last: number }

type Pair = [Segment, Segment]

function pairsOf(rows: Segment[][], isWanted: (segment: Segment) => boolean): Pair[] {
  return rows.flatMap(([one, other, third]): Pair[] =>
    (one && other && !third && isWanted(one) && isWanted(other) ? [[one, other]] : []))
}

/** The strip that so many lines leave free, within another where one is told; null without one. */
function findStrip(pairs: Pair[], fewest: number, within?: Strip): Strip | null {
  const [top, bottom] = [pairs[0]?.[0], pairs[pairs.length - 1]?.[0]]
  if (!top || !bottom || pairs.length < fewest) return null
  const from = Math.max(...pairs.map(([one]) => one.right))
  const to = Math.min(...pairs.map(([, other]) => other.x))
  const isFree = within === undefined ? from < to
    : from <= (within.from + within.to) / 2 && to >= (within.from + within.to) / 2
  return isFree ? { from, to, first: top.y, last: bottom.y } : null
}

/** A page of one narrow column, of which the second one is but begun: no line reaches over to it. */
function findShortColumn(rows: Segment[][]): Strip | null {
  if (pairsOf(rows, ({ isProse }) => isProse).length === 0) return null
  const strip = findStrip(pairsOf(rows, () => true), 1)
  if (!strip || rows.filter((row) => row[0]?.isProse).length < FEWEST_LINES) return null
  const isFree = rows.every((row) => row.every(({ x, right }) => right <= strip.from || x >= strip.to))
  return isFree ? strip : null
}

/** The page as what stands above its columns, the left one, the right one, and what is below. */
function splitPage(page: PdfPage, rows: Segment[][], strip: Strip | null): PdfPage[] {
  const bounds = strip && boundsOf(rows, strip)
  if (!bounds) return [page]
  const { at, top, bottom } = bounds
  const inside = (y: number): boolean => y >= top && y <= bottom
  const columns = rows.filter((row) => inside(yOf(row))).flat()
  const [left, right] = [columns.filter(({ x }) => x < at), columns.filter(({ x }) => x >= at)]
  const shift = leftOf(right) - leftOf(left)
  const part = (lines: TextLine[], isOf: (table: PdfPage['tables'][number]) => boolean): PdfPage =>
    ({ ...page, lines, tables: page.tables.filter(isOf) })
  return [
    part(page.lines.filter(({ y }) => y < top), (table) => table.top < top),
    part(left, (table) => inside(table.top) && table.left < at),
    part(right.map((line) => ({ ...line, x: line.x - shift, right: line.right - shift })),
      (table) => inside(table.top) && table.left >= at),
    part(page.lines.filter(({ y }) => y > bottom), (table) => table.top > bottom),
  ]
}

const yOf = (row: Segment[]): number => row[0]?.y ?? 0
const leftOf = (lines: TextLine[]): number => Math.min(...lines.map(({ x }) => x))

/** How far up and down the columns reach; null where a line crosses between them. */
function boundsOf(
  rows: Segment[][], { from, to, first, last }: Strip,
): { at: number; top: number; bottom: number } | null {
  const at = (from + to) / 2
  const crossing = rows.filter((row) => row.some(({ x, right }) => x < at && right > at)).map(yOf)
  if (crossing.some((y) => y > first && y < last)) return null
  return {
    at, top: Math.max(...crossing.filter((y) => y < first), Number.MIN_SAFE_INTEGER) + 1,
    bottom: Math.min(...crossing.filter((y) => y > last), Number.MAX_SAFE_INTEGER) - 1,
  }
}
