/**
 * Every number of the texts accounted for: bound to the tables, compared with them, reckoned from
 * other numbers of the text, deliberately not compared, or not understood. Read from what the
 * checks themselves read, so that the account and the findings never say different things.
 */
import type { CellId, StepNumber } from '../../model/template'
import { figureSourcesOf } from '../../templates/figureSources'
import { narrativePart } from '../../model/text/textChange'
import type { TextSpan } from '../../model/textSpan'
import type { Facts } from '../base/facts'
import { comparedIn } from '../claims/rules/compareFigures'
import { isSummedUp } from '../claims/rules/summedUp'
import { exactly, type Interval } from '../claims/lex/interval'
import { addedUpIn } from '../claims/rules/parts'
import { reckonedIn } from '../claims/rules/percent'
import type { TableFigure } from '../claims/claim'
import { cellsOf } from '../claims/kindCells'
import { readTexts, type ReadText } from '../claims/discourse/readReport'
import type { Statement } from '../claims/discourse/statement'
import { spanIn } from '../texts/texts'
import { describeSource } from './describeSource'
import { findNumbers, type FoundNumber } from './findNumbers'
import { meaningOf, numberWords, UNRELATED, type Meaning } from './meanings'
import { whyUnrelated } from './whyUnrelated'

/** 随表 · 已核对 · 复算 · 与表无关 · 没有读懂. */
export type NumberClass = 'bound' | 'compared' | 'reckoned' | 'unrelated' | 'unknown'

export interface AccountedNumber {
  kind: NumberClass
  /** The digits; an address, a title or a date whole. */
  span: TextSpan
  /** As it stands, with a few characters around it. */
  said: { before: string; number: string; behind: string }
  /** What it is compared with, how it is reckoned, why not. */
  why: string
  cells: CellId[]
  /** Names it while its sentence stays as it is. */
  key: string
  /** What the clerk said it means; nothing for what the checks understand by themselves. */
  meaning?: Meaning
  /** All it may stand for; undefined for a title, a date and the like. */
  interval?: Interval | undefined
}

type Verdict = Pick<AccountedNumber, 'kind' | 'why' | 'cells'>

const AROUND = 14

/**
 * All numbers in reading order. Linear in the texts; what did not change since the last check is
 * not read again.
 */
export function accountNumbers(facts: Facts): AccountedNumber[] {
  const counts = new Map<string, number>()
  return readTexts(facts.report).flatMap((text) => accountText(text, facts)).map((number) => {
    const count = (counts.get(number.key) ?? 0) + 1
    counts.set(number.key, count)
    const key = count === 1 ? number.key : `${number.key}·${count}`
    const saidNumber = { ...number, key }
    const meaning = mayBeTold(saidNumber) ? meaningOf(saidNumber.key, facts) : undefined
    if (meaning === undefined) return saidNumber
    if (meaning === UNRELATED) return { ...saidNumber, meaning, ...unrelated('指明过与表无关') }
    const { label, cells } = meaning.source
    return { ...saidNumber, meaning, kind: 'compared', why: `指明过，与“${label}”比较`, cells }
  })
}

/** The step of the part it stands in. */
export function stepOfNumber({ span }: Pick<AccountedNumber, 'span'>): StepNumber {
  return narrativePart(span.field) ?? (span.field === 'feeSentence' ? 6 : 0)
}

/** What the checks do not hold against anything, the clerk may give a meaning. */
export function mayBeTold({ kind, meaning, interval }: AccountedNumber): boolean {
  return meaning !== undefined
    || (interval !== undefined && (kind === 'unrelated' || kind === 'unknown'))
}

function accountText(text: ReadText, facts: Facts): AccountedNumber[] {
  const reading = readAll(text, facts)
  const said = new Map<number, Statement[]>()
  for (const one of reading.told) said.set(one.from, [...(said.get(one.from) ?? []), one])
  const boundAt = findBound(text, facts)
  // Numbers in words are told by what was read alone.
  const read = [...said.values()].flatMap(([first]) => (
    first ? [{ from: first.from, to: first.to, before: '', behind: '' }] : []))
  const all = [...read, ...findNumbers(text.text)].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: FoundNumber[] = []
  for (const one of all) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  return kept.map((number) => {
    const statements = said.get(number.from) ?? []
    const own = statements.map((statement) =>
      judgeChecked(statement, reading) ?? judgeUnrelated(statement, reading))
    const verdict = boundAt(number) ?? (own.length > 0 ? best(own) : judgeBare(number))
    const span = spanIn(text, number)
    const key = `${text.field} ${numberWords(text.text, number)}`
    const interval = statements[0]?.interval ?? plainValue(text.text, number)
    return { ...verdict, span, said: around(text.text, number), key, interval }
  })
}

function readAll(text: ReadText, facts: Facts): NumbersOfText {
  const { statements, changes } = text.reading
  const told = statements.filter(({ style }) => style !== 'word')
  return {
    facts, told: [...changes, ...told], changes: new Set(changes),
    compared: new Set(comparedIn(text, facts)),
    shares: reckonedIn(text, facts), listed: addedUpIn(text, facts),
  }
}

type BoundAt = (number: FoundNumber) => Verdict | undefined

/** What is bound at a number; asked in reading order, each figure is passed once. */
function findBound({ field, block: at }: ReadText, { report, edition }: Facts): BoundAt {
  const part = narrativePart(field)
  const block = part === undefined ? undefined : report.narratives[part][at]
  const figures = block?.type === 'paragraph' ? block.figures ?? [] : []
  let next = 0
  return ({ from, to }) => {
    while ((figures[next]?.to ?? Infinity) <= from) next += 1
    const figure = figures[next]
    const source = figure && figure.from < to
      ? figureSourcesOf(edition).get(figure.source) : undefined
    return source && { kind: 'bound', why: `随“${source.label}”更新`, cells: source.cells }
  }
}

interface NumbersOfText {
  facts: Facts
  told: Statement[]
  changes: ReadonlySet<Statement>
  compared: ReadonlySet<Statement>
  shares: ReadonlySet<Statement>
  listed: ReadonlySet<Statement>
}

/** What the checks hold it against; undefined where they do not. */
function judgeChecked(statement: Statement, reading: NumbersOfText): Verdict | undefined {
  const [source] = cellsOf(statement.kind, reading.facts.edition)
  const fromTables = source && judgeBesideTables(statement, source, reading)
  if (fromTables) return fromTables
  if (reading.shares.has(statement)) return reckoned('按文中的数复算')
  const isListed = reading.listed.has(statement) && !reading.changes.has(statement)
  return isListed ? reckoned('与一起列出的各项相加核对') : undefined
}

function judgeBesideTables(
  statement: Statement, source: TableFigure, reading: NumbersOfText,
): Verdict | undefined {
  const named = describeSource(source, reading.facts.edition)
  const { cells } = source
  if (reading.compared.has(statement)) return { kind: 'compared', why: `与${named}比较`, cells }
  if (isSummedUp(statement)) return { kind: 'compared', why: `累计的数，不少于${named}`, cells }
  const isShare = statement.unit === '%' && statement.scope === 'agency'
    && !reading.changes.has(statement)
  return isShare ? reckoned(`按${named}复算`, cells) : undefined
}

function reckoned(why: string, cells: CellId[] = []): Verdict {
  return { kind: 'reckoned', why, cells }
}

function judgeUnrelated(statement: Statement, { changes }: NumbersOfText): Verdict {
  const { scope } = statement
  if (changes.has(statement)) return unrelated('与上年相比的增减')
  const why = SCOPES[scope] ?? (statement.isApart ? APART : whyUnrelated(statement))
    ?? (isToldApart(statement) ? APART : undefined)
  return why === undefined ? UNKNOWN : unrelated(why)
}

/** 其中县政府本级58件 beside 470件 of all the county; neither may be held against the tables. */
function isToldApart({ kind, reach }: Statement): boolean {
  return kind === undefined && (reach === 'own' || reach === 'self')
}

const APART = '本级机关的数，与全县的数分开写'
const SCOPES: Partial<Record<Statement['scope'], string>> = {
  district: '各单位或者别的机关的数', otherYear: '别的年份的数', cumulative: '多年累计的数',
  partOfYear: '一段时间或者平均的数', plan: '以后的打算',
}

const UNKNOWN: Verdict = { kind: 'unknown', why: '没有读懂是什么数', cells: [] }

function unrelated(why: string): Verdict {
  return { kind: 'unrelated', why, cells: [] }
}

const ORDER: NumberClass[] = ['bound', 'compared', 'reckoned', 'unrelated', 'unknown']

/** One number may say two things: 行政复议、行政诉讼各2件. */
function best(verdicts: Verdict[]): Verdict {
  return ORDER.flatMap((kind) => verdicts.filter((verdict) => verdict.kind === kind))[0] ?? UNKNOWN
}

/**
 * A number nothing was read from: a title, a date, an address, a measure the tables do not have.
 */
function judgeBare({ why, behind }: FoundNumber): Verdict {
  if (why !== undefined) return unrelated(why)
  return MEASURES.test(behind) ? unrelated('表里没有这一类数') : UNKNOWN
}

const MEASURES = new RegExp(`^(?:[至到~-]\\d{1,6})?[余多来几]?[万亿千百]?[余多]?(?:${[
  '年岁天日周米台套张页字分秒级所座处辆吨倍届轮版步站网微端名位口',
  '镇乡村县区市省家人户条篇期场次批个种类元项组幅块本册师节课门',
].flatMap((units) => [...units]).join('|')}|公里|平方|公斤|方面|季度|部门|社区|周年|小时|分钟|亩|％|‰|∶|比)`)

/** A bare number; what has a reason of its own, a date or a title, is none. */
function plainValue(text: string, { from, to, why }: FoundNumber): Interval | undefined {
  const value = Number(text.slice(from, to).replace(/[,，\s]/g, ''))
  return why === undefined && Number.isFinite(value) ? exactly(value) : undefined
}

function around(text: string, { from, to }: FoundNumber): AccountedNumber['said'] {
  return {
    before: text.slice(Math.max(0, from - AROUND), from), number: text.slice(from, to),
    behind: text.slice(to, to + AROUND),
  }
}
