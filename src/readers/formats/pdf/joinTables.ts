/** Ruled tables as loose tables, those that go on over a page break put together. */
import { spreadSpans, type LooseTable } from '../../loose/looseTable'
import { limitSpans } from '../../loose/limitSpans'
import type { RuledCell, RuledTable } from './ruledTables'

const NEAR = 4

/** True where the second may be the rest of the first on the next page. */
export function isSameTable(first: RuledTable, second: RuledTable): boolean {
  return Math.abs(first.left - second.left) <= NEAR && Math.abs(first.right - second.right) <= NEAR
}

/**
 * One table out of the pieces of it; a head repeated on a later page is left out. Columns are those
 * of all pieces together.
 */
export function joinTables(pieces: RuledTable[]): LooseTable {
  const [first] = pieces
  const rows = pieces.flatMap((piece) => (piece === first || !first
    ? piece.rows : piece.rows.slice(countRepeated(first, piece))))
  const borders = distinct(rows.flat().flatMap(({ left, right }) => [left, right]))
  const cells = rows.map((row, index) => row.map((cell) => ({
    text: cell.text, rowSpan: rowSpanOf(rows, index, cell),
    columnSpan: Math.max(1, indexOf(borders, cell.right) - indexOf(borders, cell.left)),
  })))
  return spreadSpans(limitSpans(cells).cells)
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

function distinct(places: number[]): number[] {
  return [...places].sort((a, b) => a - b)
    .filter((place, index, sorted) => index === 0 || place - (sorted[index - 1] ?? 0) > NEAR / 2)
}

function indexOf(borders: number[], place: number): number {
  return borders.reduce((
    nearest, border, index,
  ) => (Math.abs(border - place) < Math.abs((borders[nearest] ?? 0) - place) ? index : nearest), 0)
}
