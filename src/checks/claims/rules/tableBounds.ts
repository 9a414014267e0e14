/**
 * What a figure of the tables may be. A blank cell stops only what needs that very cell: what the
 * other cells and the totals leave open is an interval. 总计2、结果维持1、尚未审结1, the rest
 * blank: 结果纠正 is 0.
 */
import type { CellId } from '../../../model/template'
import { cellsOfEquation, type CellTerm, type Equation } from '../../equations/equation'
import type { Facts } from '../../base/facts'
import { equationsByCell } from '../../equations/relations'
import type { TableFigure } from '../claim'
import { exactly, less, overlap, sumOf, type Interval } from '../lex/interval'
import { tableValue } from './tableValues'

const ANYTHING: Interval = { low: 0, high: Infinity }
const known = new WeakMap<Facts, Map<CellId, Interval>>()

/** A single value where all cells are filled. */
export function tableBounds(figure: TableFigure, facts: Facts): Interval {
  const value = tableValue(figure, facts)
  if (value !== undefined) return exactly(value)
  const equations = equationsByCell(facts.edition).get(figure.cells[0] ?? '') ?? []
  return equations.reduce((bounds, equation) =>
    overlap(bounds, boundsBy(equation, figure.cells, facts)),
    sumOfCells(figure.cells, facts))
}

function sumOfCells(cells: readonly CellId[], facts: Facts): Interval {
  return sumOf(cells.map((cell) => {
    // By its own figure, else by its parts along row and column.
    const bounds = known.get(facts) ?? new Map<CellId, Interval>()
    known.set(facts, bounds)
    const old = bounds.get(cell)
    if (old) return old
    const figure = facts.figure(cell)
    const sums = facts.report.cells[cell] ? [] : facts.cells.get(cell)?.sums ?? []
    const found = figure.state === 'known' ? exactly(figure.value)
      : sums.map((parts) => sumOfCells(parts, facts)).reduce(overlap, ANYTHING)
    bounds.set(cell, found)
    return found
  }))
}

/** What the rest of an equation leaves to these cells, where they stand on one side of it. */
function boundsBy(
  { left, right, relation }: Equation, cells: readonly CellId[], facts: Facts,
): Interval {
  const count = cellsOfEquation({ left, right }).length
  if (relation !== '=' || count < left.length + right.length) return ANYTHING
  const holdsAll =
    (side: CellTerm[]): boolean => cells.every((cell) => side.some((term) => term.cell === cell))
  const [own, other] = holdsAll(left) ? [left, right] : holdsAll(right) ? [right, left] : []
  if (!own || !other) return ANYTHING
  const rest = own.map(({ cell }) => cell).filter((cell) => !cells.includes(cell))
  return less(sumOfCells(other.map(({ cell }) => cell), facts), sumOfCells(rest, facts))
}
