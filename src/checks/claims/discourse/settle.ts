/** What a number counts once its list or its sentence is told to the end. */
import { isCarried, isIntake, isResult, kind as kindOf, withOutcome } from '../kind'
import type { Listing, Statement } from './statement'
import { CAME_TWICE } from '../lexicon/results'
import { ANSWERED, TO_AMEND, BESIDE, NOT_AMONG, ACCEPTED, OTHERS_AT_END } from '../lexicon/lists'

/** Words that leave open whether what was carried in is among them. */
const OPEN_INTAKES = [kindOf('received'), kindOf('dealtWith'), kindOf('new')]
const DEALT_WITH = kindOf('dealtWith')
const DEALT_WITH_ALL = kindOf('dealtWithAll')
const DONE = kindOf('done')

/** A list, when it is closed. */
export function settleListing(listing: Listing): void {
  settleCarried(listing)
  settleTwice(listing)
  settleDone(listing)
}

/** The numbers of a sentence, when it ends. */
export function settleSentence(told: readonly Statement[]): void {
  settleAnswered(told)
  settleAccepted(told)
  settleRepealed(told)
  settleEffective(told)
  settleGranted(told)
  settleDealtWith(told)
  settleDoneInParts(told)
  settleOthers(told)
}

/** 维持5件，纠正2件，其他1件; behind three groups of results 其他1件 is the last one. */
function settleOthers(told: readonly Statement[]): void {
  told.forEach((one, index) => {
    if (one.kind !== undefined || !OTHERS_AT_END.test(one.words)) return
    const before = told.slice(0, index).flatMap(({ kind }) => kind ?? [])
    const groups = new Set(before.filter(isResult).map(({ row }) => row))
    const outcomes = before.filter(({ row, column }) => (
      row === before.at(-1)?.row && (column === 'upheld' || column === 'corrected')))
    if (groups.size > 2 && !groups.has('other')) one.kind = kindOf('other')
    else if (outcomes.length > 1 && outcomes[0]) one.kind = withOutcome(outcomes[0], 'other')
  })
}

/**
 * 办结29件（不含上年结转的4件）; 已办结29件，加上上年结转的4件，共办结33件: 29 are those that came in
 * this year.
 */
function settleDoneInParts(told: readonly Statement[]): void {
  told.forEach((one, index) => {
    const next = told[index + 1]
    const isWithout = /^[（(]?不(?:含|包括).*结转/.test(next?.words ?? '')
    const isSummedUp = told.slice(index + 1)
      .some(({ kind, words, value }) => kind === DONE && value > one.value && /共/.test(words))
    if (one.kind === DONE && (isWithout || isSummedUp)) one.kind = undefined
  })
}

/** 办理31件（含上年结转2件），办结27件: what was done is told apart, so 31 is all there was. */
function settleDealtWith(told: readonly Statement[]): void {
  if (!told.some(tellsAll)) return
  told.forEach((one) => { if (one.kind === DEALT_WITH_ALL) one.kind = kindOf('toHandle') })
}

/** 公开答复17件（含部分公开4件）: two rows of the table together. */
function settleGranted(told: readonly Statement[]): void {
  told.forEach((one, index) => {
    const next = told[index + 1]
    if (one.kind === kindOf('granted') && next?.kind === kindOf('partial') && /^[（(]?含/.test(next.words)) {
      one.kind = kindOf('granted+partial')
    }
  })
}

/** Received ones with the carried-over ones among their parts are all there were to handle. */
function settleCarried({ wholes, parts, connector }: Listing): void {
  const whole = wholes[0]
  if (!whole?.kind || !OPEN_INTAKES.includes(whole.kind)
    || BESIDE.test(connector)) return
  const carried = parts.filter(({ kind, words }) =>
    (kind === kindOf('carriedIn') || kind === kindOf('carried')) && !NOT_AMONG.test(words))
  if (carried.length === 0) return
  carried.forEach((part) => { part.kind = kindOf('carriedIn') })
  if (isToldBefore(whole, parts, carried)) return
  if (whole.kind !== DEALT_WITH) makeToHandle(whole)
  else if (parts.some(isLeftOver)) whole.kind = DONE
  // 共办理33件（含上年结转4件）: all there was to handle, or what was done of it.
  else whole.kind = parts.some(tellsAll) ? kindOf('toHandle') : DEALT_WITH_ALL
}

/** 收到63件，其中自然人51件，法人12件，上年结转4件: all 63 are told before. */
function isToldBefore({ value }: Statement, parts: Statement[], [carried]: Statement[]): boolean {
  const before = parts.slice(0, parts.findIndex((part) => part === carried))
  return before.length > 1 && before.reduce((sum, part) => sum + part.value, 0) === value
}

/** 其中新收50件，上年结转3件; 办结27件，其余4件结转下年. */
function tellsAll({ kind }: Statement): boolean {
  return (isIntake(kind) && kind !== DEALT_WITH_ALL) || kind === DONE || kind === kindOf('carriedOut')
}

/** 办理31件（含上年结转2件，另有4件结转下年）: those left over were not among them. */
function isLeftOver({ kind, words }: Statement): boolean {
  return kind === kindOf('carriedOut') && words.startsWith('另')
}

/** 收到申请表12份（含重复提交2份）: the table may count 12 or 10. */
function settleTwice({ wholes: [whole], parts }: Listing): void {
  if (isIntake(whole?.kind) && parts.some(({ words }) => CAME_TWICE.test(words)) && whole) {
    whole.kind = undefined
  }
}

/** What came in, with what was carried in, is all there was to handle. */
export function makeToHandle(whole: Statement): void {
  if (whole.kind && OPEN_INTAKES.includes(whole.kind)) whole.kind = kindOf('toHandle')
}

/** 其中18件在期限内答复，1件延期后答复: neither is all that was done. */
function settleDone({ wholes, parts }: Listing): void {
  const done = parts.filter(({ kind }) => kind === DONE)
  if (!isIntake(wholes[0]?.kind)
    || !parts.some(({ kind, words }) => kind === undefined && ANSWERED.test(words))) return
  done.forEach((part) => { part.kind = undefined })
}

/**
 * 收到9件，答复6件，申请人撤回3件: those withdrawn were handled too, 答复 is one result beside
 * others.
 */
function settleAnswered(told: readonly Statement[]): void {
  const cases = told.filter(({ unit }) => unit !== '%')
  const intake = cases.findIndex(({ kind }) => isIntake(kind))
  const whole = cases[intake]
  const behind = cases.slice(intake + 1)
  const done = behind.find(({ kind }) => kind === DONE)
  if (!whole || !done || done.value >= whole.value
    || !behind.some(({ kind }) => isResult(kind))) return
  const sum = behind.reduce((total, { value }) => total + value, 0)
  if (sum === whole.value && !behind.some(({ kind }) => isCarried(kind))) {
    done.kind = undefined
  }
}

/** 收到64件，劝退50件，受理14件: what was accepted is less than all that came in. */
function settleAccepted(told: readonly Statement[]): void {
  const whole = told.find(({ kind }) => isIntake(kind))
  if (!whole) return
  for (const one of told.slice(told.indexOf(whole) + 1)) {
    if (one.kind === kindOf('received') && one.value < whole.value
      && ACCEPTED.test(one.words)) one.kind = undefined
  }
}

/** 失效7件，废止3件: the table's 废止 may be both or one of them. */
function settleRepealed(told: readonly Statement[]): void {
  const repealed = told.filter(({ kind }) => kind?.column === 'repealed')
  if (!repealed.some(({ words }) => /失效/.test(words))
    || !repealed.some(({ words }) => !/失效/.test(words))) return
  repealed.forEach((one) => { one.kind = undefined })
}

/** 继续有效94件，需要修改7件: those to be amended are in force as well. */
function settleEffective(told: readonly Statement[]): void {
  if (!told.some(({ kind, words }) => kind === undefined && TO_AMEND.test(words))) return
  told.filter(({ kind }) => kind?.column === 'effective').forEach((one) => { one.kind = undefined })
}
