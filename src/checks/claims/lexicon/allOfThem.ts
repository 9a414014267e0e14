/**
 * Words without a number that tell one result of all: 均予以公开, 结果均为维持, 均未经复议直接起诉.
 */
import type { Context } from '../discourse/context'
import { isDispute, isOfAll, kind, restOf, withOutcome, type Kind, type Outcome } from '../kind'
import { groupIn } from './subjects'

const ALL = /均|全部|都(?![市县])|悉数|一律|皆/
const NOT_ALL = /除|外$|以外|部分(?!公开|予以)|多数|大都|未全部|或者?|分别/

/** Kinds whose figures must be 0 when these words are true. */
export function kindsRuledOut(clause: string, context: Context): Kind[] {
  if (NOT_ALL.test(clause)) return []
  const isOne = context.lastValue === 1
  if (isDispute(context.last)) {
    return ruledOutOfDisputes(clause, context, isOne)
  }
  return ALL.test(clause) ? ruledOutOfResults(clause, context) : []
}

const RESULT_AT_END =
  /(?:(?:予以|同意|依法|全部|主动|依申请|部分|不予|准予|给予|作出|不)公开(?:答复|处理|决定)?|公开|无法提供|不予处理|其[他它]处理)(?:的?(?:答复|处理|决定|处理决定))?(?:了?申请人)?$/

function ruledOutOfResults(
  clause: string, { domain, topic, last, isAfterUnknown, hasOnlyAll }: Context,
): Kind[] {
  if ((domain ?? topic) !== 'applications' || isAfterUnknown || !hasOnlyAll 
    || !isOfAll(last) || !RESULT_AT_END.test(clause)) return []
  const group = groupIn(clause)
  return group === undefined ? [] : [restOf(kind(group))]
}

const UPHELD = /(?:均|全部|都|已|被|为|获|获得|得到|以|机关|法院|后|予以|依法|最终|皆|结果|^)维持/
const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  ['upheld', UPHELD],
  ['corrected', /(?:被|予以|依法|为|均|全部|已)(?:依法)?(?:纠正|撤销|确认违法)/],
]
const NOT_HAPPENED = /未被|不|没有|尚|拟|申请|请求|要求|驳回/

/** 均驳回, 全部胜诉: neither corrected nor pending; 一审均驳回 may go on. */
const DISMISSED = /^(?!.*(?:[一二]审|撤销|纠正|败诉|原告胜诉|申请人胜诉|驳回上诉)).*(?:驳回|胜诉)/
const NONE_LOST = /(?:无一|均未|没有|未发生|未出现|无)败诉|零败诉/

function ruledOutOfDisputes(
  clause: string, { last, isDisclosure }: Context, isOne: boolean,
): Kind[] {
  if (!isDisclosure || last?.column !== 'total') return []
  const outcome = (name: Outcome): Kind => withOutcome(last, name)
  if (NONE_LOST.test(clause)) return [outcome('corrected')]
  if (!isOne && !ALL.test(clause)) return []
  if (DISMISSED.test(clause)) return [outcome('corrected'), outcome('pending')]
  return otherBranch(clause, last) ?? otherOutcomes(clause, last)
}

/** All suits were of one branch: there are none of the other. */
function otherBranch(clause: string, last: Kind): Kind[] | undefined {
  const branch = last === kind('lawsuit.total')
    ? BRANCHES.find(([, pattern]) => pattern.test(clause))?.[0] : undefined
  return branch === undefined ? undefined : [kind(`lawsuit.${branch}.total`)]
}

function otherOutcomes(clause: string, last: Kind): Kind[] {
  if (ALL_CLOSED.test(clause)) return [withOutcome(last, 'pending')]
  const outcome = NOT_HAPPENED.test(clause)
    ? undefined : OUTCOMES.find(([, pattern]) => pattern.test(clause))?.[0]
  return outcome === undefined ? [] : [restOf(withOutcome(last, outcome))]
}

/** The branch that is none where all are of the other. */
const BRANCHES: readonly (readonly ['direct' | 'afterReview', RegExp])[] = [
  ['afterReview', /未经复议|直接(?:提起|向[^，]*起)?(?:行政)?(?:诉讼|诉)|直接起诉/],
  ['direct', /复议后(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)/],
]
const ALL_CLOSED = /(?:均|都|全部)(?:已|已经)?(?:全部)?(?:审结|结案)(?![^，]*(?:维持|纠正))/
