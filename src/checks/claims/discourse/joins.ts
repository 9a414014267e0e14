/** Whether a number may be a part of the list that is open. */
import { contains, isOfAll, type Kind } from '../kind'
import { MADE_ALONE } from '../lexicon/documents'
import type { Statement } from './statement'

/** A listing as far as it is told. */
export interface BegunListing { whole: Statement; connector: string; hasParts: boolean }

/** True where unit, time and kind are those of a part. */
export function mayJoin(
  { whole, connector, hasParts }: BegunListing, statement: Statement, isListed: boolean,
): boolean {
  // 办理31件，含上年结转2件，办结30件: what was done is told on, it is not contained.
  if (connector === '含' && hasParts && isOfAll(statement.kind)) return false
  return !isOfOtherTime(whole, statement) && !isDeedBeside(whole, statement)
    && (whole.unit === statement.unit || statement.unit === '')
    && fitsKind(whole.kind, statement.kind, isListed)
}

/** 制发文件6件，其中规范性文件2件，废止1件，现行有效9件: only what was made is a part. */
function isDeedBeside(whole: Statement, { kind }: Statement): boolean {
  return (whole.kind === undefined ? MADE_ALONE.test(whole.words) : whole.kind.column === 'issued')
    && (kind?.column === 'repealed' || kind?.column === 'effective')
}

function fitsKind(whole: Kind | undefined, part: Kind | undefined, isListed: boolean): boolean {
  if (whole && part) return contains(whole, part)
  return whole !== undefined || part?.column !== 'total' || isListed
}

/** Last year's figure in brackets, or the sum of many years, is no part. */
function isOfOtherTime(whole: Statement, part: Statement): boolean {
  return whole.scope === 'agency' && ['otherYear', 'cumulative', 'plan'].includes(part.scope)
}
