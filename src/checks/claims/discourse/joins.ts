/** Whether a number may be a part of the list that is open. */
import { INTAKE, OF_ALL, RESULT } from './settle'
import type { Listing, Statement } from './statement'

/** True where unit, time and kind are those of a part. */
export function mayJoin(listing: Listing, statement: Statement, isListed: boolean): boolean {
  const whole = listing.wholes[0]
  if (!whole || goesOn(listing, statement) || isOfOtherTime(whole, statement)
    || (whole.unit !== statement.unit && statement.unit !== '')) return false
  return fitsKind(whole.kind, statement.kind, isListed)
}

function fitsKind(whole: string | undefined, part: string | undefined, isListed: boolean): boolean {
  if (whole === undefined || part === undefined) {
    return whole !== undefined || part === undefined || !/\.total$/.test(part) || isListed
  }
  return mayBePart(whole, part)
}

/** 办理31件，含上年结转2件，办结30件: what was done is told on, it is not contained. */
function goesOn({ connector, parts }: Listing, { kind = '' }: Statement): boolean {
  return connector === '含' && parts.length > 0 && OF_ALL.test(kind)
}

/** Last year's figure in brackets, or the sum of many years, is no part. */
function isOfOtherTime(whole: Statement, part: Statement): boolean {
  return whole.scope === 'agency' && ['otherYear', 'cumulative', 'plan'].includes(part.scope)
}

/** Whether one known figure may be counted within another. */
function mayBePart(whole: string, part: string): boolean {
  if (INTAKE.test(whole)) return !/^(?:review|lawsuit|rules|normative)/.test(part)
  if (whole === 'done') return RESULT.test(part) || part.startsWith('done')
  if (RESULT.test(whole)) return part.startsWith(`${whole}.`) || part.startsWith(`${whole}@`)
  const [name = ''] = whole.split('.')
  return part.startsWith(`${name}.`) && part !== whole
}
