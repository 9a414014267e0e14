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
  return (facts) => nameApart(readTexts(facts.report).flatMap((text) => mismatchesIn(text, kinds, facts)))
}

function mismatchesIn(text: ReadText, kinds: RegExp, facts: Facts): CustomFinding[] {
  const { statements } = text.reading
  const compared = statements.filter((statement) => isComparable(statement) && kinds.test(statement.kind ?? '') && !isExcused(statement, statements))
  return compared.flatMap((statement): CustomFinding[] => {
    const sources = figuresOf(statement.kind ?? '', facts.edition)
    const values = sources.map((source) => tableValue(source, facts))
    if (sources.length === 0 || values.includes(undefined) || values.includes(statement.value)) return []
    if (isSumOfSiblings(statement, compared, values)) return []
    return [mismatch({ text, statement, sources, values: values as number[] }, facts)]
  })
}

/** Only what is surely said of this agency's year, with a whole number. */
function isComparable({ kind, scope, isApproximate, unit, value }: Statement): boolean {
  return kind !== undefined && !kind.endsWith('%') && scope === 'agency' && !isApproximate && Number.isInteger(value) && UNITS.has(unit)
}

const UNITS = new Set(['', '件', '条', '起', '宗', '例', '份', '项', '个', '次', '件次', '人次', '部'])

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
