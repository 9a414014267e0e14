/** TX-PCT: 办结率 and 答复率 against the numbers told beside them, or those of the tables. */
import { isIntake, isOfAll, kind as kindOf } from '../kind'
import type { Domain } from '../lexicon/otherWork'
import { exactly, isExact, less, meets, type Interval } from '../lex/interval'
import { isShareOf, plus, ratioOf, type Ratio, type SentenceNumbers } from './ratios'
import type { Statement } from '../discourse/statement'
import { CLOSED, CORRECTION_RATE, RATE, RATE_OF_SUITS } from '../lexicon/ratios'

/** 收到50件，办结49件，办结率97%. */
export function wrongRate(rate: Statement, { counts, wholes: ofTables }: SentenceNumbers): Ratio | undefined {
  const match = rate.unit === '%' ? RATE.exec(rate.words) : null
  if (!match || (match[1] !== undefined && rate.value === 100)) return undefined
  const before = counts.filter(({ from, scope }) => from < rate.from && scope === 'agency')
  const done = before.filter(({ kind }) => kind === kindOf('done')).at(-1)
  const wholes =
    before.filter(({ kind }) => isIntake(kind) && isOfAll(kind))
  const carried = before.find(({ kind }) => kind === kindOf('carriedIn'))
  if (!done) return undefined
  const ofText = wholes.flatMap((whole) => (carried ? [plus(whole, carried), whole] : [whole]))
  if (match[1] !== undefined && isOfSome(rate, done.interval)) return undefined
  // Where the text tells a wrong count, the tables' own rate is as good.
  if (isRateOfTables(rate, ofTables)) return undefined
  if (ofText.length === 0) return rateAlone(rate, done, ofTables)
  return ratioOf(rate, {
    parts: [done], whole: ofText[0], possible: ofText.map(({ interval }) => interval),
  })
}

/** 办结50件，按时办结率98%: 49 of those done were done in time. */
function isOfSome(rate: Statement, done: Interval): boolean {
  const inTime = Math.round((done.high * rate.value) / 100)
  return isShareOf(rate, exactly(inTime), done)
}

/**
 * 行政复议26件，维持17件，纠正4件，纠错率20%: of all, or of those that are closed. 复议纠错率 and
 * 败诉率 name whose they are, 纠错率 may be that of either.
 */
export function wrongCorrectionRate(rate: Statement, { counts }: SentenceNumbers): Ratio | undefined {
  if (rate.unit !== '%' || !CORRECTION_RATE.test(rate.words)) return undefined
  const isSuits = RATE_OF_SUITS.test(rate.words)
  const isNamed = isSuits || rate.words.includes('复议')
  const ratios = counts.filter(({ kind, from }) => kind?.column === 'corrected' && from < rate.from
    && (!isNamed || isSuits === (kind.row !== 'review')))
    .map((corrected) => correctionRatio(rate, corrected, counts))
  return ratios.includes(undefined) ? undefined : ratios.at(-1)
}

/** Undefined where it comes out, or where nothing tells of how many they are. */
function correctionRatio(
  rate: Statement, corrected: Statement, counts: Statement[],
): Ratio | undefined {
  const beside = (column: string): Statement | undefined => counts.find(({ kind }) => (
    kind?.row === corrected.kind?.row && kind?.column === column))
  const [whole, pending] = [beside('total'), beside('pending')]
  if (!whole) return undefined
  const closed = counts.filter(({ kind, words, from }) => kind === undefined && from < rate.from
    && CLOSED.test(words)).map(({ interval }) => interval)
  const rest = pending ? [less(whole.interval, pending.interval)] : []
  return ratioOf(rate, { parts: [corrected], whole, possible: [whole.interval, ...closed, ...rest] })
}

/**
 * 按时办结率98% where the tables have 5 done: no number of 5 is 98 %. The number of those done, where
 * it stands in no sentence beside it.
 */
export function impossibleRate(
  rate: Statement, { counts, wholes }: SentenceNumbers, topic: Domain | undefined,
): number | undefined {
  const match = rate.unit === '%' ? RATE.exec(rate.words) : null
  if (match?.[1] === undefined || rate.value >= 100 || !isOfApplications(counts, topic)) return undefined
  const possible = wholes.map((whole) => exactly(whole.low))
  const done = wholes.at(-1)
  if (!done || wholes.some((whole) => !isExact(whole))) return undefined
  return possible.some((whole) => isOfSome(rate, whole)) ? undefined : done.low
}

function isOfApplications(counts: Statement[], topic: Domain | undefined): boolean {
  return counts.length === 0 ? topic === 'applications'
    : counts.every(({ kind }) => kind?.table === 'applications' && kind !== kindOf('done'))
}

function isRateOfTables(rate: Statement, ofTables: Interval[]): boolean {
  const [done = exactly(0)] = ofTables.slice(-1)
  return ofTables.slice(0, -1).some((whole) => isShareOf(rate, done, whole))
}

/** Without a whole in the text 100 % may be of what was due. */
function rateAlone(rate: Statement, done: Statement, ofTables: Interval[]): Ratio | undefined {
  const [table = exactly(-1)] = ofTables.slice(-1)
  const [, toHandle] = ofTables
  if (!meets(done.interval, table) || rate.value === 100 || !toHandle) return undefined
  const whole = { value: toHandle.low, interval: toHandle }
  return ratioOf(rate, { parts: [done], whole, possible: ofTables })
}
