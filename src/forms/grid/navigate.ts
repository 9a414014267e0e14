/** Where arrow keys lead in a table with merged cells, and what lies between two cells. */
import type { Grid, PlacedCell } from '../../model/grid'
import type { CellId } from '../../model/template'

export type Direction = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd' | 'first' | 'last'

export interface Move {
  grid: Grid
  cell: CellId
  direction: Direction
  /** Grid column the way up and down keeps to, so that a wide cell on it does not bend it. */
  column?: number
}

type Figure = PlacedCell & { cell: CellId }

/** The figure a move leads to; at an edge the same one. Heads are jumped over. */
export function moveFrom({ grid, cell, direction, column }: Move): CellId {
  const from = findFigure(grid, cell)
  if (!from) return cell
  return (laneOf(grid, from, { direction, column }) ?? from).cell
}

/** Figures in the rectangle two cells span, in reading order; one that reaches into it counts. */
export function figuresBetween(grid: Grid, from: CellId, to: CellId): Figure[] {
  const corners = [findFigure(grid, from), findFigure(grid, to)].filter((corner): corner is Figure => corner !== undefined)
  if (corners.length < 2) return []
  const top = Math.min(...corners.map((corner) => corner.row))
  const bottom = Math.max(...corners.map((corner) => corner.row))
  const left = Math.min(...corners.map((corner) => corner.column))
  const right = Math.max(...corners.map((corner) => corner.column + corner.columnSpan))
  return figuresOf(grid).filter((figure) => figure.row >= top && figure.row <= bottom && figure.column < right && figure.column + figure.columnSpan > left)
}

/** The placed cell of an id. */
export function findFigure(grid: Grid, cell: CellId): Figure | undefined {
  return figuresOf(grid).find((figure) => figure.cell === cell)
}

const cache = new WeakMap<Grid, Figure[]>()

/** All figures of a grid in reading order. */
export function figuresOf(grid: Grid): Figure[] {
  const known = cache.get(grid) ?? grid.cells.flatMap((cell) => (cell.cell === undefined ? [] : [{ ...cell, cell: cell.cell }]))
  cache.set(grid, known)
  return known
}

/** The figure a direction leads to: the nearest or last one of the lane it runs along. */
function laneOf(grid: Grid, from: Figure, { direction, column }: Pick<Move, 'direction' | 'column'>): Figure | undefined {
  const figures = figuresOf(grid)
  const inRow = figures.filter((figure) => figure.row === from.row)
  const inColumn = figures.filter((figure) => covers(figure, column ?? from.column))
  switch (direction) {
    case 'left': return last(inRow.filter((figure) => figure.column < from.column))
    case 'right': return inRow.find((figure) => figure.column > from.column)
    case 'rowStart': return inRow[0]
    case 'rowEnd': return last(inRow)
    case 'up': return last(inColumn.filter((figure) => figure.row < from.row))
    case 'down': return inColumn.find((figure) => figure.row > from.row)
    case 'columnStart': return inColumn[0]
    case 'columnEnd': return last(inColumn)
    case 'first': return figures[0]
    case 'last': return last(figures)
  }
}

function covers(figure: Figure, column: number): boolean {
  return figure.column <= column && column < figure.column + figure.columnSpan
}

function last(figures: Figure[]): Figure | undefined {
  return figures[figures.length - 1]
}
