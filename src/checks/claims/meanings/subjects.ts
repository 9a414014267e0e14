/** What a number counts, by the words around it. */
import {
  isIntake, isReason, isResult, kind, ofApplicant, rowOf, type Applicant, type Group, type Kind,
} from '../kind'
import { carrySubject } from './carry'
import type { Context } from '../discourse/context'
import { decisionSubject, feeSubject, namesDecisions, procurementSubject } from './decisions'
import { disputeSubject } from './disputes'
import { documentSubject, namesDocuments } from './documents'
import { isForeign } from './domains'
import {
  RESULTS, GROUP_WORDS, NOT_THEY, BOTH, SEVERAL, GRANTED_AT_END, STILL_UNCLEAR, MATTER_WORDS,
  PLAIN_RESULT, AMONG_APPLICATIONS, TOGETHER, EACH, CAME_TWICE, OF_ONE_APPLICANT,
} from '../lexicon/results'
import {
  COLUMNS, ONE_APPLICANT, COUNTS_PEOPLE, APPLICANT_WORDS, DONE_SHORT, CAME_IN, CAME_FROM_ONE,
  OF_SOME_COLUMN,
} from '../lexicon/applicants'
import {
  PART_ONLY, MANY_WAYS, OF_MONEY, WRITTEN, ASKED, DONE_ALONE, INTAKE, ANYBODY, NO_INTAKE,
  OTHER_INTAKE, DISCLOSURE,
} from '../lexicon/intake'
import { meaningOf, meaningsOf } from '../phrase'

/** What the words around `#` count; undefined where that is not plain. */
export function subjectOf(words: string, context: Context): Kind | undefined {
  const { domain } = context
  if (OF_MONEY.test(words)) return moneySubject(words, context)
  if (domain === 'documents' || namesDocuments(words)) return documentSubject(words, context)
  if (domain === 'foreign') {
    return namesDecisions(words) ? decisionSubject(words, context) : undefined
  }
  return domain === 'review' || domain === 'lawsuit'
    ? disputeSubject(words, context) : applicationSubject(words, context)
}

function moneySubject(words: string, context: Context): Kind | undefined {
  return /行政事业性收费/.test(words)
    ? feeSubject(words, context) : procurementSubject(words, context.unit ?? '')
}

function applicationSubject(words: string, context: Context): Kind | undefined {
  if (!isAboutApplications(context)) return undefined
  const isOfSome = context.isAfterSome === true && !/申请/.test(words)
  if (isOfSome) return resultSubject(words, context)
  return carriedSubject(words, context) ?? resultSubject(words, context)
    ?? intakeSubject(words, context)
}

/** 其余5件正在办理 behind a number nobody knows is of that number. */
function carriedSubject(words: string, context: Context): Kind | undefined {
  if (context.isAfterUnknown && (context.domain === undefined || context.isInherited)
    && !/申请/.test(words)) return undefined
  return carrySubject(words, context)
}

function isAboutApplications({ domain, topic }: Context): boolean {
  return domain === 'applications'
    || (domain === undefined && (topic === undefined || topic === 'applications'))
}

/** Words of other work as well; they count where 申请 was spoken of or a result stands before. */
const COMMON_REASONS = new Set(['securityAndStability', 'internalAffairs', 'forbiddenByLaw', 'thirdParty'])

/** The one group of results named; undefined for none and for two. */
export function groupIn(words: string): Group | undefined {
  const groups = meaningsOf(GROUP_WORDS, words)
  if (groups.length > 0) return groups.length === 1 ? groups[0] : undefined
  return GRANTED_AT_END.test(words) ? 'granted' : undefined
}

/** The row of table three a result is, or the rows of two with one number. */
export function resultSubject(words: string, context: Context): Kind | undefined {
  const both = bothResults(words)
  if (both !== undefined) return both
  const groups = meaningsOf(GROUP_WORDS, words).length
  const name = groups > 1 || isNoResult(words) || (groups === 0 && isOfOthers(words, context))
    ? undefined : meaningOf(RESULTS, words)
  return name && !isOfPieces(words, context) ? resultOf(kind(name), words, context) : undefined
}

/** 26件申请涉及信息41条，其中公开30条: pieces of information, no applications. */
function isOfPieces(words: string, { isAfterUnknown, unit, lastUnit }: Context): boolean {
  return isAfterUnknown === true && unit === '条' && lastUnit === '条' && !/申请/.test(words)
}

/** 予以公开和部分公开共7件. */
function bothResults(words: string): Kind | undefined {
  const [one, other, third] = meaningsOf(GROUP_WORDS, words)
  if (third !== undefined || NOT_THEY.test(words)) return undefined
  if (BOTH.test(words)) return kind('granted+partial')
  return one && other && TOGETHER.test(words) ? kind(`${one}+${other}`) : undefined
}

/** 予以公开、部分公开各3件. */
export function resultsOfEach(words: string, { domain, topic }: Context): Kind[] {
  return EACH.test(words) && [domain, topic].includes('applications')
    ? meaningsOf(GROUP_WORDS, words).map(kind) : []
}

function resultOf(result: Kind, words: string, context: Context): Kind | undefined {
  if ((isCommon(result) && !isAmongApplications(words, context))
    || isMatterOnly(result, words, context)) return undefined
  if (!isReason(result) || !SEVERAL.test(words)) return result
  const group = groupIn(words)
  return group && kind(group)
}

/** 涉及投诉举报的21件, 涉及第三方的3件 tells what they were about; 内容不明确的5件 were asked to mend it. */
function isMatterOnly(
  result: Kind, words: string, { last, whole, behind = '' }: Context,
): boolean {
  if (cameAgain(words, behind)) return true
  if (isResult(last) || isResult(whole)) return false
  if (result === kind('unavailable.stillUnclear')) return !STILL_UNCLEAR.test(words)
  return (result.row === 'notProcessed' || result === kind('refused.thirdParty')) && isReason(result)
    && MATTER_WORDS.test(words) && !/不予/.test(words + behind)
}

function cameAgain(words: string, behind: string): boolean {
  return CAME_TWICE.test(words) || OF_ONE_APPLICANT.test(words + behind)
}

function isNoResult(words: string): boolean {
  return BOTH.test(words) || NOT_THEY.test(words) || (/率/.test(words) && !/占/.test(words))
}

function isCommon({ row, reason }: Kind): boolean {
  return reason !== undefined && (row !== 'refused' || COMMON_REASONS.has(reason))
}

/** Behind a number nobody knows, in a sentence that has not named applications. */
function isOfOthers(words: string, { isInherited, isAfterUnknown }: Context): boolean {
  return isInherited === true && isAfterUnknown === true && !/申请/.test(words)
}

function isAmongApplications(
  words: string, { domain, topic, unit, last, whole }: Context,
): boolean {
  if (domain === undefined && unit === '件' && PLAIN_RESULT.test(words)) {
    return true
  }
  return [domain, topic].includes('applications') || whole === kind('done') || isResult(last)
    || isResult(whole) || AMONG_APPLICATIONS.test(words)
}

function intakeSubject(words: string, context: Context): Kind | undefined {
  const plain = words.replace(MANY_WAYS, '').replace(WRITTEN, '').replace(ASKED, '')
  if (isOtherIntake(plain, context)) return undefined
  const column = columnIn(plain)
  if (column === 'several') return undefined
  if (column) return columnSubject(plain, column, context)
  if (PART_ONLY.test(plain) || NO_INTAKE.test(plain)) return undefined
  const isUnplaced = context.domain === undefined && context.topic === undefined
  if (isUnplaced) return doneAlone(plain, context)
  const name = meaningOf(INTAKE, plain)
  return name && kind(name)
}

/**
 * Who applied; undefined for anyone: 公民、企业、律师事务所申请23件. `several` where one number is of
 * more columns than one, or of some of them.
 */
function columnIn(words: string): Applicant | 'several' | undefined {
  const named = meaningsOf(COLUMNS, words)
  if (named.length > 1 && named.includes('person')) return /分别/.test(words) ? 'several' : undefined
  const single = named.filter((one) => one !== 'organisation' && one !== 'otherOrganisation')
  if (single.length > 1 || (named.length === 0 && OF_SOME_COLUMN.test(words))) return 'several'
  return meaningOf(COLUMNS, words.replace(ANYBODY, ''))
}

function isOtherIntake(words: string, context: Context): boolean {
  return OTHER_INTAKE.test(words) || countsPeople(words, context.unit) || isOfOne(words, context)
    || ONE_APPLICANT.test(words) || isForeign(words.replace(DISCLOSURE, ''))
}

/** 已办理完毕28件 where nothing else was spoken of. */
function doneAlone(words: string, { isAfterUnknown }: Context): Kind | undefined {
  return DONE_ALONE.test(words) && !isAfterUnknown ? kind('done') : undefined
}
const PEOPLE = new Set(['个', '名', '人', '家', '户'])

function countsPeople(words: string, unit = ''): boolean {
  return PEOPLE.has(unit) && COUNTS_PEOPLE.test(words)
}

/** 其中1名申请人提出7件. */
function isOfOne(words: string, { lastValue, lastUnit = '' }: Context): boolean {
  return lastValue === 1 && PEOPLE.has(lastUnit) && lastUnit !== '个' && CAME_FROM_ONE.test(words)
}

function columnSubject(
  words: string, column: Applicant, context: Context,
): Kind | undefined {
  const { whole, domain, topic } = context
  const isKnown = [domain, topic].includes('applications')
  if (PART_ONLY.test(words.replace(APPLICANT_WORDS, ''))) return undefined
  if (isKnown && DONE_SHORT.test(words)) return ofApplicant(kind('done'), column)
  if (whole?.table === 'applications' && !isReason(whole)) return ofApplicant(rowOf(whole), column)
  const intake = isKnown ? intakeToldBy(words, context) : undefined
  return intake && ofApplicant(intake, column)
}

/** Behind 办结20件 nobody says whether those done or all that came in are told by applicant. */
function intakeToldBy(words: string, { isByApplicant, lastOfAll, last }: Context): Kind | undefined {
  // 申请人有自然人6件、科研机构3件.
  if (last?.column !== undefined && isIntake(last) && !last.isShare) return rowOf(last)
  if (isByApplicant) return kind(lastOfAll === kind('done') ? 'dealtWith' : 'received')
  return CAME_IN.test(words) ? kind('received') : undefined
}
