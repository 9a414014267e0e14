/**
 * The cell at fault where failed equations cross. A wrong figure mostly breaks
 * several at once: a cell its row and its column, a total also the balance. So
 * a cell is at fault when it stands in the most failed equations, and changing
 * it alone mends this one and at least one more and breaks none.
 */
import type { CellId } from '../model/template'
import { cellsOfEquation, evaluateEquation, type Equation, type Failure } from './equation'
import { gatherFacts, type Facts } from './facts'
import { shortLabel } from './labels'
import { equationsByCell, failingEquations, totalsByCell } from './relations'

export interface Crossing {
  cell: CellId
  label: string
  /** What the cell must hold. */
  wanted: number
  /** Equations that hold after the change and did not before. */
  mends: number
}

/** With more equations broken than these, no single cell is at fault. */
const MOST_FAILING = 12
/** With more cells behind an equation, one of them cannot be told from the others. */
const MOST_SUSPECTS = 40
const MOST_TRIED = 3

/** The cells whose change would mend the equation and another, the best ones only; more than one is a tie. */
export function findCrossings(equation: Equation, failure: Failure, facts: Facts): Crossing[] {
  const failing = failingEquations(facts)
  if (failing.size < 2 || failing.size > MOST_FAILING) return []
  const found = chooseSuspects(equation, facts).flatMap((suspect) => {
    const crossing = tryChange(suspect, { equation, failure, facts })
    return crossing ? [crossing] : []
  })
  const most = Math.max(...found.map(({ mends }) => mends))
  return found.filter(({ mends }) => mends === most)
}

/** `effect`: how the difference of both sides moves when the cell grows by 1. */
interface Suspect { cell: CellId; label: string; effect: 1 | -1 }

/** Cells of the equation in the most failed equations; none where too many are alike. */
function chooseSuspects(equation: Equation, facts: Facts): Suspect[] {
  const all = listSuspects(equation, facts)
  if (all.length > MOST_SUSPECTS) return []
  const failing = failingEquations(facts)
  const counted = all.map((suspect) => ({ suspect, count: equationsTouchedBy(suspect.cell, facts).filter((other) => failing.has(other)).length }))
  const most = Math.max(2, ...counted.map(({ count }) => count))
  const chosen = counted.filter(({ count }) => count === most).map(({ suspect }) => suspect)
  return chosen.length > MOST_TRIED ? [] : chosen
}

/** The entered cells of the equation, those behind totals that follow their parts included. */
function listSuspects(equation: Equation, facts: Facts): Suspect[] {
  return [...equation.left, ...equation.right].filter((term) => !term.last).flatMap((term) => {
    const side = equation.left.includes(term) ? 1 : -1
    return withParts({ cell: term.cell, label: term.label, effect: (side * term.sign) as 1 | -1 }, facts)
  })
}

function withParts(suspect: Suspect, facts: Facts): Suspect[] {
  if (facts.report.cells[suspect.cell]) return [suspect]
  const whole = facts.cells.get(suspect.cell)
  return (whole?.sums[0] ?? []).flatMap((cell) => {
    const part = facts.cells.get(cell)
    const labels = part?.row === whole?.row ? part?.columnLabels : part?.rowLabels
    return withParts({ cell, label: shortLabel(labels?.at(-1) ?? ''), effect: suspect.effect }, facts)
  })
}

interface Scene { equation: Equation; failure: Failure; facts: Facts }

function tryChange({ cell, label, effect }: Suspect, { equation, failure, facts }: Scene): Crossing | undefined {
  const figure = facts.figure(cell)
  const wanted = figure.state === 'known' ? figure.value - effect * (failure.left - failure.right) : -1
  if (wanted < 0) return undefined
  const mended = mendedBy(cell, wanted, facts)
  return mended.length > 1 && mended.includes(equation) ? { cell, label, wanted, mends: mended.length } : undefined
}

/** Equations the change puts right; none where it breaks another. */
function mendedBy(cell: CellId, value: number, facts: Facts): Equation[] {
  const changed = changedBy(cell, value, facts)
  return changed.every((other) => failingEquations(facts).has(other)) ? changed : []
}

/** True where an equation that holds now would not; one of nothing but zeros is no evidence and does not count. */
export function breaksEvidence(cell: CellId, value: number, facts: Facts): boolean {
  return changedBy(cell, value, facts).some((other) => !failingEquations(facts).has(other) && !isAllZero(other, facts))
}

/** Equations that begin or cease to hold. */
function changedBy(cell: CellId, value: number, facts: Facts): Equation[] {
  const cells = { ...facts.report.cells, [cell]: { text: String(value), source: 'typed' as const } }
  const after = gatherFacts({ ...facts.report, cells }, facts.edition)
  return equationsTouchedBy(cell, facts).filter((other) => failingEquations(facts).has(other) !== (evaluateEquation(other, after).state === 'fail'))
}

function isAllZero(equation: Equation, facts: Facts): boolean {
  return cellsOfEquation(equation).every((cell) => {
    const figure = facts.figure(cell)
    return figure.state === 'known' && figure.value === 0
  })
}

/** Equations of the cell, of the totals that follow it, and of those that follow them. */
function equationsTouchedBy(cell: CellId, facts: Facts): Equation[] {
  const touched = new Set<CellId>([cell])
  for (const part of touched) {
    for (const total of totalsByCell(facts.edition).get(part) ?? []) if (!facts.report.cells[total]) touched.add(total)
  }
  return [...new Set([...touched].flatMap((id) => equationsByCell(facts.edition).get(id) ?? []))]
}
