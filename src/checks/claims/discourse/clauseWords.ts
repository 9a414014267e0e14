/** What single clauses and sentences say, for the reader that walks through them. */
import type { Clause, Sentence } from '../lex/clauses'
import { isCarried, isResult, kind, type Kind } from '../kind'
import type { Context } from './context'

/** Clauses looked ahead for what became of a number. */
export const LONGEST_TAIL = 3
/** Sentences looked ahead. */
export const LONGEST_LOOK = 4

/** Without one of these a clause without a number tells nothing. */
export const MAY_DENY =
  /[未无零不均都含皆]|没有|全部|全数|悉数|当年|一律|维持|纠正|撤销|起诉|诉讼|审结|结案/
export const TELLS_DECISIONS = /(?:作出|做出)[^，]{0,24}决定|(?:许可|处罚|强制)[^，]{0,6}决定/
export const TELLS_DONE = /办结|答复|办理完[毕结]|办复/

const PROACTIVE_COUNTED = /主动公开(?:类|的|为|信息|公文|文件|数|数量)*\d/
const ON_REQUEST_COUNTED = /依申请公开(?:类|的|为|信息|公文|文件|数|数量)*\d/

/** 公文1286件，其中主动公开286件、依申请公开320件、不予公开680件: documents by kind. */
export function isClassified(sentence: Sentence): boolean {
  return sentence.some(({ text }) => ON_REQUEST_COUNTED.test(text))
    && sentence.some(({ text }) => PROACTIVE_COUNTED.test(text))
}

const MATTER = /^(?:其中|其余|另有?|包括|主要|分别)|涉及|内容|类(?:申请|信息|事项)?\d/

/** What applications were about, or some of them. */
export function isMatter({ segments, text }: Clause): boolean {
  return segments.length === 0 || MATTER.test(text)
}

/** Clauses right behind a number that tell more of it. */
export function tailOf({ depth, closer }: Clause, following: Clause[]): string[] {
  if (closer !== '，' && closer !== '、') return []
  const end = following.findIndex((clause) =>
    clause.segments.length > 0 || clause.depth !== depth || !/[，、]/.test(clause.opener))
  return following.slice(0, end === -1 ? undefined : end).map(({ text }) => text)
}

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
