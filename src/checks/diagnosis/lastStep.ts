/**
 * What the clerk did last: equations that held before and fail now hang on the cells just changed.
 */
import type { Cells } from '../../model/report'
import type { CellId } from '../../model/template'
import { evaluateEquation } from '../equations/equation'
import { gatherFacts, type Facts } from '../base/facts'
import { equationsByCell, totalsByCell } from '../equations/relations'

/** The cells as they were before the last step that changed any. */
export interface LastStep { before: Cells }

export interface Broken {
  /** Cells the last step changed in the equations it broke. */
  cells: ReadonlySet<CellId>
  equations: ReadonlySet<string>
}

/** The equations the last step broke, with the cells it changed in them. */
export function findBroken(facts: Facts, last: LastStep | undefined): Broken {
  const cells = new Set<CellId>()
  const equations = new Set<string>()
  if (!last) return { cells, equations }
  const before = gatherFacts({ ...facts.report, cells: last.before }, facts.edition, facts.context)
  const edited = [...new Set([...Object.keys(last.before), ...Object.keys(facts.report.cells)])]
    .filter((cell) => last.before[cell]?.text !== facts.report.cells[cell]?.text)
  // Totals that follow the cell.
  const around = new Set(edited.flatMap((cell) => [
    cell,
    ...(totalsByCell(facts.edition).get(cell) ?? []).filter((total) => !facts.report.cells[total]),
  ]))
  for (const cell of around) {
    for (const equation of equationsByCell(facts.edition).get(cell) ?? []) {
      const hasFailedNow = evaluateEquation(equation, facts).state === 'fail'
        && evaluateEquation(equation, before).state !== 'fail'
      if (hasFailedNow) equations.add(equation.id)
    }
  }
  if (equations.size > 0) edited.forEach((cell) => cells.add(cell))
  return { cells, equations }
}
