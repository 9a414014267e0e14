/**
 * Where one case counts. An application: the row by its result, the column by its applicant, the
 * side of the year by its days.
 */
import type { TableId } from '../model/template'
import type { LedgerCase } from './ledgerCase'
import { PENDING } from './lexicon/results'
import {
  AS_IT_STANDS, askFirst, askUnread, countedIn, dayOf, dayQuestion, LEAVE_OUT, LEFT_OUT,
  openPlacement, outsideFor, stillOpen, textOf, type Period, type Placement, type Question,
  type Settled,
} from './placement'
import { placeDispute } from './placeDispute'
import { placeDocument } from './placeDocument'
import type { DayReading } from './readDay'

const table = 'applications'
const RECEIVED = 'received'
const CARRIED_IN = 'carriedIn'
const CARRIED_OUT = 'carriedOut'

interface Days {
  received: string
  decided: string
}

type Placer = (item: LedgerCase, period: Period, settled: Settled) => Placement

const PLACERS: Record<TableId, Placer> = {
  applications: placeApplication, disputes: placeDispute, disclosure: placeDocument,
}

/** Places a case by itself; cases that come twice are the count's. */
export function placeCase(item: LedgerCase, period: Period, settled: Settled): Placement {
  return PLACERS[item.kind](item, period, settled)
}

function placeApplication(item: LedgerCase, period: Period, settled: Settled): Placement {
  const reading = { received: dayOf(item.received, settled), decided: dayOf(item.decided, settled) }
  const days = { received: textOf(reading.received), decided: textOf(reading.decided) }
  const onDays = stillOpen([...askFirst(item), ...askDays(reading), ...askOrder(days)], settled)
  if (onDays.length > 0) return openPlacement(onDays, settled)
  const outside = whyOutside(days, period)
  if (outside !== '') return outsideFor(outside)
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
  return countedIn(
    rows.map((row) => `${table}.${row}.${column}`), explain({ item, days, period, rows }),
  )
}

function columnOf(item: LedgerCase, settled: Settled): string {
  return item.class.column ?? settled[applicantKey(item)] ?? ''
}

function askDays({ received, decided }: Record<'received' | 'decided', DayReading>): Question[] {
  const unread = askUnread(table, [
    { reading: received, name: '收到日期', key: 'received' },
    { reading: decided, name: '答复日期', key: 'decided' },
  ])
  return received.state === 'blank' && decided.state !== 'yearless'
    ? [dayQuestion({ table, name: 'noReceived', words: '没有收到日期' }), ...unread] : unread
}

function askOrder({ received, decided }: Days): Question[] {
  const isBefore = received !== '' && decided !== '' && decided < received
  return isBefore ? [dayQuestion({ table, name: 'order', words: '答复日期比收到日期还早' })] : []
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
    questions.push(dayQuestion(
      { table, name: 'otherReceived', words: '两列收到日期不在同一统计期' }, [AS_IT_STANDS, LEAVE_OUT],
    ))
  }
  if (differs(otherDays.decided, days.decided)) {
    questions.push(dayQuestion(
      { table, name: 'otherDecided', words: '两列答复日期不在同一统计期' }, [AS_IT_STANDS, LEAVE_OUT],
    ))
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
    return settled[key] ?? { key, table, kind: 'result', words: text, proposal: result.proposal, options }
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
function applicantKey(item: LedgerCase): string {
  return `applicant|${item.class.words}`
}

function askApplicant(item: LedgerCase): Question {
  const { words, proposal } = item.class
  return { key: applicantKey(item), table, kind: 'class', words, proposal, options: [] }
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
  return [received, ...results, `申请人写的是“${item.class.words}”`]
}
