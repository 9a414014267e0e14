/**
 * What is known between two clauses. Nothing of it is ever changed: each clause gives a new state.
 * Objects are written out, because spreading one of so many fields costs more than reading a clause.
 */
import type { Clause, Sentence } from '../lex/clauses'
import type { PlainText } from '../lex/plainText'
import type { Kind } from '../kind'
import type { Domain } from '../lexicon/otherWork'
import { SENTENCE_GOES_ON, TELLS_DECISIONS, TELLS_DONE } from '../lexicon/lists'
import { namesApplications } from '../meanings/domains'
import { isClassified, isMatter, tellsApplicants } from './clauseWords'
import { itemAt, NO_ITEMS, type GrowingList } from './growingList'
import { nextScope, OWN_THIS_YEAR, type Reporter, type Scope } from './scope'
import type { Statement } from './statement'
import { NOTHING_TOLD, type Told } from './told'

export interface TextContext extends Reporter {
  /** What the section is about. */
  topic: Domain | undefined
}

/** What stays the same while one text is read. */
export interface Reader {
  plain: PlainText
  context: TextContext
  /** Kept for the text: a clause with one number is its only segment and asks twice. */
  domainIn: (words: string) => Domain | undefined
}

export interface State {
  readonly setting: Setting
  readonly numbers: Numbers
}

/** Whose numbers a clause tells, of when and about what. */
export interface Setting {
  readonly scope: Scope
  /** That of the clause before. */
  readonly scopeBefore: Scope
  readonly domain: Domain | undefined
  /** Of the clauses behind: what applications were about does not change the subject. */
  readonly nextDomain: Domain | undefined
  /** What was so before the innermost bracket. */
  readonly outside: Outside | undefined
  /** Count of the sentence. */
  readonly sentence: number
  readonly isClassified: boolean
  readonly isForeignSentence: boolean
  /** The sentence named applications itself. */
  readonly isNamed: boolean
  /** The clause, or the list it goes on with, told what the applications were about. */
  readonly isMatterTold: boolean
  readonly isAfterDecision: boolean
  /** 从申请人看: the numbers tell who applied. */
  readonly isByApplicant: boolean
  readonly isAfterDone: boolean
  /** The clause itself tells of what was done. */
  readonly tellsDone: boolean
}

interface Outside {
  scope: Scope
  domain: Domain | undefined
  depth: number
  outer: Outside | undefined
}

/** What the numbers told so far leave behind. */
export interface Numbers {
  readonly told: Told
  /** Differences to another year, and the numbers a change starts from. */
  readonly changes: GrowingList<Statement>
  /** 申请量由24件: what changes. */
  readonly changed: string | undefined
  /** What this text told first of each kind. */
  readonly said: ReadonlyMap<Kind, number>
  readonly isDoneByNumbers: boolean
  /** What the text told last of all that came in or was done. */
  readonly lastOfAll: Kind | undefined
  /** Disputes of this clause are about disclosure. */
  readonly isDisclosure: boolean
}

export const AT_START: State = {
  setting: {
    scope: OWN_THIS_YEAR, scopeBefore: OWN_THIS_YEAR, domain: undefined, nextDomain: undefined,
    outside: undefined, sentence: -1, isClassified: false, isForeignSentence: false, isNamed: false,
    isMatterTold: false, isAfterDecision: false, isByApplicant: false, isAfterDone: false,
    tellsDone: false,
  },
  numbers: {
    told: NOTHING_TOLD, changes: NO_ITEMS, changed: undefined, said: new Map(),
    isDoneByNumbers: false, lastOfAll: undefined, isDisclosure: true,
  },
}

/** A sentence begins anew unless it goes on without a subject. */
export function beginSentence({ setting, numbers }: State, sentence: Sentence): State {
  const { statements } = numbers.told
  const saidSomething = itemAt(statements, statements.length - 1)?.sentence === setting.sentence
  const goesOn = saidSomething && SENTENCE_GOES_ON.test(sentence[0]?.text ?? '')
  const { scope, scopeBefore, nextDomain: domain, outside } = setting
  const keepsDomain = goesOn || domain === 'applications' || domain === 'proactive'
  const isOfClasses = isClassified(sentence)
  return { numbers, setting: {
    scope: goesOn ? scope : OWN_THIS_YEAR, scopeBefore, domain,
    nextDomain: keepsDomain ? domain : undefined, outside, sentence: setting.sentence + 1,
    isClassified: isOfClasses, isForeignSentence: isOfClasses, isNamed: false,
    isMatterTold: false, isAfterDecision: false, isByApplicant: false, isAfterDone: false,
    tellsDone: false,
  } }
}

/** The setting of a clause behind another. */
export function enterClause(before: Setting, clause: Clause, reader: Reader): Setting {
  const { text } = clause
  const { scope, domain: around, outside } = enterBrackets(before, clause.depth)
  const { domain, nextDomain, isNamed, isForeignSentence, isMatterTold } =
    enterDomain(before, { clause, around }, reader)
  return {
    scope: nextScope(scope, text, reader.context), scopeBefore: scope, domain, nextDomain, outside,
    sentence: before.sentence, isClassified: before.isClassified, isForeignSentence, isNamed,
    isMatterTold, isAfterDecision: before.isAfterDecision || TELLS_DECISIONS.test(text),
    isByApplicant: tellsApplicants(text) ?? before.isByApplicant,
    isAfterDone: before.isAfterDone || before.tellsDone, tellsDone: TELLS_DONE.test(text),
  }
}

type DomainSetting =
  Pick<Setting, 'domain' | 'nextDomain' | 'isNamed' | 'isForeignSentence' | 'isMatterTold'>

function enterDomain(
  before: Setting, { clause, around }: { clause: Clause; around: Domain | undefined },
  reader: Reader,
): DomainSetting {
  const named = reader.domainIn(clause.text)
  // 网上申请 behind other work in one sentence is of that work.
  const own = isOfOtherWork(before, named, clause.text) ? 'foreign' : named
  const isNamed = before.isNamed || own === 'applications'
  const isMatterTold = isMatter(clause, before.isMatterTold)
  const goesOn = own === 'foreign' && around === 'applications' && isNamed && isMatterTold
  const domain = own ?? around
  return {
    domain, nextDomain: goesOn ? around : domain, isNamed, isMatterTold,
    isForeignSentence: own === 'foreign' || (before.isForeignSentence && own !== 'applications'),
  }
}

/** What brackets say of another year or office ends with them. */
function enterBrackets(
  { scope, nextDomain: domain, outside }: Setting, depth: number,
): Pick<Setting, 'scope' | 'domain' | 'outside'> {
  const inside = outside?.depth ?? 0
  if (depth > inside) {
    return { scope, domain, outside: { scope, domain, depth: inside + 1, outer: outside } }
  }
  let before = { scope, domain, outside }
  while (before.outside && before.outside.depth > depth) {
    const { scope: scopeOutside, domain: domainOutside, outer } = before.outside
    before = { scope: scopeOutside, domain: domainOutside, outside: outer }
  }
  return before
}

/** Applications named behind other work in one sentence are of that work. */
export function isOfOtherWork(
  { isForeignSentence, isClassified: isOfClasses }: Setting, domain: Domain | undefined, words: string,
): boolean {
  return domain === 'applications' && isForeignSentence && (isOfClasses || !namesApplications(words))
}
