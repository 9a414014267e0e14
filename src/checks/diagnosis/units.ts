/**
 * Cells that change together by the same amount: a figure alone, or with the
 * typed totals that were computed from it.
 */
import type { CellId, Edition } from '../../model/template'
import { cellsOf } from '../../model/cells'
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
  const companions = companionsOf(system.facts.edition)
  const byCell = system.cells.map((cell, lead) => unitsOf(system, companions.get(cell) ?? [], lead))
  const byEquation: Unit[][] = system.equations.map(() => [])
  for (const units of byCell) {
    for (const unit of units) for (const { equation } of unit.touches) byEquation[equation]?.push(unit)
  }
  return {
    of: (cell, form) => byCell[cell]?.find((unit) => unit.form === form),
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
    return [id, [
      { form: 'across', totals: direct.filter(isAcross) },
      { form: 'down', totals: direct.filter((total) => !isAcross(total)) },
      { form: 'all', totals: totalsAbove(id, edition) },
    ]]
  }))
  cache.set(edition, companions)
  return companions
}

function totalsAbove(cell: CellId, edition: Edition): CellId[] {
  const above = new Set<CellId>([cell])
  for (const part of above) totalsByCell(edition).get(part)?.forEach((total) => above.add(total))
  above.delete(cell)
  return [...above]
}

/** Forms whose totals follow or are the same as another's are left out. */
function unitsOf({ places, touches }: System, companions: Companions[], lead: number): Unit[] {
  const units: Unit[] = [{ lead, form: 'alone', cells: [lead], touches: touches[lead] ?? [] }]
  for (const { form, totals } of companions) {
    const placed = totals.flatMap((total) => places.get(total) ?? [])
    if (units.some(({ cells }) => cells.length === placed.length + 1 && placed.every((place) => cells.includes(place)))) continue
    const cells = [lead, ...placed]
    units.push({ lead, form, cells, touches: addUp(cells.flatMap((place) => touches[place] ?? [])) })
  }
  return units
}

function addUp(touches: Touch[]): Touch[] {
  const sums: Touch[] = []
  for (const { equation, factor } of touches) {
    const known = sums.find((touch) => touch.equation === equation)
    if (known) known.factor += factor
    else sums.push({ equation, factor })
  }
  return sums.filter(({ factor }) => factor !== 0)
}

/** How the unit moves an equation when it grows by 1. */
export function factorOn({ touches }: Unit, equation: number): number {
  for (const touch of touches) if (touch.equation === equation) return touch.factor
  return 0
}
