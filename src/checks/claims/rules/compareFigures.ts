/**
 * Figures of the texts against the tables: TX-RECV, TX-DONE, TX-RESULT, TX-CARRY, TX-REVIEW,
 * TX-DOCS.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { narrativePart } from '../../../model/text/textChange'
import { isBound } from './boundRounded'
import type { TableFigure } from '../claim'
import { differenceSaid, rangeSaid, TEN_THOUSANDS } from './differences'
import {
  digitsOf, nameApart, numberSaid, repairNumber, saidBy, statementFinding, TEXT_OR_TABLE,
} from './statementFinding'
import { doubtOf } from './inDoubt'
import { exactly, isExact, meets, sumOf, times, type Interval } from '../lex/interval'
import { kind as kindOf, printKind, type Kind } from '../kind'
import { cellsOf } from '../kindCells'
import { readTexts, type ReadText } from '../discourse/readReport'
import { WHEN_RECEIVED } from '../lexicon/lists'
import type { Reach } from '../discourse/scope'
import type { Statement } from '../discourse/statement'
import { isOfTables, reachesOfTables } from './reaches'
import { tooLittle } from './summedUp'
import { tableBounds } from './tableBounds'
import { describeBounds, describeTable, tableValue } from './tableValues'

/** Findings of all statements of these kinds. */
export function compareFigures(kinds: (kind: Kind) => boolean): (facts: Facts) => CustomFinding[] {
  return (facts) => {
    const texts = readTexts(facts.report)
    const reaches = reachesOfTables(texts, facts)
    return nameApart(texts.flatMap((text) => mismatchesIn({ text, kinds, reaches }, facts)))
  }
}

interface ToCompare { text: ReadText; kinds: (kind: Kind) => boolean; reaches: Map<string, Reach> }

function mismatchesIn({ text, kinds, reaches }: ToCompare, facts: Facts): CustomFinding[] {
  const { statements } = text.reading
  const told = statements.filter((statement) => statement.kind !== undefined && kinds(statement.kind)
    && !isToldAsBound(text, statement, facts))
  const compared = comparedAmong(told, text, { reaches, facts })
  let sums: ReadonlyMap<string, Interval> | undefined
  return [...told.flatMap((statement) => tooLittle(text, statement, facts)),
    ...compared.flatMap((statement): CustomFinding[] => {
    const sources = cellsOf(statement.kind, facts.edition)
    const bounds = sources.map((source) => tableBounds(source, facts))
    if (sources.length === 0 || bounds.some((table) => agrees(statement, table))) return []
    sums ??= sumsOfSiblings(compared)
    const together = sums.get(siblingsOf(statement))
    if (together && bounds.some((table) => meets(together, table))) return []
    return [mismatch({ text, statement, sources, bounds }, facts)]
  })]
}

/** The statements of a text that are held against the tables. */
export function comparedIn(text: ReadText, facts: Facts): Statement[] {
  const reaches = reachesOfTables(readTexts(facts.report), facts)
  const told =
    text.reading.statements.filter(({ kind }) => cellsOf(kind, facts.edition).length > 0)
  return comparedAmong(told, text, { reaches, facts })
}

interface Tables { reaches: Map<string, Reach>; facts: Facts }

function comparedAmong(
  told: Statement[], { reading }: ReadText, { reaches, facts }: Tables,
): Statement[] {
  // 全部办结 beside 结转3件 speaks of the others; 办理33件，均按期答复 of those 33 that were done.
  let isCarriedOver: boolean | undefined
  const isExcused = ({ kind, sentence }: Statement): boolean => (
    kind === kindOf('allDone') && ((isCarriedOver ??= reading.statements.some(isLeftOver))
      || reading.statements.some((one) => one.sentence === sentence && isAllThatWasDone(one, facts))))
  // 结转6件，其中2件系12月底收到: some of those carried over.
  const isOfThose = ({ kind, words, value }: Statement): boolean => (
    kind === kindOf('carriedOut') && WHEN_RECEIVED.test(words)
      && reading.statements.some((one) => isLeftOver(one) && one.value > value))
  return told.filter((statement) => isComparable(statement)
    && !isExcused(statement) && !isOfThose(statement)
    && isOfTables(statement, reaches, facts))
}

function isAllThatWasDone({ kind, interval }: Statement, facts: Facts): boolean {
  return kind === kindOf('dealtWith') && cellsOf(kindOf('done'), facts.edition)
    .some((source) => meets(interval, tableBounds(source, facts)))
}

/** A rounded number that is bound is TX-BOUND's to tell. */
function isToldAsBound(
  { field, block }: ReadText, { isApproximate, from }: Statement, { report }: Facts,
): boolean {
  const part = isApproximate ? narrativePart(field) : undefined
  return part !== undefined && isBound(report, part, { block, from })
}

/**
 * Only what is surely said of this agency's year, with a whole number, rounded or not, or an amount
 * of money.
 */
function isComparable({ kind, scope, unit, value }: Statement): boolean {
  if (kind === undefined || kind.isShare || scope !== 'agency') return false
  return kind === kindOf('fee.amount') ? unit in TEN_THOUSANDS : Number.isInteger(value) && UNITS.has(unit)
}

const UNITS = new Set([
  '', '件', '条', '起', '宗', '例', '份', '项', '个', '次', '件次', '人次', '部',
])
/** Where both may be the same number; decisions handled count only where the table has any. */
function agrees(statement: Statement, table: Interval): boolean {
  const { kind } = statement
  if (table.high === 0 && kind?.table === 'disclosure' && kind.column === 'dealtWith') return true
  return meets(saidOf(statement), table)
}

/**
 * What is said, in the unit of the tables; an amount of money may be rounded, or cut, to the
 * decimals shown.
 */
function saidOf(
  { kind, value, unit, decimals, isApproximate, scale = 1, interval }: Statement,
): Interval {
  if (kind !== kindOf('fee.amount')) return interval
  const step = scale * 10 ** -decimals
  return times(isApproximate
    ? interval : { low: value - step / 2, high: value + step, isHighOpen: true },
    TEN_THOUSANDS[unit] ?? 1)
}

function isLeftOver({ kind, value }: Statement): boolean {
  return (kind === kindOf('carried') || kind === kindOf('carriedOut')) && value > 0
}

/** 属于已主动公开1件，同意公开3件 are one row of the table together: sums by sentence and kind. */
function sumsOfSiblings(compared: Statement[]): ReadonlyMap<string, Interval> {
  const sums = new Map<string, Interval>()
  for (const statement of compared) {
    const siblings = siblingsOf(statement)
    const before = sums.get(siblings)
    const said = saidOf(statement)
    sums.set(siblings, before ? sumOf([before, said]) : said)
  }
  return sums
}

function siblingsOf({ kind, sentence }: Statement): string {
  return `${sentence} ${printKind(kind)}`
}

interface Mismatch {
  text: ReadText
  statement: Statement
  sources: TableFigure[]
  bounds: Interval[]
}

function mismatch({ text, statement, sources, bounds }: Mismatch, facts: Facts): CustomFinding {
  const digits = digitsOf(text, statement)
  const [first = exactly(0)] = bounds
  const isSure = sources.every((source) => tableValue(source, facts) === first.low)
  const repair = isSure ? repairNumber(text, statement, first.low) : undefined
  const said = statement.style === 'word' ? statement.words : saidBy(text, statement)
  const tables = sources.map((source, index) => (
    tableValue(source, facts) === undefined ? describeBounds(source, bounds[index] ?? first, facts)
      : describeTable(source, facts)))
  return statementFinding({
    text, words: statement.words, said, spans: [statement],
    cells: [...new Set(sources.flatMap(({ cells }) => cells))],
    problem: problemOf({ statement, digits, table: tables[0] ?? '', bounds }),
    doubt: doubtOf(sources, facts, statement.style !== 'word' && isExact(statement.interval)
      ? { value: statement.value, repair } : undefined),
    fact: tables.join('，'), values: isExact(first) ? [statement.value, first.low] : undefined,
    repair,
  })
}

interface Problem { statement: Statement; digits: string; table: string; bounds: Interval[] }

function problemOf({ statement, digits, table, bounds }: Problem): string {
  const { style, kind, value, unit } = statement
  if (kind === kindOf('allDone')) return `${table} 件，与“全部办结”矛盾。${TEXT_OR_TABLE}`
  if (style === 'word') {
    return `${table} 件，`
      + `${kind?.isRest ? '与文中说的不一致' : '文中说没有'}。${TEXT_OR_TABLE}`
  }
  const [first = exactly(0)] = bounds
  const range = isExact(statement.interval) ? '' : `，按${rangeSaid(statement)} 比较`
  const said = range === ''
    ? `文中 ${value} ${unit}` : `文中 ${numberSaid(statement, digits)}${range}`
  return `${said}，${table}${differenceSaid(statement, first)}${othersToo(bounds)}。${TEXT_OR_TABLE}`
}

/** Where the words leave open whether carried-over ones count. */
function othersToo(bounds: Interval[]): string {
  const [first, ...rest] = bounds
  const others = rest.filter(isExact).map(({ low }) => low).filter((value) => value !== first?.low)
  return others.length > 0 ? `，也不等于含上年结转的 ${others[0]}` : ''
}
