/**
 * What clauses without a number tell of the number before them: 其余2件因需征求意见，结转下年度.
 */
import { isReason, kind, type Kind } from '../kind'
import { carrySubject } from '../lexicon/carry'
import type { Context } from './context'
import { groupIn, resultSubject } from '../lexicon/subjects'

/** Nothing but 其余, 另有 and a reason beside the number. */
const REST =
  /^(?:其中|其余|其他|另外?|剩余|剩下|余下|余|尚|还|仍|对于?)?的?(?:有|为)?#(?:的?申请)?(?:因|由于|系|为|涉及|属于?|需|经|于|在|因为|内容|$)[^#]*$/
/** 其中1件因年底收到，结转下年度. */
const WHEN_RECEIVED = /#(?:因|由于|于|系|为)[^#]*(?:收到|收悉|提交|提出)/
const OF_ALL = /均|都|全部|分别/

export interface Told {
  words: string
  /** The clauses right behind it. */
  tail: readonly string[]
}

/** The kind with what the clauses behind the number tell of it. */
export function withTail(
  known: Kind | undefined, { words, tail }: Told, context: Context,
): Kind | undefined {
  if (tail.length === 0 || context.domain !== 'applications'
    || tail.some((clause) => OF_ALL.test(clause)) || !isOpen(known, words)) return known
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
  return known === undefined
    ? REST.test(words) : isBareReason(known) || (known === kind('received') && WHEN_RECEIVED.test(words))
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
