/**
 * What clauses without a number tell of the number before them: 其余2件因需征求意见，结转下年度.
 */
import { isReason, kind, type Kind } from '../kind'
import { carrySubject } from '../meanings/carry'
import type { Context } from './context'
import { groupIn, resultSubject } from '../meanings/subjects'
import { REST, WHEN_RECEIVED, SAID_OF_ALL } from '../lexicon/lists'

export interface WordsWithTail {
  words: string
  /** The clauses right behind it. */
  tail: readonly string[]
}

/** The kind with what the clauses behind the number tell of it. */
export function withTail(
  known: Kind | undefined, { words, tail }: WordsWithTail, context: Context,
): Kind | undefined {
  if (tail.length === 0 || context.domain !== 'applications'
    || tail.some((clause) => SAID_OF_ALL.test(clause)) || !isOpen(known, words)) return known
  const carried = tail.map((clause) => carrySubject(`#${clause}`, context))
    .find((found) => found !== undefined)
  if (carried !== undefined) return carried
  return known === undefined ? tail.map((clause) => resultSubject(`#${clause}`, {
    ...context, last: kind('done'),
  })).find((found) => found !== undefined) : tailResult(known, tail)
}

/** Words that tell no result, only a reason or when it came. */
function isOpen(known: Kind | undefined, words: string): boolean {
  if (groupIn(words) !== undefined) return false
  const isByTime = WHEN_RECEIVED.test(words)
  return known === undefined
    ? REST.test(words) || isByTime : isBareReason(known) || (known === kind('received') && isByTime)
}

/** A reason that is told of those with another result as well. */
function isBareReason(known: Kind): boolean {
  return isReason(known) && (known.row === 'refused' || OTHER_REASONS.includes(known))
}

const OTHER_REASONS = [
  kind('unavailable.stillUnclear'), kind('unavailable.needsMaking'), kind('other.miscellaneous'),
]

/**
 * A reason alone is none where another result is told behind it: 涉及第三方权益2件，征求意见后予以
 * 公开.
 */
function tailResult(known: Kind, tail: readonly string[]): Kind | undefined {
  const group = tail.map((clause) => groupIn(clause)).find((found) => found !== undefined)
  if (group === undefined) return known === kind('received') ? undefined : known
  return known.row === group && isReason(known) ? known : kind(group)
}
