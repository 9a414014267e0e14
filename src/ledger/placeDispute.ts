/** Where a review or suit counts in table four: its column by the way it went and its outcome. */
import type { LedgerCase } from './ledgerCase'
import { PENDING } from './lexicon/results'
import {
  AS_IT_STANDS, askFirst, askUnread, countedIn, dayOf, dayQuestion, LEAVE_OUT, LEFT_OUT,
  openPlacement, outsideFor, stillOpen, textOf, type Period, type Placement, type Question,
  type Settled,
} from './placement'

const table = 'disputes'

interface Days { received: string; decided: string }

/** Concluded in the period: its outcome, whenever it began; not concluded by its end: 尚未审结. */
export function placeDispute(item: LedgerCase, period: Period, settled: Settled): Placement {
  const reading = { received: dayOf(item.received, settled), decided: dayOf(item.decided, settled) }
  const days = { received: textOf(reading.received), decided: textOf(reading.decided) }
  const onDays = stillOpen([
    ...askFirst(item),
    ...askUnread(table, [
      { reading: reading.received, name: '收到日期', key: 'disputeReceived' },
      { reading: reading.decided, name: '结案日期', key: 'disputeDecided' },
    ]),
    ...askOrder(item, days),
  ], settled)
  if (onDays.length > 0) return openPlacement(onDays, settled)
  const outside = whyOutside(days, period)
  if (outside !== '') return outsideFor(outside)
  const way = item.class.column ?? settled[`way|${item.class.words}`] ?? ''
  const outcome = isPending(item, days, period) ? PENDING : outcomeOf(item, settled)
  if ([way, outcome].includes(LEAVE_OUT)) return LEFT_OUT
  const questions = [...(way === '' ? [askWay(item)] : []), ...(outcome === '' ? [askOutcome(item)] : [])]
  return questions.length > 0 ? openPlacement(questions, settled)
    : countedIn([`${table}.${way}.${outcome}`], explain(item, days, outcome))
}

function whyOutside({ received, decided }: Days, { from, to }: Period): string {
  if (received > to) return `${received} 收到，在统计期之后`
  return decided !== '' && decided < from ? `${decided} 已经结案，在统计期之前` : ''
}

function isPending({ result }: LedgerCase, { decided }: Days, { to }: Period): boolean {
  return decided > to || (decided === '' && (result.words === '' || result.row === PENDING))
}

function outcomeOf({ result, decided }: LedgerCase, settled: Settled): string {
  // Decided, and the words say that it goes on: asked.
  const isSure = result.row !== null && (result.row !== PENDING || decided.state === 'blank')
  return isSure ? result.row ?? '' : settled[`outcome|${result.words}`] ?? ''
}

function askOrder({ result }: LedgerCase, { received, decided }: Days): Question[] {
  if (received !== '' && decided !== '' && decided < received) {
    return [dayQuestion({ table, name: 'disputeOrder', words: '结案日期比收到日期还早' })]
  }
  const hasEnded = decided === '' && result.words !== '' && result.row !== PENDING
  if (hasEnded) {
    return [dayQuestion(
      { table, name: 'disputeNoDecided', words: '复议、诉讼写了结果，没有结案日期' },
      [AS_IT_STANDS, LEAVE_OUT],
    )]
  }
  return received === '' && decided === ''
    ? [dayQuestion(
      { table, name: 'disputeNoDay', words: '复议、诉讼没有收到日期和结案日期' },
      [AS_IT_STANDS, LEAVE_OUT],
    )] : []
}

function askWay({ class: { words, proposal } }: LedgerCase): Question {
  return {
    key: `way|${words}`, table, kind: 'class', words: words || '没有写是复议还是诉讼', proposal,
    options: [],
  }
}

function askOutcome({ result: { words, proposal, options } }: LedgerCase): Question {
  return {
    key: `outcome|${words}`, table, kind: 'result', words: words || '没有写结果', proposal, options,
  }
}

function explain({ result, class: way }: LedgerCase, { decided }: Days, outcome: string): string[] {
  const end = outcome !== PENDING
    ? `${decided === '' ? '' : '结案日期在统计期内，'}结果写的是“${result.words}”`
    : decided === '' ? '期末还没有审结' : `${decided} 才结案，期末还没有审结`
  return way.words === '' ? [end] : [end, `写的是“${way.words}”`]
}
