/** TX-PCT: percentages against the numbers told beside them: growth, share and rate. */
import {
  around, less, meets, percentOf, sumOf, type Interval, type Quantity,
} from '../lex/interval'
import { isCarried, isOfAll } from '../kind'
import type { Listing, Statement } from '../discourse/statement'
import {
  LAST_YEAR, DIFFERENCE, DOWN, UP, BARE_GROWTH, BARE_SHARE, TOTALS, SUM_SHARE, KINDS,
} from '../lexicon/ratios'

export interface Ratio {
  statement: Statement
  /** How it is reckoned: 20 ÷ 16 - 1. */
  sum: string
  /** What may come out; a decline is below 0. */
  right: Interval
  isGrowth?: true
}

/** What one sentence tells in numbers, in reading order. */
export interface SentenceNumbers {
  counts: Statement[]
  changes: Statement[]
  listings: Listing[]
  /**
   * Counts that may be the whole of a share though they stand in another sentence or in the tables.
   */
  wholes: Interval[]
}

/** Growth, up or down, told with the numbers of both years. */
export function wrongGrowth(
  change: Statement, { counts, changes, wholes }: SentenceNumbers,
): Ratio | undefined {
  if (change.unit !== '%' || !BARE_GROWTH.test(change.words)) return undefined
  const pair = pairBefore(change, counts, changes)
  if (!pair || pair.now.value === pair.then.value) return undefined
  const right = growthOf(pair.now.interval, pair.then.interval)
  if (!right) return undefined
  const sign = DOWN.test(change.words) ? -1 : UP.test(change.words) ? 1 : Math.sign(right.high)
  const share = saidShare(change)
  const said = sign < 0 ? { low: -share.high, high: -share.low } : share
  // A wrong count in the text is told by itself; its growth follows the tables.
  const isRight = [pair.now.interval, ...wholes].some((now) => {
    const growth = growthOf(now, pair.then.interval)
    return growth !== undefined && meets(said, growth)
  })
  const [now, then] = [pair.now.value, pair.then.value]
  const sum = `（${now} - ${then}）÷ ${then}`
  return isRight ? undefined : { statement: change, sum, right, isGrowth: true }
}

function growthOf(now: Interval, then: Interval): Interval | undefined {
  const share = percentOf(now, then)
  return share && { low: share.low - 100, high: share.high - 100 }
}

export interface Pair { now: Quantity; then: Quantity }

/**
 * The number of this year and the one of the year before, or the difference, right before the
 * percentage.
 */
function pairBefore(
  change: Statement, counts: Statement[], changes: Statement[],
): Pair | undefined {
  const told = [...counts, ...changes].filter(({ unit }) => unit !== '%')
    .sort((a, b) => a.from - b.from)
  const before = told.filter(({ from }) => from < change.from)
  const [last, first] = [before.at(-1), before.at(-2)]
  if (!last) return undefined
  if (first?.unit === last.unit) return lastPair(before, { counts, changes })
  const behind = thenBehind({ ...change, unit: last.unit }, told, { changes })
  return behind && isOfNow(last, counts) ? { now: last, then: behind } : undefined
}

/** 收到9件，比2022年的14件减少6件: the difference told is not that of the two numbers before it. */
export function wrongDifference(
  change: Statement, { counts, changes, wholes }: SentenceNumbers,
): Pair | undefined {
  const isBare = BARE_GROWTH.test(change.words) && isDifference(change, changes)
  if (change.unit === '%' || !isBare) return undefined
  const pair = pairRightBefore(change, { counts, changes })
  if (!pair) return undefined
  const { now: { interval: now }, then: { interval: then } } = pair
  // A wrong count in the text is told by itself; its difference follows the tables.
  const ofTables = wholes.some((whole) => meets(whole, now)) ? [] : wholes
  return [now, ...ofTables].some((own) => meets(change.interval,
    DOWN.test(change.words) ? less(then, own) : less(own, then))) ? undefined : pair
}

/** The numbers of both years in the unit of the difference: right before it, or one on each side. */
function pairRightBefore(change: Statement, both: Both): Pair | undefined {
  const told = [...both.counts, ...both.changes].sort((a, b) => a.from - b.from)
  const [last, first] = told.filter(({ from }) => from < change.from).slice(-2).reverse()
  const behind = thenBehind(change, told, both)
  if (!last || change.from - last.to > NEAR || last.unit !== change.unit) return undefined
  return (first?.unit === change.unit ? pairOf(first, last, both) : undefined)
    ?? (behind && isOfNow(last, both.counts) ? { now: last, then: behind } : undefined)
}

/** 10件，同比增加4件（2022年为6件）. */
function thenBehind(
  change: Statement, told: Statement[], { changes }: Pick<SentenceNumbers, 'changes'>,
): Statement | undefined {
  const behind = told.find(({ from }) => from > change.to && from - change.to < NEAR)
  return behind && behind.unit === change.unit && isOfThen(behind, changes) ? behind : undefined
}

function lastPair(before: Statement[], both: Both): Pair | undefined {
  const [last, first] = [before.at(-1), before.at(-2)]
  if (!last || !first) return undefined
  const apart = isDifference(last, both.changes) ? pairApart(before, last) : undefined
  return apart ?? pairOf(first, last, both) ?? pairAcross(before, both)
}

/** Two numbers that differ by what is told behind them: 7件，与上年（10件）相比减少3件. */
function pairApart(before: Statement[], difference: Statement): Pair | undefined {
  const [last, second, first] = [before.at(-1), before.at(-2), before.at(-3)]
  if (!last || !second || !first || first.unit !== last.unit || second.unit !== last.unit) {
    return undefined
  }
  if (Math.abs(first.value - second.value) !== difference.value) return undefined
  const [now, then] = first.scope === 'otherYear' ? [second, first] : [first, second]
  return { now, then }
}

/** Characters between a percentage and the number in brackets behind it. */
const NEAR = 16

type Both = Pick<SentenceNumbers, 'counts' | 'changes'>

function pairOf(first: Statement, last: Statement, { counts, changes }: Both): Pair | undefined {
  if (isDifference(last, changes)) {
    if (isOfNow(first, counts)) {
      return { now: first, then: DOWN.test(last.words) ? plus(first, last) : minus(first, last) }
    }
    return isOfThen(first, changes) ? {
      then: first, now: DOWN.test(last.words) ? minus(first, last) : plus(first, last),
    } : undefined
  }
  if (isOfNow(first, counts) && isOfThen(last, changes)) return { now: first, then: last }
  return isOfThen(first, changes) && isOfNow(last, counts) ? { now: last, then: first } : undefined
}

/** 20件，较上年的25件减少5件，下降20%: the numbers of both years around the difference. */
function pairAcross(before: Statement[], both: Both): Pair | undefined {
  const rest = before.filter((one) => !isDifference(one, both.changes))
  const [last, first] = [rest.at(-1), rest.at(-2)]
  return rest.length < before.length && first && last && first.unit === last.unit
    ? pairOf(first, last, both) : undefined
}

/** Both together. */
export function plus(one: Quantity, other: Quantity): Quantity {
  return { value: one.value + other.value, interval: sumOf([one.interval, other.interval]) }
}

function minus(one: Quantity, other: Quantity): Quantity {
  return { value: one.value - other.value, interval: less(one.interval, other.interval) }
}

function isDifference(told: Statement, changes: Statement[]): boolean {
  return changes.includes(told) && DIFFERENCE.test(told.words)
}

function isOfThen(told: Statement, changes: Statement[]): boolean {
  return changes.includes(told)
    ? !DIFFERENCE.test(told.words) : told.scope === 'otherYear' && LAST_YEAR.test(told.words)
}

function isOfNow(told: Statement, counts: Statement[]): boolean {
  return counts.includes(told) && (told.scope === 'agency' || told.scope === 'district')
    && !isCarried(told.kind)
}

/**
 * A share of the number right before it, among the whole it is listed under or all applications.
 */
export function wrongShareBeside(
  share: Statement, { counts, wholes, listings }: SentenceNumbers,
): Ratio | undefined {
  const before = share.unit === '%' && BARE_SHARE.test(share.words)
    ? counts.filter(({ from }) => from < share.from) : []
  const part = before.pop()
  if (!part || !isClear(share, part, counts)) return undefined
  const listed = listings.find(({ parts }) => parts.includes(part))?.wholes ?? []
  const beside =
    before.filter((one) => mayHold(one, part) && (listed.includes(one) || isOfAll(one.kind)))
  const possible = [...beside.map(({ interval }) => interval), ...wholes]
  return ratioOf(share, { parts: [part], whole: beside[0] ?? totalNamed(share, wholes), possible })
}

/** 占申请总量: the one of the tables. */
function totalNamed({ words }: Statement, [first]: Interval[]): Quantity | undefined {
  return TOTALS.test(words) && first ? { value: first.low, interval: first } : undefined
}

const MOST_BETWEEN = 20

function isClear(share: Statement, part: Statement, counts: Statement[]): boolean {
  return share.from - part.to <= MOST_BETWEEN && isOfNow(part, counts)
}

function mayHold(whole: Statement, { unit, value, scope }: Statement): boolean {
  return whole.unit === unit && whole.value >= value && whole.scope === scope
}

export interface Sum { parts: Quantity[]; whole: Quantity | undefined; possible: Interval[] }

/** The share reckoned again, unless it may be that of one of the wholes it may mean. */
export function ratioOf(share: Statement, { parts, whole, possible }: Sum): Ratio | undefined {
  const part = sumOf(parts.map(({ interval }) => interval))
  const right = whole && percentOf(part, whole.interval)
  if (!whole || !right || possible.some((one) => isShareOf(share, part, one))) return undefined
  const values = parts.map(({ value }) => value)
  const summed = values.length > 1 ? `（${values.join(' + ')}）` : `${values.join('')} `
  return { statement: share, sum: `${summed}÷ ${whole.value}`, right }
}

/** Whether a percentage may be the share of this part in this whole. */
export function isShareOf(share: Statement, part: Interval, whole: Interval): boolean {
  const right = percentOf(part, whole)
  return right !== undefined && meets(saidShare(share), right)
}

/**
 * What a percentage stands for: rounded to the decimals shown, or a hundredth of a point beside it.
 */
function saidShare({ decimals, interval }: Statement): Interval {
  return { ...interval, ...around(interval, 0.5 * 10 ** -decimals + 0.0101) }
}

/** 予以公开20件、部分公开5件，两类合计占55%. */
export function wrongSumShare(
  share: Statement, { counts, wholes, listings }: SentenceNumbers,
): Ratio | undefined {
  if (share.unit !== '%' || !SUM_SHARE.test(share.words)) return undefined
  const told = counts.filter(({ from }) => from < share.from)
  const number = numberBefore(told)
  const listing = listings.find(({ parts }) => parts.some((part) => part === told.at(-1)))
  const parts = summedUp(told, number ?? listing?.parts.length ?? 0)
  const whole = listing?.wholes[0] ?? told.find(({ kind }) => isOfAll(kind))
  const ofUnit = told.filter(({ unit }) => unit === whole?.unit).map(({ interval }) => interval)
  return parts && ratioOf(share, { parts, whole, possible: [...ofUnit, ...wholes] })
}

/** 两类: how many are summed. */
function numberBefore(told: Statement[]): number | undefined {
  const last = told.at(-1)
  if (!last || !KINDS.test(last.unit)) return undefined
  told.pop()
  return last.value
}

/** The last few, where they are of one unit. */
function summedUp(told: Statement[], count: number): Statement[] | undefined {
  const parts = told.slice(-count)
  if (count < 2 || parts.length < count || parts.some(({ unit }) => unit !== parts[0]?.unit)) {
    return undefined
  }
  return parts
}
