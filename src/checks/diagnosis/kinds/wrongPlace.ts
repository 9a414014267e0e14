/** A count filed in the wrong column or row: what one cell has too much another lacks. */
import type { DiagnosisKind } from '../../../model/diagnosis'
import { COST } from '../costs'
import type { Offer } from '../judge'
import { neighboursOf, type Mate } from '../neighbours'
import type { System } from '../system'
import { factorOn, type Unit, type UnitForm, type Units } from '../units'

interface Direction { kind: DiagnosisKind; mates: ReadonlyMap<string, Mate[]>; forms: UnitForm[] }

/**
 * For every failing equation, each figure in it brought right at the cost of a figure in its row or
 * column.
 */
export function offerWrongPlaces(system: System, units: Units, offer: Offer): void {
  const { inRow, inColumn } = neighboursOf(system.facts.edition)
  const directions: Direction[] = [
    { kind: 'wrongColumn', mates: inRow, forms: ['alone', 'down'] },
    { kind: 'wrongRow', mates: inColumn, forms: ['alone', 'across'] },
  ]
  for (const equation of system.failing) {
    for (const unit of units.on(equation)) {
      for (const direction of directions.filter(({ forms }) => forms.includes(unit.form))) {
        offerPairs({ system, units, offer, direction }, unit, equation)
      }
    }
  }
}

interface Search { system: System; units: Units; offer: Offer; direction: Direction }

function offerPairs(
  { system, units, offer, direction }: Search, unit: Unit, equation: number,
): void {
  const residual = system.residuals[equation] ?? 0
  for (const { cell, distance } of direction.mates.get(system.cells[unit.lead] ?? '') ?? []) {
    const mate = mateOf(units, system.places.get(cell), unit.form)
    const by = mate ? amountOf(residual, factorOn(unit, equation), factorOn(mate, equation)) : 0
    if (mate && by !== 0 && canGive(system, by > 0 ? mate : unit, by)) {
      offer(pair(system, [unit, mate], { by, distance, kind: direction.kind }), 2)
    }
  }
}

function canGive({ values }: System, giver: Unit, by: number): boolean {
  return (values[giver.lead] ?? 0) >= Math.abs(by)
}

interface Filing { by: number; distance: number; kind: DiagnosisKind }

function pair(
  system: System, [unit, mate]: [Unit, Unit], { by, distance, kind }: Filing,
): Parameters<Offer>[0] {
  const isWhole = system.values[(by > 0 ? mate : unit).lead] === Math.abs(by)
  const cost = COST.wrongPlace + (isWhole ? 0 : COST.partOfFigure)
    + (unit.form === 'alone' ? 0 : COST.withTotals) + COST.distance * Math.min(distance, 10)
  return { kind, cost, deltas: [
    ...unit.cells.map((cell) => ({ cell, by })), ...mate.cells.map((cell) => ({ cell, by: -by })),
  ] }
}

/**
 * 0 where there is none: halves, and cells on both sides of a balance, where a move would count
 * twice.
 */
function amountOf(residual: number, own: number, other: number): number {
  const by = own * other < 0 ? 0 : -residual / (own - other)
  return Number.isInteger(by) ? by : 0
}

/** Where its totals follow, a figure alone does for one with totals. */
function mateOf(units: Units, place: number | undefined, form: UnitForm): Unit | undefined {
  return place === undefined ? undefined : units.of(place, form) ?? units.of(place, 'alone')
}
