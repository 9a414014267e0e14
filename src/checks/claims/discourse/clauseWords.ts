/** What single clauses and sentences say, for the reader that walks through them. */
import type { Clause, Sentence } from '../lex/clauses'
import { isCarried, isResult, kind, type Kind } from '../kind'
import type { Context } from './context'
import {
  BY_APPLICANT, BY_OTHER, PROACTIVE_COUNTED, ON_REQUEST_COUNTED, MATTER,
} from '../lexicon/lists'

/** Clauses looked ahead for what became of a number. */
export const LONGEST_TAIL = 3
/** Sentences looked ahead. */
export const LONGEST_LOOK = 4

/** 公文1286件，其中主动公开286件、依申请公开320件、不予公开680件: documents by kind. */
export function isClassified(sentence: Sentence): boolean {
  return sentence.some(({ text }) => ON_REQUEST_COUNTED.test(text))
    && sentence.some(({ text }) => PROACTIVE_COUNTED.test(text))
}

/** 从申请人看 begins what tells who applied, 从申请方式看 ends it; undefined where it goes on. */
export function tellsApplicants(text: string): boolean | undefined {
  if (BY_APPLICANT.test(text)) return true
  return BY_OTHER.test(text) ? false : undefined
}

/** What applications were about, or some of them; `、` goes on with what was told before it. */
export function isMatter({ segments, text, opener }: Clause, wasMatter: boolean): boolean {
  return segments.length === 0 || MATTER.test(text) || (wasMatter && opener === '、')
}

/** Clauses right behind a number that tell more of it. */
export function tailOf({ depth, closer }: Clause, following: Clause[]): string[] {
  if (closer !== '，' && closer !== '、') return []
  const end = following.findIndex((clause) =>
    clause.segments.length > 0 || clause.depth !== depth || !/[，、]/.test(clause.opener))
  return following.slice(0, end === -1 ? undefined : end).map(({ text }) => text)
}

/** Kinds that tell whether all was done. */
export const TELL_ALL_DONE: readonly Kind[] =
  [kind('done'), kind('new'), kind('received'), kind('toHandle'), kind('carriedIn')]

/** As many done as there were to handle. */
export function isDoneByNumbers(said: ReadonlyMap<Kind, number>): boolean {
  const done = said.get(kind('done'))
  if (done === undefined || done === 0) return false
  const received = said.get(kind('new')) ?? said.get(kind('received'))
  const total = said.get(kind('toHandle'))
    ?? (received === undefined ? undefined : received + (said.get(kind('carriedIn')) ?? 0))
  return total === done
}

const CASES = new Set(['件', '宗', '起', '份', '例', '件次', ''])

/** Results and carry-overs are counted in cases, unless 申请 was spoken of. */
export function fitsUnit(
  known: Kind | undefined, unit: string, { domain, isInherited }: Context,
): Kind | undefined {
  if (CASES.has(unit) || (!isResult(known) && !isCarried(known))) return known
  return domain === 'applications' && isInherited !== true ? known : undefined
}
