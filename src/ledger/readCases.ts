/** The cases of a table: one row each, without names. What is no case is counted and told. */
import type { Edition, TableId } from '../model/template'
import { columnsOfCase, type LedgerTable } from './columns'
import type { LedgerCase, ResultReading } from './ledgerCase'
import type { LedgerRow } from './ledgerSheet'
import { wayOfTitle } from './lexicon/ledgers'
import { bareWords } from './lexicon/words'
import { readApplicant } from './readApplicant'
import { readDay, type DayReading } from './readDay'
import {
  isAffirmed, isDenied, readDocumentKind, readDocumentState, readOutcome, readWay,
} from './readDispute'
import { readResult } from './readResult'
import { finish, readingOnce, ROWS_A_STEP, type Steps } from './steps'

/** `passed` are rows that are no cases, by what they are. */
export interface CasesRead {
  cases: LedgerCase[]
  passed: Record<'subtotal' | 'note' | 'struck', number>
}

const SUBTOTAL =
  /^(?:(?:本月|本页|本季度?|本年|全年|[一二三四五六七八九十\d]{1,2}月)?(?:小计|合计|总计|累计)|共计)[:：]?/
const MARK_LENGTH = 2000
const LONGEST_WAY = 10

/** Reads all tables, in order. */
export function readCases(tables: LedgerTable[], edition: Edition): CasesRead {
  return finish(readingCases(tables, edition))
}

/** The same row by row, telling how many it has done. */
export function* readingCases(tables: LedgerTable[], edition: Edition): Steps<CasesRead> {
  const read: CasesRead = { cases: [], passed: { subtotal: 0, note: 0, struck: 0 } }
  const readings = {
    day: readingOnce((text) => readDay(text)), day1904: readingOnce((text) => readDay(text, true)),
    result: readingOnce((text) => {
      const [words = '', reason = ''] = text.split('\n\n')
      return readResult(words, reason, edition)
    }),
  }
  let done = 0
  for (const table of tables) {
    const isThreefold =
      table.columns.class !== undefined &&
      table.rows.some(({ cells }) => bareWords(cells[table.columns.class ?? 0] ?? '') === '法人')
    for (const row of table.rows) {
      const kind = kindOf(row, table)
      if (kind === 'case') {
        const place = { table, readings, isThreefold, index: read.cases.length }
        const found = readCase(row, place)
        read.cases.push(found, ...readDisputes(row, found, table))
      } else if (kind !== 'blank') read.passed[kind] += 1
      done += 1
      if (done % ROWS_A_STEP === 0) yield done
    }
  }
  return read
}

function kindOf(
  row: LedgerRow,
  { columns, heads }: LedgerTable
): 'case' | 'blank' | 'subtotal' | 'note' | 'struck' {
  const texts = row.cells.filter((text) => text !== '')
  if (texts.length === 0) return row.struck.size > 0 ? 'struck' : 'blank'
  if (texts.slice(0, 2).some((text) => SUBTOTAL.test(text.replace(/\s+/g, '')))) return 'subtotal'
  const telling = columnsOfCase(columns)
  if (telling.every((column) => (row.cells[column] ?? '') === '')) {
    if (telling.some((column) => row.struck.has(column))) return 'struck'
    return isOnlyNumber(row, columns) ? 'blank' : 'note'
  }
  return isLine(texts) || repeatsHead(row, telling, heads) ? 'note' : 'case'
}

/** One text over the whole width, or the numbers of the columns. */
function isLine(texts: string[]): boolean {
  if (new Set(texts).size === 1 && texts.length > 1) return true
  return (
    texts.length > 3
      && texts.every((text, at) => text.length < 3 && text === String(at + Number(texts[0])))
  )
}

function repeatsHead({ cells }: LedgerRow, telling: number[], heads: string[]): boolean {
  const repeated = telling.filter(
    (column) =>
      heads[column] !== undefined && (cells[column] ?? '').replace(/\s+/g, '') === heads[column]
  )
  return repeated.length > 1 || repeated.length === telling.length
}

/** A row numbered in advance. */
function isOnlyNumber({ cells }: LedgerRow, { number, serial }: LedgerTable['columns']): boolean {
  return cells.every((text, column) => text === '' || column === number || column === serial)
}

/** Words and days come again and again: each is read once. */
interface Readings {
  day: (text: string) => DayReading
  day1904: (text: string) => DayReading
  /** Of words and, behind a line break, the reason. */
  result: (text: string) => ResultReading
}

interface CasePlace {
  table: LedgerTable
  readings: Readings
  isThreefold: boolean
  index: number
}

function readCase(row: LedgerRow, place: CasePlace): LedgerCase {
  const { table, index, readings } = place
  const { kind, columns, rivals, sheet, unsure } = table
  const text = textsOf(row)
  const number = text(columns.number) || (kind === 'disclosure' ? text(columns.name) : '')
  const dayIn = sheet.is1904 ? readings.day1904 : readings.day
  const days = (places: number[]): string[] =>
    places.flatMap((column) => {
      const reading = dayIn(text(column))
      return reading.state === 'day' ? [reading.day] : []
    })
  return {
    kind,
    index,
    file: sheet.file,
    sheet: sheet.name,
    row: row.number,
    number: number || text(columns.serial),
    hasOwnNumber: number.length > 4 || /^\D/.test(number),
    received: dayIn(text(columns.received)),
    decided: dayIn(text(columns.decided)),
    ...READERS[kind](row, place),
    way: text(columns.way).replace(/\s+/g, '').slice(0, LONGEST_WAY),
    isExtended:
      columns.extended === undefined ? undefined : !isDenied(text(columns.extended)),
    otherDays: {
      received: days(rivals.received),
      decided: days(columns.until === undefined ? rivals.decided : [columns.until]),
    },
    mark: markOf(row, columns.serial),
    isStruck: columnsOfCase(columns).some((column) => row.struck.has(column)),
    isUnsure: unsure.length > 0,
  }
}

type WordsRead = Pick<LedgerCase, 'class' | 'result'>

/** What the words of a row say, by the kind of its ledger. A name goes no further than here. */
const READERS: Record<TableId, (row: LedgerRow, place: CasePlace) => WordsRead> = {
  applications: (row, { table: { columns, rivals }, readings, isThreefold }) => {
    const text = textsOf(row)
    const name = text(columns.name)
    const results = [columns.result, ...rivals.result].map(text).filter((words) => words !== '')
    const reason = withoutName(text(columns.reason), name)
    return {
      class: readApplicant(text(columns.class), name, isThreefold),
      result: readings.result([withoutName(results.join('，'), name), reason]
        .map((words) => words.replace(/\n{2,}/g, '\n')).join('\n\n')),
    }
  },
  disputes: (row, { table: { columns, heads, around } }) => {
    const text = textsOf(row)
    const title = wayOfTitle(around) || wayOfTitle(heads.join(' '))
    return {
      class: readWay(text(columns.class) || title, text(columns.reviewed)),
      result: readOutcome(withoutName(text(columns.result), text(columns.name))),
    }
  },
  disclosure: (row, { table: { columns, heads } }) => {
    const text = textsOf(row)
    const head = columns.result === undefined ? '' : heads[columns.result] ?? ''
    return {
      class: readDocumentKind(text(columns.class)),
      result: readDocumentState(text(columns.result), head),
    }
  },
}

const textsOf = ({ cells }: LedgerRow) =>
  (column: number | undefined): string => (column === undefined ? '' : cells[column] ?? '')

function withoutName(words: string, name: string): string {
  return name.length > 1 ? words.split(name).join('申请人') : words
}

/** 行政复议 and 行政诉讼 in columns behind an application: disputes of their own. */
function readDisputes(
  row: LedgerRow, application: LedgerCase, { columns }: LedgerTable,
): LedgerCase[] {
  const text = textsOf(row)
  const name = text(columns.name)
  const [review, lawsuit] = [columns.review, columns.lawsuit]
    .map((column) => withoutName(text(column), name))
  const said = [
    ['行政复议', review ?? ''],
    [review && !isDenied(review) ? '复议后起诉' : columns.review === undefined
      ? '行政诉讼' : '未经复议直接起诉', lawsuit ?? ''],
  ] as const
  return said.filter(([, words]) => words !== '' && !isDenied(words)).map(([way, words], at) => ({
    ...application, kind: 'disputes' as const, index: application.index + at + 1,
    received: { state: 'blank' as const }, decided: { state: 'blank' as const },
    class: readWay(way, ''), result: readOutcome(isAffirmed(words) ? '' : words),
    isExtended: undefined, otherDays: { received: [], decided: [] },
  }))
}

/**
 * A short number for all that stands in the row but its running number; nothing can be read back
 * from it.
 */
function markOf({ cells }: LedgerRow, serial: number | undefined): string {
  const text = cells
    .filter((_, column) => column !== serial)
    .join('\n')
    .slice(0, MARK_LENGTH)
  let [one, other] = [0x811c9dc5, 5381]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = (Math.imul(other, 33) + code) | 0
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}
