/**
 * The one change that puts a failed equation right, where there is exactly one.
 *
 * A wrong figure mostly breaks several equations at once: a cell in a row and in
 * a column, a total also in the balance. So a cell is at fault when changing it
 * alone mends this equation and at least one more and breaks none. Where no such
 * cell is, or more than one, only a typed total that contradicts all its own
 * sums may go back to Σ.
 */
import type { Repair } from '../model/finding'
import type { CellId } from '../model/template'
import { evaluateEquation, type CellTerm, type Equation, type Failure } from './equation'
import { gatherFacts, sumParts, type Facts } from './facts'
import { equationsByCell, failingEquations, type RelationRule } from './relations'

export interface FoundRepair {
  repair: Repair
  /** Equations that hold after it and did not before. */
  mends: number
}

export interface FailedEquation { rule: RelationRule; equation: Equation; failure: Failure }

/** With more equations broken than these, no single cell is at fault. */
const MOST_FAILING = 12

/** The repair of a failed equation, or undefined. */
export function findRepair(failed: FailedEquation, facts: Facts): FoundRepair | undefined {
  const crossing = failed.equation.relation === '=' ? repairsAtCrossings(failed, facts) : []
  if (crossing.length > 0) return crossing.length === 1 ? crossing[0] : undefined
  const repair = repairByRule(failed, facts)
  return repair && { repair, mends: 1 }
}

function repairsAtCrossings({ equation, failure }: FailedEquation, facts: Facts): FoundRepair[] {
  const failing = failingEquations(facts)
  if (failing.size < 2 || failing.size > MOST_FAILING) return []
  return [...equation.left, ...equation.right].flatMap((term) => {
    const around = equationsByCell(facts.edition).get(term.cell) ?? []
    if (term.last || around.filter((other) => failing.has(other)).length < 2) return []
    const wanted = wantedValue(equation, term, { failure, facts })
    const found = wanted === undefined ? undefined : tryValue({ term, wanted, equation }, facts)
    return found ? [found] : []
  })
}

/** What the cell must hold for this equation; undefined for a total that follows its parts and below 0. */
function wantedValue(equation: Equation, term: CellTerm, { failure, facts }: { failure: Failure; facts: Facts }): number | undefined {
  const figure = facts.figure(term.cell)
  if (figure.state !== 'known' || !facts.report.cells[term.cell]) return undefined
  const side = equation.left.includes(term) ? 1 : -1
  const wanted = figure.value - side * term.sign * (failure.left - failure.right)
  return wanted < 0 ? undefined : wanted
}

interface Trial { term: CellTerm; wanted: number; equation: Equation }

/** Undefined unless the change mends this equation and another and breaks none. */
function tryValue({ term, wanted, equation }: Trial, facts: Facts): FoundRepair | undefined {
  const cells = { ...facts.report.cells, [term.cell]: { text: String(wanted), source: 'typed' as const } }
  const after = gatherFacts({ ...facts.report, cells }, facts.edition)
  const touched = equationsTouchedBy(term.cell, facts)
  const isFailing = (other: Equation): boolean => evaluateEquation(other, after).state === 'fail'
  const mended = touched.filter((other) => failingEquations(facts).has(other) && !isFailing(other))
  const breaks = touched.some((other) => !failingEquations(facts).has(other) && isFailing(other))
  if (breaks || mended.length < 2 || !mended.includes(equation)) return undefined
  return { repair: changeTo(term, wanted, facts), mends: mended.length }
}

/** Equations of the cell and of the totals that follow it. */
function equationsTouchedBy(cell: CellId, facts: Facts): Equation[] {
  const followers = [...facts.cells.values()].filter((info) => !facts.report.cells[info.id] && info.sums.some((parts) => parts.includes(cell)))
  const all = [cell, ...followers.map((info) => info.id)].flatMap((id) => equationsByCell(facts.edition).get(id) ?? [])
  return [...new Set(all)]
}

/** A total goes back to Σ where Σ gives the same. */
function changeTo(term: CellTerm, wanted: number, facts: Facts): Repair {
  const text = isSumOfParts(term.cell, wanted, facts) ? null : String(wanted)
  return { label: `${term.label}改为 ${wanted}`, changes: [{ cell: term.cell, text }] }
}

function repairByRule({ rule, equation, failure }: FailedEquation, facts: Facts): Repair | undefined {
  const term = rule.kind === 'sum' ? equation.right[0] : equation.left[0]
  if (!term) return undefined
  if (rule.kind === 'sum') return isSumOfParts(term.cell, failure.left, facts) ? changeTo(term, failure.left, facts) : undefined
  return rule.repairLeft && failure.right >= 0 ? changeTo(term, failure.right, facts) : undefined
}

/** True for a total whose every sum gives the value; a corner total whose two sums differ has no single repair. */
function isSumOfParts(cell: CellId, value: number, facts: Facts): boolean {
  const sums = facts.cells.get(cell)?.sums ?? []
  return sums.length > 0 && sums.every((parts) => {
    const sum = sumParts(parts, facts.figure)
    return sum.state === 'known' && sum.value === value
  })
}
