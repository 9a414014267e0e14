/** Whether a number may be a part of the list that is open. */
import { contains, isOfAll, type Kind } from '../kind'
import type { Listing, Statement } from './statement'

/** True where unit, time and kind are those of a part. */
export function mayJoin(listing: Listing, statement: Statement, isListed: boolean): boolean {
  const whole = listing.wholes[0]
  if (!whole || goesOn(listing, statement) || isOfOtherTime(whole, statement)
    || (whole.unit !== statement.unit && statement.unit !== '')) return false
  return fitsKind(whole.kind, statement.kind, isListed)
}

function fitsKind(whole: Kind | undefined, part: Kind | undefined, isListed: boolean): boolean {
  if (whole && part) return contains(whole, part)
  return whole !== undefined || part?.column !== 'total' || isListed
}

/** 办理31件，含上年结转2件，办结30件: what was done is told on, it is not contained. */
function goesOn({ connector, parts }: Listing, { kind }: Statement): boolean {
  return connector === '含' && parts.length > 0 && isOfAll(kind)
}

/** Last year's figure in brackets, or the sum of many years, is no part. */
function isOfOtherTime(whole: Statement, part: Statement): boolean {
  return whole.scope === 'agency' && ['otherYear', 'cumulative', 'plan'].includes(part.scope)
}
