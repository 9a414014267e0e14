/**
 * One figure is wrong: by a slip of the keys, as a total left behind, or by anything else; totals
 * computed from it go with it.
 */
import type { DiagnosisKind } from '../../../model/diagnosis'
import { sumParts } from '../../base/facts'
import { COST } from '../costs'
import { findDigitSlip } from '../digitSlip'
import type { Offer } from '../judge'
import type { System } from '../system'
import { factorOn, type Unit, type Units } from '../units'

/** For every failing equation, each figure in it brought to where the equation holds. */
export function offerWrongCells(system: System, units: Units, offer: Offer): void {
  for (const equation of system.failing) {
    for (const unit of units.on(equation)) {
      const by = -(system.residuals[equation] ?? 0) / factorOn(unit, equation)
      if (!Number.isInteger(by) || by === 0) continue
      offer({ ...rate(system, unit, by), deltas: unit.cells.map((cell) => ({ cell, by })) })
    }
  }
}

interface Rating { kind: DiagnosisKind; cost: number }

function rate(system: System, unit: Unit, by: number): Rating {
  const written = system.values[unit.lead] ?? 0
  const extra = unit.form === 'alone' ? 0 : COST.withTotals
  if (unit.form === 'alone') {
    if (isSum(system, unit.lead, written + by)) return { kind: 'staleTotal', cost: COST.staleTotal }
    const derived = rateDerived(system, unit.lead, written + by)
    if (derived) return derived
  }
  const slip = findDigitSlip(written, written + by)
  if (!slip) return { kind: 'wrongCell', cost: COST.wrongCell + extra }
  return { kind: slip === 'doubledDigit' ? 'surplusDigit' : slip, cost: COST[slip] + extra }
}

/** True for a total whose every sum gives the value. */
function isSum({ facts, cells }: System, cell: number, value: number): boolean {
  const sums = facts.cells.get(cells[cell] ?? '')?.sums ?? []
  return sums.length > 0 && sums.every((parts) => {
    const sum = sumParts(parts, facts.figure)
    return sum.state === 'known' && sum.value === value
  })
}

/** A figure that last year's gives: 上年结转, 现行有效, 上一年项目数量. */
function rateDerived(system: System, cell: number, value: number): Rating | undefined {
  const { facts, cells, equations } = system
  const id = cells[cell] ?? ''
  const own = (system.touches[cell] ?? []).filter(({ equation }) => {
    const { left = [], right = [] } = equations[equation] ?? {}
    return left.length === 1 && left[0]?.cell === id && right.some((term) => term.last)
  })
  const given = own.some(({ equation, factor }) =>
    (system.residuals[equation] ?? 0) + factor * (value - (system.values[cell] ?? 0)) === 0)
  if (!given) return undefined
  const wasEmpty = (system.values[cell] ?? 0) === 0
  const isCarryOver = facts.cells.get(id)?.row === 'carriedIn'
  if (!isCarryOver) return { kind: 'wrongCell', cost: COST.derived }
  return wasEmpty
    ? { kind: 'carryOver', cost: COST.carryOver } : { kind: 'wrongCell', cost: COST.derived }
}
