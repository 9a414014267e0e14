/**
 * Words without a number that tell one result of all: 均予以公开, 结果均为维持, 均未经复议直接起诉.
 */
import type { Context } from '../discourse/context'
import { isDispute, isOfAll, kind, restOf, withOutcome, type Kind, type Outcome } from '../kind'
import { groupIn } from './subjects'
import {
  ALL, NOT_ALL, RESULT_AT_END, OUTCOMES, NOT_HAPPENED, DISMISSED, NONE_LOST, BRANCHES,
  ALL_CLOSED,
} from '../lexicon/allOfThem'
import { meaningOf } from '../phrase'

/** Kinds whose figures must be 0 when these words are true. */
export function kindsRuledOut(clause: string, context: Context): Kind[] {
  if (isDispute(context.last)) return ruledOutOfDisputes(clause, context)
  return ALL.test(clause) && !NOT_ALL.test(clause) ? ruledOutOfResults(clause, context) : []
}

function ruledOutOfResults(
  clause: string, { domain, topic, last, isAfterUnknown, hasOnlyAll }: Context,
): Kind[] {
  if ((domain ?? topic) !== 'applications' || isAfterUnknown || !hasOnlyAll 
    || !isOfAll(last) || !RESULT_AT_END.test(clause)) return []
  const group = groupIn(clause)
  return group === undefined ? [] : [restOf(kind(group))]
}

function ruledOutOfDisputes(
  clause: string, { last, isDisclosure, lastValue }: Context,
): Kind[] {
  if (!isDisclosure || last?.column !== 'total') return []
  const outcome = (name: Outcome): Kind => withOutcome(last, name)
  if (NONE_LOST.test(clause)) return [outcome('corrected')]
  if (NOT_ALL.test(clause) || (lastValue !== 1 && !ALL.test(clause))) return []
  if (DISMISSED.test(clause)) return [outcome('corrected'), outcome('pending')]
  return otherBranch(clause, last) ?? otherOutcomes(clause, last)
}

/** All suits were of one branch: there are none of the other. */
function otherBranch(clause: string, last: Kind): Kind[] | undefined {
  const branch = last === kind('lawsuit.total')
    ? meaningOf(BRANCHES, clause) : undefined
  return branch === undefined ? undefined : [kind(`lawsuit.${branch}.total`)]
}

function otherOutcomes(clause: string, last: Kind): Kind[] {
  if (ALL_CLOSED.test(clause)) return [withOutcome(last, 'pending')]
  const outcome = NOT_HAPPENED.test(clause)
    ? undefined : meaningOf(OUTCOMES, clause)
  return outcome === undefined ? [] : [restOf(withOutcome(last, outcome))]
}
