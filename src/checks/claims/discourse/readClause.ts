/**
 * One clause: (state, clause) → state. What the clause says stands in the state as well, because
 * clauses behind it settle what its numbers count.
 */
import type { Clause, Segment } from '../lex/clauses'
import { exactly } from '../lex/interval'
import { originalRange } from '../lex/plainText'
import { isOfAll, kind as kindOf, type Kind } from '../kind'
import { BOTH_DISPUTES, EACH_OF_BOTH } from '../lexicon/disputes'
import { LIST_WORD, MAY_DENY, OF_EACH } from '../lexicon/lists'
import { kindsRuledOut } from '../meanings/allOfThem'
import { deniedKinds, saysAll, saysAllDone } from '../meanings/denials'
import { isOfDisclosure, isOthersDispute } from '../meanings/disputes'
import { beforeChange, isAfterChange, isShareOf, isStep } from '../meanings/shares'
import { resultsOfEach, subjectOf } from '../meanings/subjects'
import { fitsUnit, isDoneByNumbers, tailOf, TELL_ALL_DONE } from './clauseWords'
import type { Context } from './context'
import { added } from './growingList'
import { addNumber, beginClause, includeCarried } from './listings'
import { isIntention, nextScope, scopeName } from './scope'
import {
  enterClause, isOfOtherWork, type Numbers, type Reader, type Setting, type State,
} from './state'
import type { Statement } from './statement'
import { withTail } from './tails'
import { hasOnlyAll, lookBack, tell, type Told } from './told'

/** A clause in its place. */
export interface PlacedClause {
  clause: Clause
  /** The clauses behind it. */
  following: Clause[]
  /** Its disputes are about disclosure. */
  isDisclosure: boolean
}

/** What is known behind a clause. */
export function readClause(
  before: State, { clause, following, isDisclosure }: PlacedClause, reader: Reader,
): State {
  const setting = enterClause(before.setting, clause, reader)
  let numbers = nextNumbers(before.numbers, {
    told: beginClause(before.numbers.told, clause), changed: before.numbers.changed, isDisclosure,
  })
  const { segments } = clause
  if (segments.length === 0) numbers = readDenial({ setting, numbers }, clause, reader)
  segments.forEach((segment, index) => {
    const tail = index === segments.length - 1 ? tailOf(clause, following) : []
    numbers = readSegment({ setting, numbers }, { segment, clause, tail }, reader)
  })
  return { setting, numbers }
}

function readDenial(state: State, { from, to, text }: Clause, reader: Reader): Numbers {
  const { numbers } = state
  if (!MAY_DENY.test(text)) return numbers
  const context = {
    ...contextFor(state, { words: text }, reader), hasOnlyAll: hasOnlyAll(numbers.told),
  }
  const kinds = [...deniedKinds(text, context), ...kindsRuledOut(text, context)]
  const told = kinds.reduce((all, kind) => tell(all, statementOf(state.setting, {
    numeral: { ...NO_NUMERAL, from, to }, words: text, kind,
  }, reader)), numbers.told)
  const includes = /含.{0,6}结转/.test(text) && !/不含/.test(text)
  return withTold(numbers, includes ? includeCarried(told) : told)
}

interface PlacedSegment { segment: Segment; clause: Clause; tail: string[] }

function readSegment(before: State, place: PlacedSegment, reader: Reader): Numbers {
  const { segment: { words, numeral, isNamed }, clause } = place
  const { told, changes, isDisclosure } = before.numbers
  const changed = isAfterChange(words) ? before.numbers.changed : undefined
  const numbers = nextNumbers(before.numbers, { told, changed: beforeChange(words), isDisclosure })
  // Kept for the percentages reckoned from it.
  if (changed === undefined && isStep(words, numeral.unit)) {
    const step = statementOf(before.setting, { numeral, words, kind: undefined }, reader)
    return { ...numbers, changes: added(changes, step) }
  }
  let { setting } = before
  const { scope } = setting
  // What a change comes to is of this year; a name from a list before 分别 may say otherwise.
  if (changed !== undefined) setting = { ...setting, scope: { ...scope, when: 'thisYear' } }
  else if (isNamed) setting = { ...setting, scope: nextScope(scope, words, reader.context) }
  const state = { setting, numbers: readNumeral({ setting, numbers }, {
    ...place, segment: { words: (changed ?? words) || clause.text, numeral },
  }, reader) }
  if (!saysAll(clause.text) || !saysAllDone(clause.text, {
    ...contextFor(state, { words }, reader), isAfterIntake: false,
  })) return state.numbers
  return withTold(state.numbers, tell(state.numbers.told, statementOf(setting, {
    numeral: { ...NO_NUMERAL, from: clause.from, to: clause.to }, words: clause.text,
    kind: kindOf('allDone'),
  }, reader)))
}

function readNumeral(
  before: State, { segment: { words, numeral }, clause, tail }: PlacedSegment, reader: Reader,
): Numbers {
  const { unit, value } = numeral
  const isShare = unit === '%'
  let numbers = isOthersDispute(words)
    ? { ...before.numbers, isDisclosure: false } : before.numbers
  const { setting } = before
  const context = contextFor({ setting, numbers }, { words, unit, behind: tail.join('') }, reader)
  const kinds = isShare ? [isShareOf(words, context.last)]
    : kindsOf(words, value, context).map((kind) => withTail(kind, { words, tail }, context))
  for (const known of kinds) {
    const kind = fitsUnit(known, isShare ? '' : unit, context)
    const statement = statementOf(setting, {
      numeral, words, kind, isOfDisclosure: isOfDisclosure(context) || undefined,
    }, reader)
    const { told } = numbers
    numbers = withTold(remember(numbers, statement),
      isShare ? tell(told, statement) : addNumber(told, statement, clause))
  }
  return numbers
}

/**
 * What was told last of all applications, and whether as many were done as there were to handle, by
 * what this text told first of each kind.
 */
function remember(before: Numbers, { kind, scope, value, isApproximate }: Statement): Numbers {
  if (kind === undefined) return before
  const numbers = isOfAll(kind) && before.lastOfAll !== kind ? { ...before, lastOfAll: kind } : before
  if (!TELL_ALL_DONE.includes(kind) || scope !== 'agency' || isApproximate
    || numbers.said.has(kind)) return numbers
  const said = new Map([...numbers.said, [kind, value]])
  return { ...numbers, said, isDoneByNumbers: isDoneByNumbers(said) }
}

function withTold(numbers: Numbers, told: Told): Numbers {
  const { changed, isDisclosure } = numbers
  return nextNumbers(numbers, { told, changed, isDisclosure })
}

function nextNumbers(
  { changes, said, isDoneByNumbers: isDone, lastOfAll }: Numbers,
  { told, changed, isDisclosure }: Pick<Numbers, 'told' | 'changed' | 'isDisclosure'>,
): Numbers {
  return { told, changes, changed, said, isDoneByNumbers: isDone, lastOfAll, isDisclosure }
}

/** 复议 and 诉讼 with one number: both when it says 各, 均 or none, otherwise nobody knows. */
function kindsOf(words: string, value: number, context: Context): (Kind | undefined)[] {
  if (words.includes('复议') && BOTH_DISPUTES.test(words)) {
    return context.isDisclosure && (value === 0 || EACH_OF_BOTH.test(words))
      ? [kindOf('review.total'), kindOf('lawsuit.total')] : [undefined]
  }
  const each = resultsOfEach(words, context)
  if (each.length > 1) return each
  return [OF_EACH.test(words) ? undefined : subjectOf(words.replace(LIST_WORD, ''), context)]
}

/** What is known where these words are read. */
function contextFor(
  { setting, numbers }: State,
  { words, unit, behind }: { words: string; unit?: string; behind?: string }, reader: Reader,
): Context {
  const { isNamed, isAfterDone, isAfterDecision, isByApplicant } = setting
  const { isDoneByNumbers: isDone, isDisclosure, lastOfAll, told } = numbers
  const { whole, last, isAfterUnknown, isAfterRest, isAfterSome, isAfterIntake } = lookBack(told)
  const own = reader.domainIn(words)
  return {
    year: reader.context.year, topic: reader.context.topic,
    domain: own === undefined || isOfOtherWork(setting, own, words) ? setting.domain : own,
    isDisclosure, isInherited: !isNamed, isAfterDone, isAfterDecision, isDoneByNumbers: isDone,
    whole: whole?.kind, wholeWords: whole?.words ?? '', last: last?.kind, lastValue: last?.value,
    lastUnit: last?.unit,
    isAfterUnknown, isAfterRest, isAfterSome, isAfterIntake, isByApplicant, lastOfAll, unit, behind,
  }
}

/** What is said of a number, or in words that stand for 0. */
interface Said {
  numeral: Pick<Statement, 'from' | 'to' | 'value' | 'style' | 'unit' | 'decimals' | 'scale' | 'more'
    | 'isApproximate' | 'interval'>
  words: string
  kind: Kind | undefined
  isOfDisclosure?: true | undefined
}

const NO_NUMERAL = {
  value: 0, style: 'word', unit: '', decimals: 0, isApproximate: false, interval: exactly(0),
} as const

function statementOf(
  setting: Setting, { numeral, words, kind, isOfDisclosure: isOf }: Said, { plain }: Reader,
): Statement {
  const { value, style, unit, decimals, scale, more, isApproximate, interval } = numeral
  // What is left over is told with the year to come: 将在下年度继续办理.
  const scope = kind === kindOf('carriedOut') && !isIntention(words)
    ? { ...setting.scope, when: setting.scopeBefore.when } : setting.scope
  const { from, to } = originalRange(plain, numeral.from, numeral.to)
  return {
    from, to, words, value, style, unit, decimals, scale, more, isApproximate, interval, kind,
    scope: scopeName(scope), isOfDisclosure: isOf, reach: scope.reach, sentence: setting.sentence,
  }
}
