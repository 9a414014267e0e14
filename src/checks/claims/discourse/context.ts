import type { Kind } from '../kind'
import type { Domain } from '../lexicon/otherWork'

/** What is known where a segment is read. */
export interface Context {
  /** What the sentence is about so far. */
  domain: Domain | undefined
  /** What the section is about. */
  topic: Domain | undefined
  /** True where the sentence itself has not named applications. */
  isInherited?: boolean
  /** True once 信息公开 or 依申请 was said in the sentence, or the section is about it. */
  isDisclosure: boolean
  /** Kind of the whole this number is a part of. */
  whole: Kind | undefined
  /** Kind of the number just before. */
  last?: Kind | undefined
  lastValue?: number | undefined
  lastUnit?: string | undefined
  /** True where the sentence told nothing but wholes so far. */
  hasOnlyAll?: boolean
  /** True where the number just before counts nobody knows what. */
  isAfterUnknown?: boolean
  /** True where the number just before is one of the rest, behind a result. */
  isAfterRest?: boolean
  /** True where the sentence told of some applications alone: those of one way in. */
  isAfterSome?: boolean
  /** True where the sentence told what came in. */
  isAfterIntake?: boolean
  /** True where as many were done as there were to handle, by the numbers told so far. */
  isDoneByNumbers?: boolean
  /** True where the sentence told of what was done. */
  isAfterDone?: boolean
  /** True where the sentence told of decisions made. */
  isAfterDecision?: boolean
  /** True behind 从申请人看: the numbers tell who applied. */
  isByApplicant?: boolean
  /** What the text told last of all that came in or was done. */
  lastOfAll?: Kind | undefined
  /** The clauses right behind the number, which have none. */
  behind?: string | undefined
  /** Words of the whole. */
  wholeWords?: string
  /** What the number counts in. */
  unit?: string
  year: number
}
