/** TX-PCT: shares of the results, reckoned again. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { nameApart, saidBy, statementFinding } from './statementFinding'
import { exactly, isExact, type Interval } from '../lex/interval'
import { impossibleRate, wrongCorrectionRate, wrongRate } from './rates'
import { readTexts, type ReadText } from '../discourse/readReport'
import {
  wrongDifference, wrongGrowth, wrongShareBeside, wrongSumShare, type Pair, type Ratio,
  type SentenceNumbers,
} from './ratios'
import type { Statement } from '../discourse/statement'
import { bothShares, percentText } from './percentText'
import { wholesOfTables, wrongShare, type Share } from './shareOfTables'
import { DOWN, NEVER_ABOVE_ALL } from '../lexicon/ratios'

/**
 * Shares that are the part of none of the wholes they may mean, and percentages the numbers beside
 * them do not give.
 */
export function checkPercent(facts: Facts): CustomFinding[] {
  return nameApart(readTexts(facts.report).flatMap((text) => {
    const { statements, changes } = text.reading
    const told = tellerOf(text, facts)
    const growing = changes.filter(({ scope }) => GROWTH_SCOPES.has(scope))
    const growths = growing.flatMap((change) => [
      ...ask(text, wrongGrowth(change, told(change))),
      ...askDifference(text, change, wrongDifference(change, told(change))),
    ])
    const shares = statements.flatMap((statement, index) => (
      isPlain(statement) ? [{ text, statement, before: statements[index - 1] }] : []))
    return [
      ...shares.flatMap((share) => wrongStatement(share, told(share.statement), facts)), ...growths,
    ]
  }))
}

function tellerOf(text: ReadText, facts: Facts): (statement: Statement) => SentenceNumbers {
  let gathered: ReturnType<typeof toldBySentence> | undefined
  return (statement) => (gathered ??= toldBySentence(text, wholesOfTables(facts)))(statement)
}

/**
 * So far off, a percentage that is reckoned again would be told; one may fit another pair of
 * numbers.
 */
const OFF = [37.31, 23.17, 41.77]

/**
 * The percentages of a text, without those of the tables, and the differences that the numbers
 * beside them are asked about.
 */
export function reckonedIn(text: ReadText, facts: Facts): ReadonlySet<Statement> {
  const told = tellerOf(text, facts)
  const { statements, changes } = text.reading
  const growing = changes.filter((change) => GROWTH_SCOPES.has(change.scope)
    && othersOf(change).some((other) => isAsked(change, other, told(change))))
  const shares = statements.filter((statement) => isPlain(
    statement,
  ) && !statement.kind?.isShare
    && (isTooMuch(statement)
      || othersOf(statement).some((other) => ratioBeside(other, told(statement))
        ?? impossibleRate(other, told(statement), text.topic))))
  return new Set([...growing, ...shares])
}

/** Whether it would be told, were it the other. */
function isAsked(change: Statement, other: Statement, told: SentenceNumbers): boolean {
  if (change.unit === '%') return wrongGrowth(other, told) !== undefined
  const changes = told.changes.map((one) => (one === change ? other : one))
  return wrongDifference(other, { ...told, changes }) !== undefined
}

function othersOf(statement: Statement): Statement[] {
  return OFF.map((by) => {
    const value = statement.value > 50 ? statement.value - by : statement.value + by
    return { ...statement, value, interval: exactly(value) }
  })
}

function ratioBeside(statement: Statement, told: SentenceNumbers): Ratio | undefined {
  return wrongShareBeside(statement, told) ?? wrongSumShare(statement, told)
    ?? wrongRate(statement, told) ?? wrongCorrectionRate(statement, told)
}

const GROWTH_SCOPES = new Set(['agency', 'otherYear', 'district'])

function isPlain({ unit, scope }: Statement): boolean {
  return unit === '%' && scope === 'agency'
}

/** Against the tables where it is a share of theirs, else against the numbers beside it. */
function wrongStatement(share: Share, told: SentenceNumbers, facts: Facts): CustomFinding[] {
  const { text, statement } = share
  if (isTooMuch(statement)) return [tooMuch(share)]
  if (statement.kind?.isShare) return wrongShare(share, facts)
  return [...ask(text, ratioBeside(statement, told)), ...askRate(share, told)]
}

/** No number of those done is this share of them. */
function askRate({ text, statement }: Share, told: SentenceNumbers): CustomFinding[] {
  const done = impossibleRate(statement, told, text.topic)
  if (done === undefined) return []
  const below = Math.floor((done * statement.value) / 100)
  const near = [below, below + 1].map((count) => (
    `${count} 件是 ${Number(((100 * count) / done).toFixed(1))}%`)).join('，')
  return [statementFinding({
    text, words: statement.words, said: saidBy(text, statement),
    spans: [statement], cells: [], fact: `办理结果总计 ${done}`,
    problem: done === 0 ? '表三办理结果总计是 0，没有办结的就没有这个比率。请核对'
      : `表三办理结果总计 ${done} 件，其中 ${near}，没有一个是 ${statement.value}%。请核对`,
  })]
}

function isTooMuch({ value, words }: Statement): boolean {
  return value > 100 && NEVER_ABOVE_ALL.test(words)
}

function tooMuch({ text, statement }: Share): CustomFinding {
  const said = saidBy(text, statement)
  return statementFinding({
    text, words: statement.words, said, spans: [statement], cells: [], fact: said,
    problem: '超过了 100%，请核对是不是多写了一位，或者小数点错了位',
  })
}

/** What the sentence of a statement tells, each sentence gathered once. */
function toldBySentence(
  { reading }: ReadText, wholes: Interval[],
): (statement: Statement) => SentenceNumbers {
  const sentences = new Map<number, SentenceNumbers>()
  const of = ({ sentence }: Statement): SentenceNumbers => {
    const told = sentences.get(sentence) ?? { counts: [], changes: [], listings: [], wholes }
    sentences.set(sentence, told)
    return told
  }
  for (const one of reading.statements) {
    if (one.unit !== '%' && one.style !== 'word') of(one).counts.push(one)
  }
  for (const change of reading.changes) of(change).changes.push(change)
  for (const listing of reading.listings) {
    for (const told of new Set(listing.parts.map(of))) told.listings.push(listing)
  }
  return of
}

function ask(text: ReadText, ratio: Ratio | undefined): CustomFinding[] {
  if (!ratio) return []
  const { statement, sum } = ratio
  const { low, high } = ratio.right
  const right = percentText(ratio.right, statement.decimals)
  const isUpsideDown = ratio.isGrowth === true && low > 0 && DOWN.test(statement.words)
  return [statementFinding({
    text, words: statement.words, said: saidBy(text, statement),
    spans: [statement],
    cells: [], fact: `${sum} = ${right}`, values: bothShares(statement, ratio.right),
    problem: `按文中的数复算，${sum} ${low === high ? '=' : '在'} `
      + `${high < 0 ? '下降 ' : isUpsideDown ? '增长 ' : ''}${right}，文中写`
      + `${isUpsideDown ? '下降' : ''} ${statement.value}%。请核对`,
  })]
}

function askDifference(
  text: ReadText, change: Statement, pair: Pair | undefined,
): CustomFinding[] {
  if (!pair) return []
  const [now, then] = [pair.now.value, pair.then.value]
  const right = Math.abs(now - then)
  const way = now === then ? '没有增减' : `${now < then ? '减少' : '增加'} ${right} ${change.unit}`
  return [statementFinding({
    text, words: change.words, said: saidBy(text, change), spans: [change],
    cells: [], fact: `${then} → ${now}`,
    values: isExact(change.interval) ? [change.value, right] : undefined,
    problem: `按文中的数复算，由 ${then} 到 ${now} 是${way.trim()}。请核对哪一个数写错了`,
  })]
}

