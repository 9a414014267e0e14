/** Percentages, and numbers that tell a change. */
import { isIntake, isReason, isResult, kind, shareOf, type Group, type Kind } from '../kind'
import { subjectOf } from './subjects'

const COMPARED = /(?:同比|环比|[较比与](?:去年|上年|上一年|前年|往年|20\d\d年))[^#]*#/
const CHANGE =
  /(?<!新)(?:增加|减少|增长|下降|上升|提高|降低|提升|(?<![最至])多|(?<!至)少)(?:了|到|至|近|约)?#|^#(?:的)?(?:增长|增幅|降幅)/

/** 由12件增至18件: what it was before. */
const BEFORE_CHANGE = /[由从](?:去年|上一?年|[12]\d{3}年)?度?(?:同期)?的?#$/

/** 由24件降至18件: what it is now. */
export function isAfterChange(words: string): boolean {
  return /^，?(?:大幅|明显|小幅|进一步)?(?:降|减|升|增|提高|增加|减少|下降|上升|增长|上涨|变|达|缩减|压减)(?:少|加|低|高|长)?(?:到|至|为)(?:今年|本年度?|20\d\d年)?的?#/
    .test(words)
}

/** 申请量由24件降至18件: what changes, with `#` for the new number. */
export function beforeChange(words: string): string | undefined {
  return BEFORE_CHANGE.test(words) ? words.replace(/[由从][^由从]*#$/, '#') : undefined
}

/** True for a difference to another year, or the number a change starts from. */
export function isStep(words: string, unit: string): boolean {
  return (COMPARED.test(words) && !/[由从]/.test(words)) || BEFORE_CHANGE.test(words)
    || CHANGE.test(words) || (unit === '%' && /增|降|升|同比/.test(words))
}

/** 予以公开率43.1%. */
const RATES: readonly (readonly [Group, RegExp])[] = [
  ['granted', /^(?:其中)?(?:予以|同意)公开率(?:为|达到?|约)?#$/], [
    'partial', /^(?:其中)?部分公开率(?:为|达到?|约)?#$/,
  ], ['refused', /^(?:其中)?不予公开率(?:为|达到?|约)?#$/],
]
/**
 * What a percentage is a share of: the result or kind of applicant named with it, or the figure
 * just before.
 */
export function isShareOf(words: string, lastKind: Kind | undefined): Kind | undefined {
  if (/率/.test(words) && !/占/.test(words)) return rateOf(words)
  if (/占全[区县市省镇]/.test(words)) return undefined
  const own = subjectOf(beforeShare(words), {
    domain: 'applications', topic: undefined, isDisclosure: false, whole: undefined,
    last: undefined, year: 0,
  })
  if (own && isShared(own, words)) return shareOf(own)
  return /^(?:约|均|共|分别|各|仅|只|已)?(?:占|比例|比重|#)/.test(words) && lastKind
    && mayBeShared(lastKind) ? shareOf(lastKind) : undefined
}

/** 予以公开12件占48%: the words before 占, and those behind the number. */
function beforeShare(words: string): string {
  const [from, to] = [words.indexOf('占'), words.lastIndexOf('#')]
  return from === -1 || to < from ? words : words.slice(0, from) + words.slice(to)
}

function rateOf(words: string): Kind | undefined {
  const group = RATES.find(([, pattern]) => pattern.test(words))?.[0]
  return group && shareOf(kind(group))
}

/**
 * A single reason counts only where the words say that it is one: 信访类占30% may tell what
 * applications were about.
 */
function isShared(own: Kind, words: string): boolean {
  return mayBeShared(own) && (!isReason(own) || /不予|公开|提供|处理|答复/.test(words))
}

/** Results, and applicants of one kind. */
function mayBeShared(one: Kind): boolean {
  return isResult(one) || (one.column !== undefined && one.row !== 'dealtWith'
    && (isIntake(one) || one.row === 'done'))
}
