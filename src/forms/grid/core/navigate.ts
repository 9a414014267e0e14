/** Where arrow keys lead in a table with merged cells, and what lies between two cells. */
import type { Grid, PlacedCell } from '../../../model/grid'
import type { CellId } from '../../../model/template'

export type Direction =
  | 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd' | 'first'
  | 'last'

export interface Move {
  grid: Grid
  cell: CellId
  direction: Direction
  /** Grid column the way up and down keeps to, so that a wide cell on it does not bend it. */
  column?: number
}

export type Figure = PlacedCell & { cell: CellId }

/** The figure a move leads to; at an edge the same one. Heads are jumped over. */
export function moveFrom({ grid, cell, direction, column }: Move): CellId {
  const from = findFigure(grid, cell)
  if (!from) return cell
  const all = figuresOf(grid)
  const kept = column ?? from.column
  const lanes = {
    from, all, inRow: all.filter((figure) => figure.row === from.row),
    inColumn: all.filter(({ column: first, columnSpan }) => first <= kept && kept < first + columnSpan),
  }
  return (LANES[direction](lanes) ?? from).cell
}

/** Figures in the rectangle two cells span, in reading order; one that reaches into it counts. */
export function figuresBetween(grid: Grid, from: CellId, to: CellId): Figure[] {
  const corners = [findFigure(grid, from), findFigure(grid, to)]
    .filter((corner): corner is Figure => corner !== undefined)
  if (corners.length < 2) return []
  const top = Math.min(...corners.map((corner) => corner.row))
  const bottom = Math.max(...corners.map((corner) => corner.row))
  const left = Math.min(...corners.map((corner) => corner.column))
  const right = Math.max(...corners.map((corner) => corner.column + corner.columnSpan))
  return figuresOf(grid).filter((figure) => figure.row >= top && figure.row <= bottom
    && figure.column < right && figure.column + figure.columnSpan > left)
}

/** The placed cell of an id. */
export function findFigure(grid: Grid, cell: CellId): Figure | undefined {
  return figuresOf(grid).find((figure) => figure.cell === cell)
}

const cache = new WeakMap<Grid, Figure[]>()

/** All figures of a grid in reading order. */
export function figuresOf(grid: Grid): Figure[] {
  const known = cache.get(grid)
    ?? grid.cells.flatMap((cell) => (cell.cell === undefined ? [] : [{ ...cell, cell: cell.cell }]))
  cache.set(grid, known)
  return known
}

interface Lanes { from: Figure; inRow: Figure[]; inColumn: Figure[]; all: Figure[] }

const LANES: Record<Direction, (lanes: Lanes) => Figure | undefined> = {
  left: ({ inRow, from }) => last(inRow.filter((figure) => figure.column < from.column)),
  right: ({ inRow, from }) => inRow.find((figure) => figure.column > from.column),
  rowStart: ({ inRow }) => inRow[0],
  rowEnd: ({ inRow }) => last(inRow),
  up: ({ inColumn, from }) => last(inColumn.filter((figure) => figure.row < from.row)),
  down: ({ inColumn, from }) => inColumn.find((figure) => figure.row > from.row),
  columnStart: ({ inColumn }) => inColumn[0],
  columnEnd: ({ inColumn }) => last(inColumn),
  first: ({ all }) => all[0],
  last: ({ all }) => last(all),
}

function last(figures: Figure[]): Figure | undefined {
  return figures[figures.length - 1]
}
