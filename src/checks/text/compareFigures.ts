/** Figures of the texts against the tables: TX-RECV, TX-DONE, TX-RESULT, TX-CARRY, TX-REVIEW, TX-DOCS. */
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import type { TableFigure } from './claim'
import { digitsOf, nameApart, repairNumber, saidBy, textFinding } from './findings'
import { figuresOf } from './readClaims'
import { readTexts, type ReadText } from './readReport'
import type { Statement } from './statement'
import { describeTable, tableValue } from './tableValues'

/** Findings of all statements whose kind fits the pattern. */
export function compareFigures(kinds: RegExp): (facts: Facts) => CustomFinding[] {
  return (facts) => {
    const texts = readTexts(facts.report)
    const ownFamilies = familiesToldApart(texts)
    return nameApart(texts.flatMap((text) => mismatchesIn({ text, kinds, ownFamilies }, facts)))
  }
}

interface ToCompare { text: ReadText; kinds: RegExp; ownFamilies: Set<string> }

function mismatchesIn({ text, kinds, ownFamilies }: ToCompare, facts: Facts): CustomFinding[] {
  const { statements } = text.reading
  const compared = statements.filter((statement) => isComparable(statement) && kinds.test(statement.kind ?? '')
    && !isExcused(statement, statements) && !(statement.reach === 'whole' && ownFamilies.has(familyOf(statement))))
  return compared.flatMap((statement): CustomFinding[] => {
    const sources = figuresOf(statement.kind ?? '', facts.edition)
    const values = sources.map((source) => tableValue(source, facts))
    if (sources.length === 0 || values.includes(undefined) || values.some((value) => agrees(statement, value))) return []
    if (isSumOfSiblings(statement, compared, values)) return []
    return [mismatch({ text, statement, sources, values: values as number[] }, facts)]
  })
}

/** Kinds of work a government tells its own office's figures of: the ones of the district are not those of its tables. */
function familiesToldApart(texts: ReadText[]): Set<string> {
  const statements = texts.flatMap(({ reading }) => reading.statements)
  return new Set(statements.filter(({ reach, kind, isApart }) => isApart || (reach === 'own' && kind !== undefined)).map(familyOf))
}

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

/** Money rounded to the decimals shown; decisions handled only where the table counts any. */
function agrees({ kind = '', value, unit, decimals }: Statement, table: number | undefined): boolean {
  if (table === undefined) return false
  if (kind.endsWith('.dealtWith') && table === 0) return true
  const scale = kind === 'fee.amount' ? TEN_THOUSANDS[unit] ?? 1 : undefined
  return scale === undefined ? table === value : Math.abs(table - value * scale) <= 0.5 * 10 ** -decimals * scale + 1e-9
}

/** 全部办结 beside 结转3件 speaks of the others. */
function isExcused({ kind }: Statement, statements: Statement[]): boolean {
  return kind === 'allDone' && statements.some((other) => (other.kind === 'carriedOut' || other.kind === 'carried') && other.value > 0)
}

/** 属于已主动公开1件，同意公开3件 are one row of the table together. */
function isSumOfSiblings(statement: Statement, compared: Statement[], values: (number | undefined)[]): boolean {
  const siblings = compared.filter(({ kind, sentence }) => kind === statement.kind && sentence === statement.sentence)
  return siblings.length > 1 && values.includes(siblings.reduce((sum, { value }) => sum + value, 0))
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
