/**
 * Reviews and suits: those because of 政府信息公开, and those an office has, decides or answers for
 * in its other work.
 */
import type { Clause, Sentence } from '../lex/clauses'
import { kind, type Forum, type Kind } from '../kind'
import type { Context } from '../discourse/context'
import { domainOf } from './domains'
import {
  ABOUT_DISCLOSURE, DISPUTE, CAUSE, UNRELATED, REVIEWER, OTHER_KINDS, OTHER_DECISIONS,
  DISCLOSURE, OTHER_CAUSE, OUTCOME_WORDS, DECIDES, OF_ITS_OWN, BARE, OUTCOMES,
  THESE, LAWSUIT_WORDS, TAKES_IN, ALL_AT_START, NAMED_AS_PART, FOR_THIS, NAMES_DISCLOSURE,
  IS_TOTAL, IS_TOTAL_BY_MATTER, LOST, TRAINING, NO_TOTAL, DIRECT_SUIT,
} from '../lexicon/disputes'
import { meaningOf } from '../phrase'

/** What is known of a text when one of its sentences is read. */
export interface DisputePlace {
  /** The section may tell of disputes about disclosure. */
  isByTopic: boolean
  /** The section is about them. */
  isTheirs: boolean
  /** The sentences behind this one. */
  later: Sentence[]
}

/**
 * For each clause whether its disputes are about disclosure; undefined where the sentence tells of
 * none.
 */
export function disputeMatters(sentence: Sentence, place: DisputePlace): boolean[] | undefined {
  if (!sentence.some(({ text }) => DISPUTE.test(text))) return undefined
  let matter = beginsOnDisclosure(sentence, place)
  let isNamed = false
  const isReviewer = isOfReviewer(sentence)
  const isOthers = sentence.some(({ text }) => UNRELATED.test(text))
  return sentence.map((clause, index) => {
    const said = clauseMatter({
      clause, next: sentence[index + 1], isNamed, isReviewer, isDisowned: isOthers,
    })
    isNamed = isNamed || DISCLOSURE.test(clause.text)
    matter = said ?? matter
    return matter
  })
}

/**
 * Whether a sentence begins with disputes about disclosure; its clauses may still say otherwise.
 */
function beginsOnDisclosure(
  sentence: Sentence, { isByTopic, isTheirs, later }: DisputePlace,
): boolean {
  const says = (pattern: RegExp): boolean => sentence.some(({ text }) => pattern.test(text))
  if (says(UNRELATED) || isDisowned(later[0]) || isOfReviewer(sentence)
    || hasOtherCause(sentence)) return false
  if (says(DISCLOSURE)) return !isPartOnly(sentence)
  if (!isTheirs && later.some((other) => isContrast(sentence, other))) return false
  return isByTopic && !says(OTHER_DECISIONS)
}

/** 以上案件均与政府信息公开无关. */
function isDisowned(next: Sentence | undefined): boolean {
  return next !== undefined && THESE.test(next[0]?.text ?? '')
    && next.some(({ text }) => UNRELATED.test(text))
}

/** 被申请复议14件，均因投诉举报引发. */
function hasOtherCause(sentence: Sentence): boolean {
  const first = sentence.findIndex(({ text }) => DISPUTE.test(text))
  return sentence.slice(first + 1).some(({ text }) =>
    OTHER_CAUSE.test(text) && !ABOUT_DISCLOSURE.test(text) && !OUTCOME_WORDS.test(text))
}

/**
 * A sentence behind it tells the same kind of dispute by the name of disclosure: this one is of
 * other work.
 */
function isContrast(sentence: Sentence, other: Sentence): boolean {
  if (!other.some(({ text }) => DISCLOSURE.test(text))
    || other.some(({ text }) => UNRELATED.test(text))) return false
  return [/复议(?!后)/, LAWSUIT_WORDS].some((kind) =>
    sentence.some(({ text }) => kind.test(text)) && other.some(({ text }) => kind.test(text)))
}

/** A sentence of an office that decides reviews: what it says of disclosure is of those as well. */
function isOfReviewer(sentence: Sentence): boolean {
  return sentence.some(({ text }) => isOthersDispute(text) && TAKES_IN.test(text))
}

/** 被申请行政复议12件，其中涉及政府信息公开2件: the whole is of all work. */
function isPartOnly(sentence: Sentence): boolean {
  const first =
    sentence.findIndex(({ text, segments }) => DISPUTE.test(text) && segments.length > 0)
  const named = sentence.findIndex(({ text }, index) => index >= first && DISCLOSURE.test(text))
  const words = sentence[named]?.text ?? ''
  if (first === -1 || named <= first || ALL_AT_START.test(words)) return false
  return !isBare(sentence[first]?.text ?? '')
    || NAMED_AS_PART
      .test(words)
}

interface PlacedClause { clause: Clause; next: Clause
  | undefined; isNamed: boolean; isReviewer: boolean; isDisowned: boolean }

/** What a clause says of the matter of its disputes; undefined where it goes on. */
function clauseMatter(place: PlacedClause): boolean | undefined {
  const { clause: { text, segments }, isReviewer } = place
  if (UNRELATED.test(text) || DECIDES.test(text)) return false
  if (DISCLOSURE.test(text)) {
    return isOfDisputes(place) ? !isReviewer || OF_ITS_OWN.test(text) : undefined
  }
  if (DISPUTE.test(text) || segments.length === 0) return unnamedMatter(place)
  return domainOf(text) === 'foreign' && !TRAINING.test(text) ? false : undefined
}

/** A number of applications told by the way names no dispute. */
function isOfDisputes({ clause: { text, segments }, isDisowned: isOthers }: PlacedClause): boolean {
  return DISPUTE.test(text) || (!isOthers && (segments.length === 0 || !/申请/.test(text)))
}

function unnamedMatter(place: PlacedClause): boolean | undefined {
  const { clause: { text }, isNamed } = place
  const cause = causeIn(place)
  if (cause !== undefined) return ABOUT_DISCLOSURE.test(cause)
  return DISPUTE.test(text) && !isNamed && !isBare(text) ? false : undefined
}

/** The cause of the dispute in this clause or the next. */
function causeIn({ clause: { text }, next }: PlacedClause): string | undefined {
  const cause = CAUSE.exec(text)?.[0]
  // 因此, 因不服: what was told before.
  if (cause === undefined || (FOR_THIS.test(cause) || isBare(cause))) return undefined
  return DISPUTE.test(text) || (next !== undefined && DISPUTE.test(next.text)
    && !DISCLOSURE.test(next.text)) ? cause : undefined
}

function isBare(text: string): boolean {
  return text.replace(BARE, '') === ''
}

/** Cases an office decides or answers for in its other work. */
export function isOthersDispute(words: string): boolean {
  return (OTHER_KINDS.test(words) || REVIEWER.test(words)) && !NAMES_DISCLOSURE.test(words)
}

/** True where a number is one of a review or a suit about disclosure. */
export function isOfDisclosure({ domain, isDisclosure }: Context): boolean {
  return isDisclosure && (domain === 'review' || domain === 'lawsuit')
}

/** The figure of table four a number of a dispute is. */
export function disputeSubject(
  words: string, { domain, isDisclosure, whole }: Context,
): Kind | undefined {
  if (!isDisclosure) return undefined
  const outcome = meaningOf(OUTCOMES, words)
  // 复议纠错2件、败诉1件.
  const isSuit = domain === 'lawsuit' || (LOST.test(words) && whole?.row !== 'review')
  const forum = isSuit ? courtOf(words, whole) : 'review'
  if (outcome) return kind(`${forum}.${outcome}`)
  const isTotal = IS_TOTAL.test(words)
    || IS_TOTAL_BY_MATTER.test(words)
  return isTotal
    && !NO_TOTAL
      .test(words)
    ? kind(`${forum}.total`) : undefined
}

function courtOf(words: string, whole: Kind | undefined): Forum {
  if (DIRECT_SUIT.test(words)) return 'lawsuit.direct'
  if (/复议后/.test(words)) return 'lawsuit.afterReview'
  return BRANCHES.find((branch) => branch === whole?.row) ?? 'lawsuit'
}

const BRANCHES = ['lawsuit.direct', 'lawsuit.afterReview'] as const
