/**
 * Figures that are in doubt only for how their digits are written (`l0` for 10, `1 2` for 12) or for
 * where they stand on their line: without doubt where every sum they are part of comes out.
 */
import type { CellId, Edition } from '../../../model/template'
import { equationsOf, solveFor, type Equation } from '../../tables/tableEquations'
import type { DraftCell } from '../draft'

/** What a cell is if the sums say so; `fewest` of them must. */
export interface OpenCell { cell: DraftCell; fewest: number }

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Puts each open cell that the sums of its table confirm into `cells`. */
export function confirmCells(
  cells: Record<CellId, DraftCell>, open: Map<CellId, OpenCell>, edition: Edition,
): void {
  if (open.size === 0) return
  const valueOf = (cell: CellId): number | undefined =>
    numberOf(open.get(cell)?.cell ?? cells[cell])
  for (const table of edition.tables) {
    const equations = equationsOf(table, edition)
    for (const [id, { cell, fewest }] of open) {
      const own = equations.filter(({ left, right }) => left.includes(id) || right.includes(id))
      const comesOut = (equation: Equation): boolean =>
        solveFor(id, equation, valueOf) === valueOf(id)
      if (own.length >= fewest && own.every(comesOut)) cells[id] = cell
    }
  }
}

/** A blank counts as nothing; a figure in another doubt confirms none. */
function numberOf(cell: DraftCell | undefined): number | undefined {
  if (!cell || cell.doubt !== '') return undefined
  if (cell.text === '' || cell.text === '/') return 0
  return NUMBER.test(cell.text) ? Number(cell.text) : undefined
}
