/** Figures of the texts against the tables: TX-RECV, TX-DONE, TX-RESULT, TX-CARRY, TX-REVIEW, TX-DOCS. */
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import type { TableFigure } from './claim'
import { digitsOf, nameApart, repairNumber, saidBy, textFinding } from './findings'
import { figuresOf } from './readClaims'
import { readTexts, type ReadText } from './readReport'
import type { Reach } from './scope'
import type { Statement } from './statement'
import { describeTable, tableValue } from './tableValues'

/** Findings of all statements whose kind fits the pattern. */
export function compareFigures(kinds: RegExp): (facts: Facts) => CustomFinding[] {
  return (facts) => {
    const texts = readTexts(facts.report)
    const reaches = reachesOfTables(texts, facts)
    return nameApart(texts.flatMap((text) => mismatchesIn({ text, kinds, reaches }, facts)))
  }
}

interface ToCompare { text: ReadText; kinds: RegExp; reaches: Map<string, Reach> }

function mismatchesIn({ text, kinds, reaches }: ToCompare, facts: Facts): CustomFinding[] {
  const { statements } = text.reading
  // 全部办结 beside 结转3件 speaks of the others.
  let isCarriedOver: boolean | undefined
  const isExcused = ({ kind }: Statement): boolean => kind === 'allDone' && (isCarriedOver ??= statements.some(isLeftOver))
  const compared = statements.filter((statement) => isComparable(statement) && kinds.test(statement.kind ?? '')
    && !isExcused(statement) && isOfTables(statement, reaches, facts))
  let sums: ReadonlyMap<string, number> | undefined
  return compared.flatMap((statement): CustomFinding[] => {
    const sources = figuresOf(statement.kind ?? '', facts.edition)
    const values = sources.map((source) => tableValue(source, facts))
    if (sources.length === 0 || values.includes(undefined) || values.some((value) => agrees(statement, value))) return []
    sums ??= sumsOfSiblings(compared)
    if (values.includes(sums.get(siblingsOf(statement)))) return []
    return [mismatch({ text, statement, sources, values: values as number[] }, facts)]
  })
}

/** Where a government tells of its district and of its own office, which of both its tables tell: what comes nearest to them. */
function reachesOfTables(texts: ReadText[], facts: Facts): Map<string, Reach> {
  const known = knownReaches.get(facts)
  if (known) return known
  const reaches = findReaches(texts, facts)
  knownReaches.set(facts, reaches)
  return reaches
}

const knownReaches = new WeakMap<Facts, Map<string, Reach>>()

function findReaches(texts: ReadText[], facts: Facts): Map<string, Reach> {
  const said = texts.flatMap(({ reading }) => reading.statements).filter(({ reach, kind, value }) => reach !== undefined && kind !== undefined && value > 0)
  const reaches = new Map<string, Reach>()
  for (const family of new Set(said.map(familyOf))) {
    const nearest = (reach: Reach): number => Math.min(...said.filter((one) => reachOf(one) === reach && familyOf(one) === family).map((one) => distance(one, facts)))
    const [own, whole] = [nearest('own'), nearest('whole')]
    if (Number.isFinite(own) && Number.isFinite(whole)) reaches.set(family, own < whole ? 'own' : 'whole')
  }
  return reaches
}

function reachOf({ reach }: Statement): Reach | undefined {
  return reach === 'self' ? 'own' : reach
}

/** How far a figure is from the tables, as a ratio. */
function distance({ kind = '', value }: Statement, facts: Facts): number {
  const values = figuresOf(kind, facts.edition).map((source) => tableValue(source, facts) ?? 0)
  return values.length === 0 ? Infinity : Math.min(...values.map((table) => Math.abs(Math.log((table + 0.5) / (value + 0.5)))))
}

/** A figure of its own office alone is compared only where the tables may be its own: they may be those of the district. */
function isOfTables(statement: Statement, reaches: Map<string, Reach>, facts: Facts): boolean {
  const told = reachOf(statement)
  if (told === undefined) return true
  const reach = reaches.get(familyOf(statement))
  if (reach === undefined && statement.reach === 'own') return distance(statement, facts) < MAY_BE_OWN
  return statement.isApart !== true && (reach ?? told) === told
}

const MAY_BE_OWN = Math.log(1.6)

function familyOf({ kind = '' }: Statement): string {
  if (/^(?:review|lawsuit)/.test(kind)) return 'disputes'
  return DOCUMENTS.test(kind) ? kind.split('.')[0] ?? '' : 'applications'
}

const DOCUMENTS = /^(?:rules|normative|license|penalty|coercion|fee)\./

/** Only what is surely said of this agency's year, with a whole number or an amount of money. */
function isComparable({ kind, scope, isApproximate, unit, value }: Statement): boolean {
  if (kind === undefined || kind.endsWith('%') || scope !== 'agency' || isApproximate) return false
  return kind === 'fee.amount' ? unit in TEN_THOUSANDS : Number.isInteger(value) && UNITS.has(unit)
}

const UNITS = new Set(['', '件', '条', '起', '宗', '例', '份', '项', '个', '次', '件次', '人次', '部'])
/** Table two counts money in 万元. */
const TEN_THOUSANDS: Record<string, number> = { '': 1, 元: 1e-4, 万元: 1, 亿元: 1e4 }

/** Decisions handled count only where the table has any. */
function agrees(statement: Statement, table: number | undefined): boolean {
  const { kind = '', value, unit, scale = 1 } = statement
  if (table === undefined) return false
  if (table === value || (table === 0 && kind.endsWith('.dealtWith'))) return true
  if (kind === 'fee.amount') return isRounded(statement, table, TEN_THOUSANDS[unit] ?? 1)
  return scale > 1 && isRounded({ ...statement, value: value / scale }, table, scale)
}

/** 1.2万 and money may be rounded, or cut, to the decimals shown. */
function isRounded({ value, decimals }: Statement, table: number, unit: number): boolean {
  const [said, step] = [value * unit, 10 ** -decimals * unit]
  return Math.abs(table - said) <= step / 2 + 1e-9 || (table > said && table - said < step)
}

function isLeftOver({ kind = '', value }: Statement): boolean {
  return /^carried(?:Out)?$/.test(kind) && value > 0
}

/** 属于已主动公开1件，同意公开3件 are one row of the table together: sums by sentence and kind. */
function sumsOfSiblings(compared: Statement[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const statement of compared) {
    const siblings = siblingsOf(statement)
    sums.set(siblings, (sums.get(siblings) ?? 0) + statement.value)
  }
  return sums
}

function siblingsOf({ kind, sentence }: Statement): string {
  return `${sentence} ${kind}`
}

interface Mismatch { text: ReadText; statement: Statement; sources: TableFigure[]; values: number[] }

function mismatch({ text, statement, sources, values }: Mismatch, facts: Facts): CustomFinding {
  const digits = digitsOf(text, statement)
  const table = describeTable(sources[0] ?? { label: '', cells: [] }, facts)
  const isSure = new Set(values).size === 1
  const said = statement.style === 'word' ? statement.words : saidBy(statement, digits)
  return textFinding({
    text, words: statement.words, said, spans: [statement], cells: [...new Set(sources.flatMap(({ cells }) => cells))],
    problem: problemOf(statement, table, values), fact: sources.map((source) => describeTable(source, facts)).join('，'),
    repair: isSure ? repairNumber(text, statement, values[0] ?? 0) : undefined,
  })
}

function problemOf({ style, value, kind, unit }: Statement, table: string, values: number[]): string {
  const first = values[0] ?? 0
  if (kind === 'allDone') return `${table} 件，与“全部办结”矛盾。请核对是文中写错，还是表中填错`
  if (style === 'word') return `${table} 件，与文中说的没有不一致。请核对是文中写错，还是表中填错`
  return `文中 ${value} ${unit}，${table}，相差 ${Math.abs(first - value)}${othersToo(values)}。请核对是文中写错，还是表中填错`
}

/** Where the words leave open whether carried-over ones count. */
function othersToo(values: number[]): string {
  const others = [...new Set(values.slice(1))].filter((value) => value !== values[0])
  return others.length > 0 ? `，也不等于含上年结转的 ${others[0]}` : ''
}
