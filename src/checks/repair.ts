/**
 * The one change that puts a failed equation right, where there is exactly one:
 * the cell at fault where failed equations cross. Where no such cell is, a
 * typed total that contradicts all its own sums, and that nothing else speaks
 * for, may go back to Σ; a figure that has to follow another may be filled
 * with it. A total left at 0 that nothing speaks for is taken for never filled
 * in: no part is made 0 to match it.
 */
import type { Repair } from '../model/finding'
import type { CellId } from '../model/template'
import { breaksEvidence, findCrossings } from './crossing'
import type { Equation, Failure } from './equation'
import { sumParts, type Facts } from './facts'
import type { RelationRule } from './relations'

export interface FoundRepair {
  repair: Repair
  /** Equations that hold after it and did not before. */
  mends: number
}

export interface FailedEquation { rule: RelationRule; equation: Equation; failure: Failure }

/** The repair of a failed equation, or undefined. */
export function findRepair({ rule, equation, failure }: FailedEquation, facts: Facts): FoundRepair | undefined {
  const unfilled = rule.kind === 'sum' && failure.right === 0 ? repairByRule({ rule, equation, failure }, facts) : undefined
  if (unfilled) return { repair: unfilled, mends: 1 }
  const crossings = equation.relation === '=' ? findCrossings(equation, failure, facts) : []
  const [crossing] = crossings
  if (crossing) return crossings.length === 1 ? { repair: changeTo(crossing, facts), mends: crossing.mends } : undefined
  const repair = repairByRule({ rule, equation, failure }, facts)
  return repair && { repair, mends: 1 }
}

/** A total goes back to Σ where Σ gives the same. */
function changeTo({ cell, label, wanted }: { cell: CellId; label: string; wanted: number }, facts: Facts): Repair {
  const text = isSumOfParts(cell, wanted, facts) ? null : String(wanted)
  return { label: `${label}改为 ${wanted}`, changes: [{ cell, text }] }
}

function repairByRule({ rule, equation, failure }: FailedEquation, facts: Facts): Repair | undefined {
  const term = rule.kind === 'sum' ? equation.right[0] : equation.left[0]
  if (!term) return undefined
  const wanted = rule.kind === 'sum' ? failure.left : failure.right
  const isOffered = rule.kind === 'sum' ? mayFollow(term.cell, wanted, facts) : rule.repairLeft && wanted >= 0
  return isOffered ? changeTo({ cell: term.cell, label: term.label, wanted }, facts) : undefined
}

/** A total may go back to Σ unless something else speaks for the figure it has. */
function mayFollow(total: CellId, sum: number, facts: Facts): boolean {
  return isSumOfParts(total, sum, facts) && !breaksEvidence(total, sum, facts)
}

/** True for a total whose every sum gives the value; a corner total whose two sums differ has no single repair. */
function isSumOfParts(cell: CellId, value: number, facts: Facts): boolean {
  const sums = facts.cells.get(cell)?.sums ?? []
  return sums.length > 0 && sums.every((parts) => {
    const sum = sumParts(parts, facts.figure)
    return sum.state === 'known' && sum.value === value
  })
}
