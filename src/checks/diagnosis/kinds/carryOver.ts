/**
 * 上年结转 left out in several columns at once; one column alone is a wrong cell with last year to
 * speak for it.
 */
import type { Facts } from '../../base/facts'
import { COST } from '../costs'
import type { Delta, Offer } from '../judge'
import type { System } from '../system'

/** All columns where 上年结转 is 0 or blank and last year's 结转下年度 is not. */
export function offerCarryOver(system: System, offer: Offer): void {
  const deltas = system.cells.flatMap((id, cell): Delta[] => {
    const last = system.facts.cells.get(id)?.row === 'carriedIn' && system.values[cell] === 0
      ? lastCarriedOut(system.facts, id) : 0
    return last > 0 ? [{ cell, by: last }] : []
  })
  if (deltas.length > 1) offer({ kind: 'carryOver', cost: COST.carryOver, deltas })
}

/**
 * True where 上年结转 is still blank though last year left something: equations wait for it instead
 * of failing.
 */
export function hasOpenCarryOver(facts: Facts): boolean {
  return [...facts.cells.values()].some(({ id, row, sums }) =>
    row === 'carriedIn' && sums.length === 0 && facts.figure(id).state === 'blank'
      && lastCarriedOut(facts, id) > 0)
}

function lastCarriedOut(facts: Facts, carriedIn: string): number {
  const figure = facts.last(carriedIn.replace('carriedIn', 'carriedOut'))
  return figure?.state === 'known' ? figure.value : 0
}
