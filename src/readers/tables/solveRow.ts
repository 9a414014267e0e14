/**
 * Which columns the figures of a row belong to that has one or two cells too few or too many, by
 * the equations of the table: along the row and, where the other rows are known, down its columns.
 */
import type { CellId } from '../../model/template'
import { solveFor, type Equation, type ValueOf } from './tableEquations'

export interface RowPuzzle {
  /** The figures in their order. */
  values: number[]
  /** The cells of the row in their order. */
  cells: CellId[]
  equations: Equation[]
  /** Figures of the other rows that are certain. */
  valueOf: ValueOf
}

/** More cells than these are not told apart. */
const MOST_AWAY = 2

interface Candidate {
  /** The figure of each cell by its place among the figures; -1 for none. */
  places: number[]
  /** What each cell holds or must hold; undefined where that is open. */
  holds: (number | undefined)[]
  /** False where no equation says anything of its figures: that would be counting. */
  isTold: boolean
}

/**
 * The figure of each cell by its place among the figures, -1 where none is certain; null where
 * nothing is.
 */
export function solveRow(puzzle: RowPuzzle): number[] | null {
  const { values, cells } = puzzle
  if (values.length === 0 || Math.abs(values.length - cells.length) > MOST_AWAY) return null
  const expected = expectedOf(puzzle)
  // All ways to place so many figures in their order, with cells or figures left over.
  const figures = values.length
  const placingCells = cells.length
  const few = figures < placingCells
  const fitting = chooseOut(Math.max(figures, placingCells), Math.abs(figures - placingCells))
    .map((left) => {
      let next = 0
      if (few) {
        return Array.from(
          { length: placingCells }, (_, column) => (left.includes(column) ? -1 : next++),
        )
      }
      return Array.from({ length: figures }, (_, place) => place)
        .filter((place) => !left.includes(place))
    })
      .flatMap((places) => check(places, expected, puzzle))
  const [first] = fitting
  if (!first?.isTold) return null
  const isCertain =
    (column: number): boolean => fitting.every(({ holds }) => holds[column] === first.holds[column])
  const certain =
    first.places.map((place, column) => (place >= 0 && isCertain(column) ? place : -1))
  return certain.some((place) => place >= 0) ? certain : null
}

/**
 * True where each figure is what the other rows say; `placed` has the figure of each cell,
 * undefined for a blank.
 */
export function isConfirmed(
  placed: (number | undefined)[], puzzle: Omit<RowPuzzle, 'values'>,
): boolean {
  const expected = expectedOf(puzzle)
  return placed.some((value) => value !== undefined) &&
    placed.every((value, column) => value === undefined || value === expected[column])
}

/** What each cell must hold by the other rows. */
function expectedOf(
  { cells, equations, valueOf }: Omit<RowPuzzle, 'values'>,
): (number | undefined)[] {
  const own = new Set(cells)
  const fromOthers: ValueOf = (cell) => (own.has(cell) ? undefined : valueOf(cell))
  return cells.map((cell) => {
    const values = equations.filter(({ left, right }) => left.includes(cell) || right.includes(cell))
      .flatMap((equation) => solveFor(cell, equation, fromOthers) ?? [])
    return values.every((value) => value === values[0]) ? values[0] : undefined
  })
}

/** All sets of `count` numbers below `length`. */
function chooseOut(length: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: length - from }, (_, step) => from + step)
    .flatMap((one) => chooseOut(length, count - 1, one + 1).map((rest) => [one, ...rest]))
}

/** The placing with what it makes of each cell; none where an equation speaks against it. */
function check(
  places: number[], expected: (number | undefined)[], { values, cells, equations }: RowPuzzle,
): Candidate[] {
  const given = places.map((place) => (place < 0 ? undefined : values[place]))
  const agrees = given.map((value, column) => value === undefined || expected[column] === undefined
    ? undefined : value === expected[column])
  if (agrees.includes(false)) return []
  const holds = given.map((value, column) => value ?? expected[column])
  const along =
    equations.filter(({ left, right }) => [...left, ...right].every((cell) => cells.includes(cell)))
  const answers = along.map((equation) => {
    // Does the equation along the row come out? Where one cell is open it is filled with what it
    // must hold.
    const own = [...equation.left, ...equation.right].map((cell) => cells.indexOf(cell))
    const column = own.find((one) => holds[one] === undefined) ?? own[0] ?? 0
    const wanted = solveFor(cells[column] ?? '', equation, (one) => holds[cells.indexOf(one)])
    if (wanted === undefined) return 'open'
    if (wanted < 0 || (holds[column] ?? wanted) !== wanted) return 'no'
    const answer = holds[column] === undefined ? 'open' : 'yes'
    holds[column] = wanted
    return answer
  })
  return answers.includes('no')
    ? [] : [{ places, holds, isTold: agrees.includes(true) || answers.includes('yes') }]
}
