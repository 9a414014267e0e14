/** Ruled tables as loose tables, those that go on over a page break put together. */
import { spreadSpans, type LooseTable } from '../../loose/looseTable'
import { limitSpans } from '../../loose/limitSpans'
import type { FormWords } from '../../loose/looseDocument'
import type { RuledCell, RuledTable } from './ruledTables'
import { OddTexts } from '../../loose/oddText'
import { joinLineTexts } from './textPieces'

const NEAR = 4
const BEGINS = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]|[一二三四五六七八九十]、)/

/**
 * True where the second may be the rest of the first on the next page; merged cells at its left, as
 * some programs print them, have no borders there any more.
 */
export function isSameTable(first: RuledTable, second: RuledTable): boolean {
  if (Math.abs(first.right - second.right) > NEAR) return false
  return Math.abs(first.left - second.left) <= NEAR || (second.left > first.left
    && first.rows.flat().some(({ left }) => Math.abs(left - second.left) <= NEAR))
}

/**
 * One table out of the pieces of it; a head repeated on a later page is left out. Columns are those
 * of all pieces together.
 */
export function joinTables(pieces: RuledTable[], words: FormWords): LooseTable {
  const [first] = pieces
  const rows = pieces.reduce<RuledCell[][]>((above, piece) => (piece === first || !first
    ? [...above, ...piece.rows]
    : joinRows(above, fillLeft(first, piece).slice(countRepeated(first, piece)), words)), [])
  const borders = [...rows.flat().flatMap(({ left, right }) => [left, right])].sort((a, b) => a - b)
    .filter((place, index, sorted) => index === 0 || place - (sorted[index - 1] ?? 0) > NEAR / 2)
  const cells = rows.map((row, index) => row.map((cell) => ({
    text: cell.text, ...doubtOf(cell), rowSpan: rowSpanOf(rows, index, cell),
    columnSpan: Math.max(1, indexOf(borders, cell.right) - indexOf(borders, cell.left)),
  })))
  return spreadSpans(limitSpans(cells).cells)
}

/** What was struck out is left out and told. */
function doubtOf({ struck = '' }: RuledCell): { doubt?: string } {
  const odd = new OddTexts()
  odd.add('struck', struck)
  return odd.doubt() === '' ? {} : { doubt: odd.doubt() }
}

/** The rows with a blank cell in front where the piece has no border at the left. */
function fillLeft(first: RuledTable, { left, top, bottom, rows }: RuledTable): RuledCell[][] {
  if (left - first.left <= NEAR) return rows
  return rows.map((row, index) => (index === 0
    ? [{ left: first.left, right: left, top, bottom, text: '' }, ...row] : row))
}

/** Two pieces of a table; a row that the end of the page cut is one again. */
function joinRows(above: RuledCell[][], below: RuledCell[][], words: FormWords): RuledCell[][] {
  const [last, first] = [above[above.length - 1], below[0]]
  if (!last || !first || !isCut(last, first, words)) return [...above, ...below]
  for (const cell of first) {
    const own = last.find((other) => Math.abs(other.left - cell.left) <= NEAR
      && Math.abs(other.right - cell.right) <= NEAR)
    if (own) own.text = joinLineTexts(own.text, cell.text)
  }
  return [...above, ...below.slice(1)]
}

/** So many cells at least have the rows looked at. */
const FEWEST_CELLS = 4

/**
 * The figures stand on one page only, and what is on the next begins no label: `费用、行政机关不再处理`.
 */
function isCut(last: RuledCell[], first: RuledCell[], words: FormWords): boolean {
  const figuresIn = (row: RuledCell[]): number => row.filter(({ text }) => /^[\d/—-]/.test(text)
    && !/[\u4e00-\u9fff]{2}/.test(text)).length
  const said = first.filter(({ text }) => text !== '')
  const isRest = said.length > 0 && said.every(({ text, left }) => !BEGINS.test(text)
    && !words.isLabel(text) && last.some((own) => Math.abs(own.left - left) <= NEAR && own.text !== ''))
  return first.length >= FEWEST_CELLS && isRest && figuresIn(first) === 0 && figuresIn(last) > 0
}

function countRepeated({ rows: first }: RuledTable, { rows }: RuledTable): number {
  let count = 0
  while (count < rows.length && textOf(rows[count]) !== ''
    && textOf(rows[count]) === textOf(first[count]) && !/\d/.test(textOf(rows[count]))) count += 1
  return count
}

function textOf(row: RuledCell[] | undefined): string {
  return (row ?? []).map(({ text }) => text).join('\n')
}

/** Rows that begin inside the height of a cell; rows of another page never do. */
function rowSpanOf(rows: RuledCell[][], index: number, cell: RuledCell): number {
  let span = 1
  for (const row of rows.slice(index + 1)) {
    const top = row[0]?.top ?? cell.top + NEAR / 2
    if (top <= cell.top || top >= cell.bottom - NEAR / 2) break
    span += 1
  }
  return span
}

function indexOf(borders: number[], place: number): number {
  return borders.reduce((
    nearest, border, index,
  ) => (Math.abs(border - place) < Math.abs((borders[nearest] ?? 0) - place) ? index : nearest), 0)
}
