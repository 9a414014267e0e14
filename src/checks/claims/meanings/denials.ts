/** Words that stand for a zero: 未收到, 未发生, 没有, 无, 全部办结. */
import { meaningsOf } from '../phrase'
import { isOfAll as isOfAllKind, kind, type Kind } from '../kind'
import { deniedCarry } from './carry'
import { deniedDecisions } from './decisions'
import { isForeign } from './domains'
import type { Context } from '../discourse/context'
import {
  DENIAL, ALL_DONE, PLAINLY_ALL_DONE, NOT_ALL, DEEDS_DENIED, ASKING_AT_END, APPLICATION_AT_END,
  WRONGLY_REFUSED, LEFT_OVER, NO_INTAKE, ANYBODY, PART_OF_INTAKE, RESULT_DENIED,
  DISPUTE_WORDS, NO_DISPUTE_DENIED, LAWSUIT_DENIED, CORRECTED_WORDS, OTHER_OUTCOME,
  NAMES_DOCUMENTS, ISSUED_WORDS, OTHER_DEEDS, ISSUED_VERB, LATE,
} from '../lexicon/denials'

/** Kinds that are said to be none by a clause without a number. */
export function deniedKinds(clause: string, context: Context): Kind[] {
  if (saysAllDone(clause, context)) return [kind('allDone')]
  if (!DENIAL.test(clause)) return []
  return deniedDisputes(clause, context) ?? deniedDocuments(clause) ?? deniedDecisions(clause)
    ?? deniedApplications(clause, context)
}

/** 均已答复, 全部办结, whatever it is said of. */
export function saysAll(clause: string): boolean {
  return ALL_DONE.test(clause)
}

/** 全部办结, 均已答复 of all there was to handle, not of a part named just before. */
export function saysAllDone(clause: string, context: Context): boolean {
  if ((context.domain ?? context.topic) !== 'applications' || !isOfAll(clause, context)) {
    return false
  }
  return saysAll(clause) && !NOT_ALL.test(clause) && !isForeign(clause)
}

/**
 * What was handled is all there was; what was done already, or carried over alone, is not, nor are
 * those of one applicant: 王某提交12件，均已答复.
 */
function isOfAll(
  clause: string,
  { last, isAfterIntake, isAfterSome, isAfterRest, isAfterUnknown, isDoneByNumbers }: Context,
): boolean {
  if (isAfterSome === true || isAfterRest === true) return false
  if (isDoneByNumbers) return true
  if (last === kind('done')) return PLAINLY_ALL_DONE.test(clause)
  if (last === kind('carriedIn')) return isAfterIntake === true
  return last === undefined
    ? !isAfterUnknown || /申请/.test(clause) : isOfAllKind(last)
}

function deniedDisputes(clause: string, { isDisclosure }: Context): Kind[] | undefined {
  if (!DISPUTE_WORDS.test(clause)) return undefined
  if (!isDisclosure || NO_DISPUTE_DENIED.test(clause)) return []
  const names = [
    ...(/复议(?!后)/.test(clause) ? ['review' as const] : []),
    ...(LAWSUIT_DENIED.test(clause) ? ['lawsuit' as const] : []),
  ]
  if (CORRECTED_WORDS.test(clause)) return names.map((name) => kind(`${name}.corrected`))
  return OTHER_OUTCOME.test(clause) ? [] : names.map((name) => kind(`${name}.total`))
}

function deniedDocuments(clause: string): Kind[] | undefined {
  if (!NAMES_DOCUMENTS.test(clause)) return undefined
  const lines = [
    ...(/规章(?!制度)/.test(clause) ? ['rules' as const] : []),
    ...(/规范性文件/.test(clause) ? ['normative' as const] : []),
  ]
  const denied = DEEDS_DENIED.exec(clause)?.[1]
  if (denied !== undefined) {
    return lines.flatMap((line) => [
      ...(ISSUED_VERB.test(denied) ? ['issued' as const] : []),
      ...(/废止/.test(denied) ? ['repealed' as const] : []),
    ].map((deed) => kind(`${line}.${deed}`)))
  }
  const deed = /废止/.test(clause)
    ? 'repealed' : ISSUED_WORDS.test(clause) ? 'issued' : undefined
  return deed && !OTHER_DEEDS.test(clause)
    ? lines.map((line) => kind(`${line}.${deed}`)) : []
}

function deniedApplications(clause: string, context: Context): Kind[] {
  if (!isAboutApplications(context) || WRONGLY_REFUSED.test(clause)) return []
  if (/结转/.test(clause)) return [deniedCarry(clause, context)]
  if (LEFT_OVER.test(clause) && !LATE.test(clause)) return [kind('carriedOut')]
  const results = meaningsOf(RESULT_DENIED, clause).map(kind)
  if (results.length > 0) return results
  return deniesIntake(clause) ? [kind('received')] : []
}

function deniesIntake(clause: string): boolean {
  return NO_INTAKE.test(clause) && /申请/.test(clause)
    && (APPLICATION_AT_END.test(clause) || ASKING_AT_END.test(clause))
    && !PART_OF_INTAKE.test(clause.replace(ANYBODY, ''))
}

function isAboutApplications({ domain, topic }: Context): boolean {
  return domain === 'applications'
    || (domain === undefined && (topic === undefined || topic === 'applications'))
}
