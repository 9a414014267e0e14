/**
 * TX-TWICE: one figure told in two places with two numbers. What is one figure is told by the words
 * up to the number: 全年共主动公开政府信息126条 and 2023年，我局主动公开政府信息162条 say the same,
 * 通过网站公开98条 does not. Where the year is not named, only digits that changed places tell:
 * 主动公开信息4381条 and 主动公开信息4318条.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { spanIn } from '../../texts/texts'
import { digitsOf, nameApart, numberSaid, statementFinding } from './statementFinding'
import { meets } from '../lex/interval'
import { isOfAll, printKind } from '../kind'
import { cellsOf } from '../kindCells'
import { readTexts, type ReadText } from '../discourse/readReport'
import type { Reading, Statement } from '../discourse/statement'
import { tableValue } from './tableValues'
import { SENTENCES_BEFORE, ALL_YEAR, COMMON } from '../lexicon/repeated'

interface Mention {
  text: ReadText
  statement: Statement
  lead: string
  key: string
  /** Told as the sum of the year. */
  isOfYear: boolean
}

/**
 * Of each figure told more than once, every number that is not the first one's, or is rounded
 * otherwise.
 */
export function checkTwice(facts: Facts): CustomFinding[] {
  const first = new Map<string, Mention>()
  const ofYear = new Map<string, Mention>()
  // The first numbers of its sentences: behind them the words are of its parts.
  return nameApart(readTexts(facts.report).flatMap((text) => {
    const told = known.get(text.reading) ?? findTold(text)
    known.set(text.reading, told)
    return told.map((one) => ({ ...one, text }))
  }).flatMap((told): CustomFinding[] => {
    const before = (told.isOfYear ? ofYear : first).get(told.key) ?? first.get(told.key)
    if (!first.has(told.key)) first.set(told.key, told)
    if (told.isOfYear && !ofYear.has(told.key)) ofYear.set(told.key, told)
    if (!before || !mayDiffer(before, told)) return []
    const isRounding = meets(before.statement.interval, told.statement.interval)
    // Two numbers that are held against the tables are told there.
    return !isRounding && isComparedWithTables(told.statement, facts) ? []
      : [ask({ before, told, isRounding })]
  }))
}

/** Two numbers of what surely is one figure. */
function mayDiffer(before: Mention, told: Mention): boolean {
  return !isSame(before.statement, told.statement)
    && ((before.isOfYear && told.isOfYear) || isSlip(before.statement, told.statement))
}

/** A text that did not change tells the same. */
const known = new WeakMap<Reading, Omit<Mention, 'text'>[]>()

function findTold({ text, reading }: ReadText): Omit<Mention, 'text'>[] {
  let sentence = -1
  return reading.statements.flatMap((statement) => {
    const isFirst = statement.sentence !== sentence
    sentence = statement.sentence
    const lead = isFirst && isOfThisYear(statement) ? leadOf(text, statement.from) : undefined
    const key = lead === undefined ? undefined : keyOf(lead, statement)
    if (lead === undefined || key === undefined) return []
    return [{ statement, lead, key, isOfYear: isOfAll(statement.kind) || ALL_YEAR.test(lead) }]
  })
}

function isOfThisYear({ scope, style, unit }: Statement): boolean {
  return scope === 'agency' && style !== 'word' && unit !== '%' && unit !== ''
}

const LONGEST_LEAD = 60
const SHORTEST_SUBJECT = 6

/** The words of the sentence up to the number, without blanks. */
function leadOf(text: string, to: number): string {
  const lead = text.slice(Math.max(0, to - LONGEST_LEAD), to)
  return lead.replace(SENTENCES_BEFORE, '').replace(/\s/g, '')
}

/** What is counted; undefined where the words are too few to tell. */
function keyOf(lead: string, { kind, unit, reach }: Statement): string | undefined {
  if (isOfAll(kind)) return `${printKind(kind)} ${reach ?? ''}`
  const subject = lead.replace(COMMON, '')
  return subject.length < SHORTEST_SUBJECT ? undefined : `${subject} ${unit} ${reach ?? ''}`
}

function isSame(one: Statement, other: Statement): boolean {
  return one.value === other.value && one.isApproximate === other.isApproximate
}

/** Three digits or more that changed places: 4381 and 4318. */
function isSlip(one: Statement, other: Statement): boolean {
  const [digits, others] = [one, other].map(({ value }) => [...String(value)].sort().join(''))
  return digits === others && (digits?.length ?? 0) > 2 && one.style === other.style
    && !one.isApproximate && !other.isApproximate
}

function isComparedWithTables({ kind }: Statement, facts: Facts): boolean {
  return cellsOf(kind, facts.edition).some((source) => tableValue(source, facts) !== undefined)
}

interface Pair { before: Mention; told: Mention; isRounding: boolean }

function ask({ before, told, isRounding }: Pair): CustomFinding {
  const numberOf =
    (one: Mention): string => numberSaid(one.statement, digitsOf(one.text, one.statement))
  const [first, second] = [numberOf(before), numberOf(told)]
  const { text, statement, lead } = told
  const isRough = before.statement.isApproximate || statement.isApproximate
  const finding = statementFinding({
    text, words: statement.words, said: `${lead}${second}`, spans: [statement], cells: [],
    values: [statement.value, before.statement.value], fact: `${first}，${second}`,
    problem: isRounding
      ? `前面写的是 ${first}，这里是 ${second}，${isRough ? '写法不同' : '取的位数不同'}，`
        + `最好前后一致`
      : `前面写的是 ${first}，这里是 ${second}，同一个数前后不一致，请核对哪一处写错了`,
  })
  const spans = [...finding.spans ?? [], spanIn(before.text, before.statement)]
  const isSure = !isRounding && (before.isOfYear || told.isOfYear)
  return { ...finding, spans, ...(!isSure && { level: '提示' as const }) }
}
