/** Percentages, and numbers that tell a change. */
import { isIntake, isReason, isResult, kind, shareOf, type Kind } from '../kind'
import { subjectOf } from './subjects'
import {
  COMPARED, CHANGE, BEFORE_CHANGE, RATES, AFTER_CHANGE, GROWS, OF_DISTRICT, BARE_SHARE_WORDS,
  NAMES_RESULT,
} from '../lexicon/shares'
import { meaningOf } from '../phrase'

/** 由24件降至18件: what it is now. */
export function isAfterChange(words: string): boolean {
  return AFTER_CHANGE
    .test(words)
}

/** 申请量由24件降至18件: what changes, with `#` for the new number. */
export function beforeChange(words: string): string | undefined {
  return BEFORE_CHANGE.test(words) ? words.replace(/[由从][^由从]*#$/, '#') : undefined
}

/** True for a difference to another year, or the number a change starts from. */
export function isStep(words: string, unit: string): boolean {
  return (COMPARED.test(words) && !/[由从]/.test(words)) || BEFORE_CHANGE.test(words)
    || CHANGE.test(words) || (unit === '%' && GROWS.test(words))
}
/**
 * What a percentage is a share of: the result or kind of applicant named with it, or the figure
 * just before.
 */
export function isShareOf(words: string, lastKind: Kind | undefined): Kind | undefined {
  if (/率/.test(words) && !/占/.test(words)) {
    const group = meaningOf(RATES, words)
    return group && shareOf(kind(group))
  }
  if (OF_DISTRICT.test(words)) return undefined
  const own = subjectOf(beforeShare(words), {
    domain: 'applications', topic: undefined, isDisclosure: false, whole: undefined,
    last: undefined, year: 0,
  })
  if (own && isShared(own, words)) return shareOf(own)
  return BARE_SHARE_WORDS.test(words) && lastKind
    && mayBeShared(lastKind) ? shareOf(lastKind) : undefined
}

/** 予以公开12件占48%: the words before 占, and those behind the number. */
function beforeShare(words: string): string {
  const [from, to] = [words.indexOf('占'), words.lastIndexOf('#')]
  return from === -1 || to < from ? words : words.slice(0, from) + words.slice(to)
}

/**
 * A single reason counts only where the words say that it is one: 信访类占30% may tell what
 * applications were about.
 */
function isShared(own: Kind, words: string): boolean {
  return mayBeShared(own) && (!isReason(own) || NAMES_RESULT.test(words))
}

/** Results, and applicants of one kind. */
function mayBeShared(one: Kind): boolean {
  return isResult(one) || (one.column !== undefined
    && (isIntake(one) || one.row === 'done'))
}
