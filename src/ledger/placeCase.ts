/**
 * Where one case counts: the row by its result, the column by its applicant, the side of the year
 * by its days.
 */
import type { LedgerCase } from './ledgerCase'
import { PENDING } from './lexicon/results'
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
  kind: 'applicant' | 'result' | 'days' | 'columns' | 'repeated'
  words: string
  proposal: string
  /** Rows or columns to choose from; empty for all. Words above may be among them. */
  options: string[]
}

/**
 * `rows` of table three the case counts in, all in `column`; none while it is open or outside.
 * `why` in sentences.
 */
export interface Placement {
  state: 'counted' | 'open' | 'outside' | 'leftOut'
  rows: string[]
  column: string
  questions: Question[]
  why: string[]
}

const RECEIVED = 'received'
const CARRIED_IN = 'carriedIn'
const CARRIED_OUT = 'carriedOut'

interface Days {
  received: string
  decided: string
}

/** Places a case by itself; cases that come twice are the count's. */
export function placeCase(item: LedgerCase, period: Period, settled: Settled): Placement {
  const reading = { received: dayOf(item.received, settled), decided: dayOf(item.decided, settled) }
  const days = { received: textOf(reading.received), decided: textOf(reading.decided) }
  const onDays = stillOpen([...askFirst(item), ...askDays(reading), ...askOrder(days)], settled)
  if (onDays.length > 0) return openPlacement(onDays, settled)
  const outside = whyOutside(days, period)
  if (outside !== '') {
    return { state: 'outside', rows: [], column: '', questions: [], why: [outside] }
  }
  const result = findResult({ item, days, period, settled })
  const column = columnOf(item, settled)
  if ([column, result].includes(LEAVE_OUT)) return LEFT_OUT
  const questions = stillOpen(askRivals(item, days, period), settled)
  if (column === '') questions.push(askApplicant(item))
  if (typeof result !== 'string') return openPlacement([...questions, result], settled)
  if (questions.length > 0) return openPlacement(questions, settled)
  const rows = [
    days.received >= period.from ? RECEIVED : CARRIED_IN,
    result === PENDING ? CARRIED_OUT : result,
  ]
  return {
    state: 'counted', rows, column, questions: [], why: explain({ item, days, period, rows }),
  }
}

function columnOf(item: LedgerCase, settled: Settled): string {
  return item.applicant.column ?? settled[applicantKey(item)] ?? ''
}

function stillOpen(questions: Question[], settled: Settled): Question[] {
  return questions.filter(({ key }) => settled[key] !== AS_IT_STANDS)
}

function openPlacement(questions: Question[], settled: Settled): Placement {
  if (questions.some(({ key }) => settled[key] === LEAVE_OUT)) return LEFT_OUT
  return { state: 'open', rows: [], column: '', questions, why: [] }
}

const LEFT_OUT: Placement = {
  state: 'leftOut',
  rows: [],
  column: '',
  questions: [],
  why: ['按您的选择不计入'],
}

/** Key of the question whether days without a year are of one. */
const YEARLESS = 'days|yearless'

function dayOf(reading: DayReading, settled: Settled): DayReading {
  const year = settled[YEARLESS] ?? ''
  return /^\d{4}$/.test(year) ? withLedgerYear(reading, year) : reading
}

function textOf(reading: DayReading): string {
  return reading.state === 'day' ? reading.day : ''
}

function dayQuestion(name: string, words: string, options = [LEAVE_OUT]): Question {
  return { key: `days|${name}`, kind: 'days', words, proposal: '', options }
}

function askFirst({ isUnsure, isStruck }: LedgerCase): Question[] {
  const asked: Question[] = []
  if (isUnsure) {
    asked.push({
      key: 'columns',
      kind: 'columns',
      words: '各列是按内容认的，请看过',
      proposal: '',
      options: [],
    })
  }
  if (isStruck) asked.push(dayQuestion('struck', '有划掉或看不见的字', [AS_IT_STANDS, LEAVE_OUT]))
  return asked
}

function askDays({ received, decided }: Record<'received' | 'decided', DayReading>): Question[] {
  if (received.state === 'yearless' || decided.state === 'yearless') {
    return [
      {
        key: YEARLESS, kind: 'days', words: '日期没有写年份', proposal: '',
        options: ['year', LEAVE_OUT],
      },
    ]
  }
  const asked: Question[] = []
  if (received.state === 'blank') asked.push(dayQuestion('noReceived', '没有收到日期'))
  if (received.state === 'unread') asked.push(dayQuestion('received', '收到日期读不出'))
  if (decided.state === 'unread') asked.push(dayQuestion('decided', '答复日期读不出'))
  return asked
}

function askOrder({ received, decided }: Days): Question[] {
  const isBefore = received !== '' && decided !== '' && decided < received
  return isBefore ? [dayQuestion('order', '答复日期比收到日期还早')] : []
}

function whyOutside({ received, decided }: Days, { from, to }: Period): string {
  if (received > to) return `${received} 收到，在统计期之后`
  return decided !== '' && decided < from ? `${decided} 已经办结，在统计期之前` : ''
}

/** Another column with a day that would put the case on another side of the period. */
function askRivals({ otherDays }: LedgerCase, days: Days, period: Period): Question[] {
  const side = (day: string): number => (day < period.from ? -1 : day > period.to ? 1 : 0)
  const differs = (others: string[], day: string): boolean =>
    others.some((other) => (day === '' ? side(other) < 1 : side(other) !== side(day)))
  const questions: Question[] = []
  if (differs(otherDays.received, days.received)) {
    questions.push(dayQuestion('otherReceived', '两列收到日期不在同一统计期', [
      AS_IT_STANDS, LEAVE_OUT,
    ]))
  }
  if (differs(otherDays.decided, days.decided)) {
    questions.push(dayQuestion('otherDecided', '两列答复日期不在同一统计期', [
      AS_IT_STANDS, LEAVE_OUT,
    ]))
  }
  return questions
}

interface ResultPlace {
  item: LedgerCase
  days: Days
  period: Period
  settled: Settled
}

/** The row, or `pending`; a question where the words do not tell. */
function findResult({
  item: { result },
  days: { decided },
  period,
  settled,
}: ResultPlace): string | Question {
  const words = result.words || '没有写结果'
  const ask = (name: string, text: string, options: string[]): string | Question => {
    const key = `${name}|${words}`
    return settled[key] ?? { key, kind: 'result', words: text, proposal: result.proposal, options }
  }
  // Decided later: still open at the end of the period, whatever came of it.
  if (decided > period.to) return PENDING
  if (decided === '') {
    const hasEnded = result.row !== PENDING && result.words !== ''
    return hasEnded ? ask('noDay', `${words}，没有答复日期`, [PENDING, LEAVE_OUT]) : PENDING
  }
  if (result.row !== null && result.row !== PENDING) return result.row
  return ask('result', result.row === PENDING ? `${words}，有答复日期` : words, result.options)
}

/** Key of the question on the applicant of a case. */
function applicantKey({ applicant }: LedgerCase): string {
  return `applicant|${applicant.words}`
}

function askApplicant(item: LedgerCase): Question {
  const { words, proposal } = item.applicant
  return { key: applicantKey(item), kind: 'applicant', words, proposal, options: [] }
}

interface Explained {
  item: LedgerCase
  days: Days
  period: Period
  rows: string[]
}

function explain({ item, days, period, rows }: Explained): string[] {
  const [side] = rows
  const received = side === RECEIVED
    ? '在统计期内收到' : `收到日期在 ${period.from} 之前，那时还没有办结`
  const results = rows.includes(CARRIED_OUT)
    ? [days.decided === ''
      ? '没有答复日期，期末还没有办结' : `${days.decided} 才答复，期末还没有办结`]
    : [`答复日期在统计期内，结果写的是“${item.result.words}”`]
  return [received, ...results, `申请人写的是“${item.applicant.words}”`]
}
