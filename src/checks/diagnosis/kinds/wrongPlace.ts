/** A count filed in the wrong column or row: what one cell has too much another lacks. */
import type { DiagnosisKind } from '../../../model/diagnosis'
import { COST } from '../costs'
import type { Offer } from '../judge'
import { neighboursOf, type Mate } from '../neighbours'
import type { System } from '../system'
import { factorOn, type Unit, type UnitForm, type Units } from '../units'

interface Direction { kind: DiagnosisKind; mates: ReadonlyMap<string, Mate[]>; forms: UnitForm[] }

/** For every failing equation, each figure in it brought right at the cost of a figure in its row or column. */
export function offerWrongPlaces(system: System, units: Units, offer: Offer): void {
  const { inRow, inColumn } = neighboursOf(system.facts.edition)
  const directions: Direction[] = [
    { kind: 'wrongColumn', mates: inRow, forms: ['alone', 'down'] },
    { kind: 'wrongRow', mates: inColumn, forms: ['alone', 'across'] },
  ]
  for (const equation of system.failing) {
    for (const unit of units.on(equation)) {
      for (const direction of directions) offerPairs({ system, units, offer, direction }, unit, equation)
    }
  }
}

interface Search { system: System; units: Units; offer: Offer; direction: Direction }

function offerPairs({ system, units, offer, direction }: Search, unit: Unit, equation: number): void {
  if (!direction.forms.includes(unit.form)) return
  const residual = system.residuals[equation] ?? 0
  for (const { cell, distance } of direction.mates.get(system.cells[unit.lead] ?? '') ?? []) {
    const mate = mateOf(units, system.places.get(cell), unit.form)
    const by = mate ? amountOf(residual, factorOn(unit, equation), factorOn(mate, equation)) : 0
    if (!mate || by === 0) continue
    const deltas = [...unit.cells.map((own) => ({ cell: own, by })), ...mate.cells.map((other) => ({ cell: other, by: -by }))]
    offer({ kind: direction.kind, cost: rate(system, [unit, mate], { by, distance }), deltas }, 2)
  }
}

/** 0 where there is none: halves, and cells on both sides of a balance, where a move would count twice. */
function amountOf(residual: number, own: number, other: number): number {
  const by = own * other < 0 ? 0 : -residual / (own - other)
  return Number.isInteger(by) ? by : 0
}

/** Where its totals follow, a figure alone does for one with totals. */
function mateOf(units: Units, place: number | undefined, form: UnitForm): Unit | undefined {
  return place === undefined ? undefined : units.of(place, form) ?? units.of(place, 'alone')
}

function rate(system: System, [unit, mate]: [Unit, Unit], { by, distance }: { by: number; distance: number }): number {
  const giver = by > 0 ? mate : unit
  const isWhole = system.values[giver.lead] === Math.abs(by)
  return COST.wrongPlace + (isWhole ? 0 : COST.partOfFigure) + (unit.form === 'alone' ? 0 : COST.withTotals)
    + COST.distance * Math.min(distance, 10)
}
