/**
 * Cells that change together by the same amount: a figure alone, or with the
 * typed totals that were computed from it.
 */
import type { CellId } from '../../model/template'
import { totalsByCell } from '../relations'
import type { System, Touch } from './system'

/** `across` with its row's total, `down` with its column's, `all` with all totals above it. */
export type UnitForm = 'alone' | 'across' | 'down' | 'all'

export interface Unit {
  /** The figure itself; `cells` has it and what goes with it. */
  lead: number
  form: UnitForm
  cells: number[]
  touches: Touch[]
}

export interface Units {
  /** By lead cell and form. */
  of: (cell: number, form: UnitForm) => Unit | undefined
  /** Units that move an equation. */
  on: (equation: number) => Unit[]
}

/** All units of the system. */
export function gatherUnits(system: System): Units {
  const byCell = system.cells.map((cell, lead) => unitsOf(system, cell, lead))
  const byEquation: Unit[][] = system.equations.map(() => [])
  for (const unit of byCell.flat()) {
    for (const { equation } of unit.touches) byEquation[equation]?.push(unit)
  }
  return {
    of: (cell, form) => byCell[cell]?.find((unit) => unit.form === form),
    on: (equation) => byEquation[equation] ?? [],
  }
}

function unitsOf(system: System, cell: CellId, lead: number): Unit[] {
  const { facts, places } = system
  const row = facts.cells.get(cell)?.row
  const direct = totalsByCell(facts.edition).get(cell) ?? []
  const placed = (totals: CellId[]): number[] => totals.flatMap((total) => places.get(total) ?? [])
  const forms: [UnitForm, number[]][] = [
    ['alone', []],
    ['across', placed(direct.filter((total) => facts.cells.get(total)?.row === row))],
    ['down', placed(direct.filter((total) => facts.cells.get(total)?.row !== row))],
    ['all', placed(totalsAbove(cell, system))],
  ]
  const seen = new Set<string>()
  return forms.flatMap(([form, totals]) => {
    const key = totals.join()
    if (seen.has(key)) return []
    seen.add(key)
    const cells = [lead, ...totals]
    return [{ lead, form, cells, touches: addUp(cells.flatMap((place) => system.touches[place] ?? [])) }]
  })
}

function totalsAbove(cell: CellId, { facts }: System): CellId[] {
  const above = new Set<CellId>([cell])
  for (const part of above) totalsByCell(facts.edition).get(part)?.forEach((total) => above.add(total))
  above.delete(cell)
  return [...above]
}

function addUp(touches: Touch[]): Touch[] {
  const sums = new Map<number, number>()
  for (const { equation, factor } of touches) sums.set(equation, (sums.get(equation) ?? 0) + factor)
  return [...sums].filter(([, factor]) => factor !== 0).map(([equation, factor]) => ({ equation, factor }))
}

/** How the unit moves an equation when it grows by 1. */
export function factorOn(unit: Unit, equation: number): number {
  return unit.touches.find((touch) => touch.equation === equation)?.factor ?? 0
}
