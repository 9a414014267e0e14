/** Where a case counts, or what has to be settled first: what all kinds of ledgers share. */
import type { CellId, TableId } from '../model/template'
import type { LedgerCase } from './ledgerCase'
import { withLedgerYear, type DayReading } from './readDay'

/** ISO days, both included; a year or any part of one. */
export interface Period {
  from: string
  to: string
}

/**
 * What the clerk settled, by key of the question: a row, a column, a year, or one of the words
 * below.
 */
export type Settled = Readonly<Record<string, string>>
/** Not to be counted · counted as it stands. */
export const LEAVE_OUT = 'leaveOut'
export const AS_IT_STANDS = 'asItStands'

/**
 * A question on a case that has to be settled first; cases with the same key are settled together.
 */
export interface Question {
  key: string
  table: TableId
  kind: 'class' | 'result' | 'days' | 'columns' | 'repeated'
  words: string
  proposal: string
  /** Rows or columns to choose from; empty for all. Words above may be among them. */
  options: string[]
}

/**
 * `cells` the case counts in, without totals; none while it is open or outside. `why` in sentences.
 */
export interface Placement {
  state: 'counted' | 'open' | 'outside' | 'leftOut'
  cells: CellId[]
  questions: Question[]
  why: string[]
}

export interface PlacedCase {
  item: LedgerCase
  placement: Placement
}

export const LEFT_OUT: Placement = {
  state: 'leftOut', cells: [], questions: [], why: ['按您的选择不计入'],
}

/** A case that counts. */
export function countedIn(cells: CellId[], why: string[]): Placement {
  return { state: 'counted', cells, questions: [], why }
}

/** A case the period does not hold. */
export function outsideFor(why: string): Placement {
  return { state: 'outside', cells: [], questions: [], why: [why] }
}

/** A case that waits; left out where one of the questions was answered so. */
export function openPlacement(questions: Question[], settled: Settled): Placement {
  if (questions.some(({ key }) => settled[key] === LEAVE_OUT)) return LEFT_OUT
  return { state: 'open', cells: [], questions, why: [] }
}

/** Without the questions answered by `asItStands`. */
export function stillOpen(questions: Question[], settled: Settled): Question[] {
  return questions.filter(({ key }) => settled[key] !== AS_IT_STANDS)
}

/** Key of the question whether days without a year are of one. */
const YEARLESS = 'days|yearless'

/** The reading with the year the clerk gave to days that have none. */
export function dayOf(reading: DayReading, settled: Settled): DayReading {
  const year = settled[YEARLESS] ?? ''
  return /^\d{4}$/.test(year) ? withLedgerYear(reading, year) : reading
}

/** ISO; '' for what is no day. */
export function textOf(reading: DayReading): string {
  return reading.state === 'day' ? reading.day : ''
}

/** A question on the days of a case. */
export function dayQuestion(
  { table, name, words }: { table: TableId; name: string; words: string }, options = [LEAVE_OUT],
): Question {
  return { key: `days|${name}`, table, kind: 'days', words, proposal: '', options }
}

/** What is asked of every case: columns told by content, words struck out. */
export function askFirst({ kind: table, isUnsure, isStruck }: LedgerCase): Question[] {
  const asked: Question[] = []
  if (isUnsure) {
    asked.push({
      key: 'columns', table, kind: 'columns', words: '各列是按内容认的，请看过', proposal: '',
      options: [],
    })
  }
  if (isStruck) {
    asked.push(dayQuestion(
      { table, name: 'struck', words: '有划掉或看不见的字' }, [AS_IT_STANDS, LEAVE_OUT],
    ))
  }
  return asked
}

/** Days without a year, and days that cannot be read; `names` as the ledger calls both days. */
export function askUnread(
  table: TableId, readings: { reading: DayReading; name: string; key: string }[],
): Question[] {
  if (readings.some(({ reading }) => reading.state === 'yearless')) {
    return [dayQuestion({ table, name: 'yearless', words: '日期没有写年份' }, ['year', LEAVE_OUT])]
  }
  return readings.filter(({ reading }) => reading.state === 'unread')
    .map(({ name, key }) => dayQuestion({ table, name: key, words: `${name}读不出` }))
}
