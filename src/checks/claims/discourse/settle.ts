/**
 * What a number counts once its list or its sentence is told to the end: passes from statements to
 * statements; what is not changed is the same object.
 */
import { isCarried, isIntake, isResult, kind as kindOf, withOutcome, type Kind } from '../kind'
import { settleForums, settleWays } from './settleDisputes'
import type { Statement } from './statement'
import { CAME_TWICE } from '../lexicon/results'
import { ANSWERED, TO_AMEND, NOT_AMONG, ACCEPTED, OTHERS_AT_END } from '../lexicon/lists'

/** Words that leave open whether what was carried in is among them. */
const OPEN_INTAKES = [kindOf('received'), kindOf('dealtWith'), kindOf('new')]
const DEALT_WITH = kindOf('dealtWith')
const DEALT_WITH_ALL = kindOf('dealtWithAll')
const DONE = kindOf('done')

/** A list with the statements it is of. */
export interface ToldList {
  whole: Statement
  parts: readonly Statement[]
}

/** The same statement counting something else. */
export function withKind(statement: Statement, kind: Kind | undefined): Statement {
  return statement.kind === kind ? statement : { ...statement, kind }
}

/** A list, when it is closed. */
export function settleListing(list: ToldList): ToldList {
  // 收到申请表12份（含重复提交2份）: the table may count 12 or 10.
  const { whole, parts } = settleCarried(list)
  const isTwice = isIntake(whole.kind) && parts.some(({ words }) => CAME_TWICE.test(words))
  // 其中18件在期限内答复，1件延期后答复: neither is all that was done.
  const doneWhole = unknownIf(whole, isTwice)
  const isAnsweredInParts = isIntake(doneWhole.kind)
    && parts.some(({ kind, words }) => kind === undefined && ANSWERED.test(words))
  return isAnsweredInParts ? {
    whole: doneWhole, parts: parts.map((part) => unknownIf(part, part.kind === DONE)),
  }
    : { whole: doneWhole, parts }
}

/** The numbers of a sentence, when it ends. */
export function settleSentence(told: readonly Statement[]): readonly Statement[] {
  return told.length < 2 ? told
    : SENTENCE_PASSES.reduce((statements, settle) => settle(statements), told)
}

/** Received ones with the carried-over ones among their parts are all there were to handle. */
function settleCarried({ whole, parts }: ToldList): ToldList {
  if (!whole.kind || !OPEN_INTAKES.includes(whole.kind)) return { whole, parts }
  const isCarriedIn = ({ kind, words }: Statement): boolean =>
    (kind === kindOf('carriedIn') || kind === kindOf('carried')) && !NOT_AMONG.test(words)
  if (!parts.some(isCarriedIn)) return { whole, parts }
  const settled =
    parts.map((part) => (isCarriedIn(part) ? withKind(part, kindOf('carriedIn')) : part))
  // 收到63件，其中自然人51件，法人12件，上年结转4件: all 63 are told before.
  const before = parts.slice(0, parts.findIndex(isCarriedIn))
  const isToldBefore = before.length > 1
    && before.reduce((sum, { value }) => sum + value, 0) === whole.value
  // 收到50件，其中自然人45件；上年结转4件: only who applied is told of the 50.
  const isOfApplicants = before.length > 0 && before.every(({ kind }) => kind?.column !== undefined)
    && parts.reduce((sum, { value }) => sum + value, 0) !== whole.value
  if (isToldBefore || isOfApplicants) return { whole, parts: settled }
  return {
    whole: whole.kind === DEALT_WITH ? withKind(whole, dealtWithIn(settled)) : toHandle(whole),
    parts: settled,
  }
}

/** 共办理33件（含上年结转4件）: all there was to handle, or what was done of it. */
function dealtWithIn(parts: readonly Statement[]): Kind {
  // 办理31件（含上年结转2件，另有4件结转下年）: those left over were not among them.
  if (parts.some(({ kind, words }) => kind === kindOf('carriedOut') && words.startsWith('另'))) {
    return DONE
  }
  return parts.some(tellsAll) ? kindOf('toHandle') : DEALT_WITH_ALL
}

/** 其中新收50件，上年结转3件; 办结27件，其余4件结转下年. */
function tellsAll({ kind }: Statement): boolean {
  return (isIntake(kind) && kind !== DEALT_WITH_ALL) || kind === DONE || kind === kindOf('carriedOut')
}

/** What came in, with what was carried in, is all there was to handle. */
export function toHandle(whole: Statement): Statement {
  return whole.kind && OPEN_INTAKES.includes(whole.kind) ? withKind(whole, kindOf('toHandle')) : whole
}

function unknownIf(statement: Statement, isUnknown: boolean): Statement {
  return isUnknown ? withKind(statement, undefined) : statement
}

type Pass = (told: readonly Statement[]) => readonly Statement[]

const SENTENCE_PASSES: readonly Pass[] = [
  settleAnswered, settleAccepted, settleRepealed, settleEffective, settleGranted, settleDealtWith,
  settleDoneInParts, settleOthers, settleForums, settleWays, settleBothWays,
]

/**
 * 收到9件，答复6件，申请人撤回3件: those withdrawn were handled too, 答复 is one result beside
 * others.
 */
function settleAnswered(told: readonly Statement[]): readonly Statement[] {
  const cases = told.filter(({ unit }) => unit !== '%')
  const intake = cases.findIndex(({ kind }) => isIntake(kind))
  const whole = cases[intake]
  const behind = cases.slice(intake + 1)
  const done = behind.find(({ kind }) => kind === DONE)
  if (!whole || !done || done.value >= whole.value
    || !behind.some(({ kind }) => isResult(kind))) return told
  const sum = behind.reduce((total, { value }) => total + value, 0)
  if (sum !== whole.value || behind.some(({ kind }) => isCarried(kind))) return told
  return told.map((one) => unknownIf(one, one === done))
}

/** 收到64件，劝退50件，受理14件: what was accepted is less than all that came in. */
function settleAccepted(told: readonly Statement[]): readonly Statement[] {
  const intake = told.findIndex(({ kind }) => isIntake(kind))
  const whole = told[intake]
  if (!whole) return told
  return told.map((one, index) => unknownIf(one, index > intake && one.kind === kindOf('received')
    && one.value < whole.value && ACCEPTED.test(one.words)))
}

/** 失效7件，废止3件: the table's 废止 may be both or one of them. */
function settleRepealed(told: readonly Statement[]): readonly Statement[] {
  const repealed = told.filter(({ kind }) => kind?.column === 'repealed')
  const lapsed = repealed.filter(({ words }) => /失效/.test(words))
  if (lapsed.length === 0 || lapsed.length === repealed.length) return told
  return told.map((one) => unknownIf(one, one.kind?.column === 'repealed'))
}

/** 继续有效94件，需要修改7件: those to be amended are in force as well. */
function settleEffective(told: readonly Statement[]): readonly Statement[] {
  if (!told.some(({ kind, words }) => kind === undefined && TO_AMEND.test(words))) return told
  return told.map((one) => unknownIf(one, one.kind?.column === 'effective'))
}

/** 公开答复17件（含部分公开4件）: two rows of the table together. */
function settleGranted(told: readonly Statement[]): readonly Statement[] {
  return told.map((one, index) => {
    const next = told[index + 1]
    const isBoth = one.kind === kindOf('granted') && next?.kind === kindOf('partial')
      && /^[（(]?含/.test(next.words)
    return isBoth ? withKind(one, kindOf('granted+partial')) : one
  })
}

/** 办理31件（含上年结转2件），办结27件: what was done is told apart, so 31 is all there was. */
function settleDealtWith(told: readonly Statement[]): readonly Statement[] {
  if (!told.some(tellsAll)) return told
  return told.map((one) => (one.kind === DEALT_WITH_ALL ? withKind(one, kindOf('toHandle')) : one))
}

/**
 * 办结29件（不含上年结转的4件）; 已办结29件，加上上年结转的4件，共办结33件: 29 are those that came in
 * this year.
 */
function settleDoneInParts(told: readonly Statement[]): readonly Statement[] {
  // Of the sums behind each number only the largest matters: told from the end.
  const settled: Statement[] = []
  let largest = -Infinity
  for (let index = told.length - 1; index >= 0; index -= 1) {
    const one = told[index]
    if (!one) continue
    const isWithout = /^[（(]?不(?:含|包括).*结转/.test(told[index + 1]?.words ?? '')
    const isDone = one.kind === DONE
    settled.push(unknownIf(one, isDone && (isWithout || largest > one.value)))
    if (isDone && /共/.test(one.words)) largest = Math.max(largest, one.value)
  }
  return settled.reverse()
}

/** 维持5件，纠正2件，其他1件; behind three groups of results 其他1件 is the last one. */
function settleOthers(told: readonly Statement[]): readonly Statement[] {
  const settled: Statement[] = []
  for (const one of told) {
    settled.push(one.kind === undefined && OTHERS_AT_END.test(one.words)
      ? withKind(one, otherBehind(settled)) : one)
  }
  return settled
}

function otherBehind(told: readonly Statement[]): Kind | undefined {
  const before = told.flatMap(({ kind }) => kind ?? [])
  const groups = new Set(before.filter(isResult).map(({ row }) => row))
  if (groups.size > 2 && !groups.has('other')) return kindOf('other')
  const [first, ...more] = before.filter(({ row, column }) => (
    row === before.at(-1)?.row && (column === 'upheld' || column === 'corrected')))
  return first && more.length > 0 ? withOutcome(first, 'other') : undefined
}

/** 直接起诉47件，复议后起诉30件，其中纠正5件: nobody knows whether of the last or of both. */
function settleBothWays(told: readonly Statement[]): readonly Statement[] {
  const isWay = ({ kind }: Statement): boolean =>
    kind?.column === 'total' && kind.row.startsWith('lawsuit.')
  const first = told.findIndex(isWay)
  const last = told[first + 1]
  if (first < 0 || !last || !isWay(last)) return told
  return told.map((one, index) => unknownIf(one, index > first + 1
    && one.kind?.row === last.kind?.row && /^其中/.test(one.words)))
}
