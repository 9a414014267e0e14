/** Columns of a table without borders: figures that stand below each other, and the heads above them. */
import type { PlacedCell, PlacedRun } from './unruledText'

interface Range { from: number; to: number }

/**
 * From the leftmost to the rightmost text of a column; `head` is the lowest above it, `isFilled` where
 * some row has a figure in it.
 */
export interface Column extends Range { head?: PlacedCell; isFilled: boolean }

/** The columns figures stand in, from left to right. */
export function columnsOf(figures: PlacedRun[]): Column[] {
  const columns: Column[] = []
  for (const { from, to } of [...figures].sort((one, other) => one.from - other.from)) {
    const last = columns[columns.length - 1]
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else columns.push({ from, to, isFilled: true })
  }
  return columns
}

/** `groups` are heads over several columns or over other heads. */
interface Headed { columns: Column[]; groups: PlacedCell[] }

/**
 * The columns with their heads, those without any figure among them; null where a column of figures
 * has no head and others have.
 */
export function headsOf(cells: PlacedCell[], filled: Column[]): Headed | null {
  const columns = filled.map((column) => ({ ...column }))
  const groups: PlacedCell[] = []
  for (const cell of [...cells].sort((one, other) => other.bottom - one.bottom)) {
    const [below, other] = columns.filter((column) => overlaps(cell, column))
    const isAbove = columns.some(({ head }) => head !== undefined && head.top > cell.bottom)
    if (below ? other ?? below.head : isAbove && isAlone(cell, cells)) groups.push(cell)
    else if (below) {
      below.from = Math.min(below.from, cell.from)
      below.to = Math.max(below.to, cell.to)
      below.head = cell
    } else columns.push({ from: cell.from, to: cell.to, head: cell, isFilled: false })
  }
  const paired = pairHeads(columns.sort((one, other) => one.from - other.from))
  return paired && { columns: paired, groups: groups.reverse() }
}

/** A caption or a head over all columns has its lines to itself. */
function isAlone(cell: PlacedCell, cells: PlacedCell[]): boolean {
  return cells.every((other) => other === cell || other.bottom < cell.top || other.top > cell.bottom)
}

/** Heads at the left of their columns and figures at the right of them, in all columns alike. */
function pairHeads(columns: Column[]): Column[] | null {
  const [headless, blank] = [
    columns.filter(({ head }) => !head), columns.filter(({ isFilled }) => !isFilled),
  ]
  if (headless.length === 0 || headless.length === columns.length) return columns
  if (headless.length !== blank.length) return null
  const isPaired = headless.every((column) => blank.includes(columns[columns.indexOf(column) - 1] ?? column))
  return isPaired ? columns.flatMap((column, index) => {
    const before = columns[index - 1]
    if (blank.includes(column)) return []
    const isHeadless = headless.includes(column) && before !== undefined
    return [isHeadless ? { ...column, from: before.from, head: before.head } : column]
  }) : null
}

/** The texts of a row column by column; null where one stands below two, or two below one. */
export function placeIn(row: PlacedRun[], columns: Column[]): string[] | null {
  const texts = columns.map(() => '')
  for (const figure of row) {
    const [at, other] = columns.flatMap((column, index) => (overlaps(figure, column) ? [index] : []))
    if (at === undefined || other !== undefined || texts[at] !== '') return null
    texts[at] = figure.text
  }
  return texts
}

function overlaps(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to
}
