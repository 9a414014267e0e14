/**
 * Cells that change together by the same amount: a figure alone, or with the
 * typed totals that were computed from it.
 */
import type { CellId, Edition } from '../../model/template'
import { cellsOf } from '../../model/cells'
import { cellsOfEquation } from '../equations/equation'
import { totalsByCell } from '../equations/relations'
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

/** The units of cells that failing equations could hang on; others when they are asked for. */
export function gatherUnits(system: System): Units {
  const companions = companionsOf(system.facts.edition)
  const made: (Unit[] | undefined)[] = []
  const unitsAt = (lead: number): Unit[] => (made[lead] ??= unitsOf(
    system, companions.get(system.cells[lead] ?? '') ?? [], lead,
  ))
  const byEquation: Unit[][] = system.equations.map(() => [])
  // Places of the cells in failing equations and of the parts behind them, in reading order.
  const { failing, equations, facts, places } = system
  const cells = new Set(
    failing.flatMap((equation) => cellsOfEquation(equations[equation] ?? { left: [], right: [] })),
  )
  for (const cell of cells) {
    facts.cells.get(cell)?.sums.forEach((parts) => parts.forEach((part) => cells.add(part)))
  }
  for (const lead of [...cells].flatMap((cell) => places.get(cell) ?? []).sort((a, b) => a - b)) {
    for (const unit of unitsAt(lead)) {
      for (const { equation } of unit.touches) byEquation[equation]?.push(unit)
    }
  }
  return {
    of: (cell, form) => unitsAt(cell).find((unit) => unit.form === form),
    on: (equation) => byEquation[equation] ?? [],
  }
}

/** Totals that go with a cell. */
interface Companions { form: UnitForm; totals: CellId[] }

const cache = new WeakMap<Edition, Map<CellId, Companions[]>>()

function companionsOf(edition: Edition): Map<CellId, Companions[]> {
  const known = cache.get(edition)
  if (known) return known
  const cells = cellsOf(edition)
  const companions = new Map([...cells.values()].map(({ id, row }): [CellId, Companions[]] => {
    const direct = totalsByCell(edition).get(id) ?? []
    const isAcross = (total: CellId): boolean => cells.get(total)?.row === row
    const above = new Set<CellId>([id])
    for (const part of above) totalsByCell(edition).get(part)?.forEach((total) => above.add(total))
    above.delete(id)
    return [id, [
      { form: 'across', totals: direct.filter(isAcross) },
      { form: 'down', totals: direct.filter((total) => !isAcross(total)) },
      { form: 'all', totals: [...above] },
    ]]
  }))
  cache.set(edition, companions)
  return companions
}

/** Forms whose totals follow or are the same as another's are left out. */
function unitsOf({ places, touches }: System, companions: Companions[], lead: number): Unit[] {
  const own = touches[lead] ?? []
  const units: Unit[] = [{ lead, form: 'alone', cells: [lead], touches: own }]
  for (const { form, totals } of companions) {
    const cells = [lead]
    for (const total of totals) {
      const place = places.get(total)
      if (place !== undefined) cells.push(place)
    }
    if (cells.length > 1 && !units.some((unit) => isSame(unit.cells, cells))) {
      units.push({ lead, form, cells, touches: addUp(touches, cells) })
    }
  }
  return units
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at])
}

function addUp(touches: Touch[][], cells: number[]): Touch[] {
  const sums: Touch[] = []
  for (const cell of cells) {
    for (const { equation, factor } of touches[cell] ?? []) {
      const known = sums.find((touch) => touch.equation === equation)
      if (known) known.factor += factor
      else sums.push({ equation, factor })
    }
  }
  return sums.filter(({ factor }) => factor !== 0)
}

/** How the unit moves an equation when it grows by 1. */
export function factorOn({ touches }: Unit, equation: number): number {
  for (const touch of touches) if (touch.equation === equation) return touch.factor
  return 0
}
