/** Where a normative document counts in table two: issued, repealed, in force. */
import type { LedgerCase } from './ledgerCase'
import { EFFECTIVE, REPEALED } from './lexicon/documents'
import {
  AS_IT_STANDS, askFirst, askUnread, countedIn, dayOf, dayQuestion, LEAVE_OUT, LEFT_OUT,
  openPlacement, outsideFor, stillOpen, textOf, type Period, type Placement, type Question, type Settled,
} from './placement'

const table = 'disclosure'
/** Answers: repealed in the period · no longer in force, and not repealed in the period. */
export const REPEALED_NOW = 'repealedNow'
export const EXPIRED = 'expired'

const ask = (name: string, words: string, options: string[]): Question =>
  dayQuestion({ table, name, words }, [...options, LEAVE_OUT])
const QUESTIONS = {
  noIssued: ask('noIssued', '没有制发日期，算作以前制发的', [AS_IT_STANDS]),
  order: ask('documentOrder', '废止日期比制发日期还早', []),
  against: ask('against', '写着有效，又有废止日期，按废止日期计', [AS_IT_STANDS]),
  noRepealed: ask('noRepealed', '写着废止或失效，没有废止日期', [REPEALED_NOW, EXPIRED]),
  expired: ask('expired', '有效期已过，没有写废止', [REPEALED_NOW, EXPIRED, AS_IT_STANDS]),
}

interface Days { issued: string; repealed: string; until: string }

/** One document may count twice: issued and in force, or issued and repealed. */
export function placeDocument(item: LedgerCase, period: Period, settled: Settled): Placement {
  const issued = dayOf(item.received, settled)
  const repealed = dayOf(item.decided, settled)
  const days = {
    issued: textOf(issued), repealed: textOf(repealed), until: item.otherDays.decided[0] ?? '',
  }
  const asked = stillOpen([
    ...askFirst(item),
    ...askUnread(table, [
      { reading: issued, name: '制发日期', key: 'documentIssued' },
      { reading: repealed, name: '废止日期', key: 'documentRepealed' },
    ]),
    ...askDays(item, days, period).filter(({ key }) => settled[key] === undefined
      || settled[key] === LEAVE_OUT),
  ], settled)
  if (asked.length > 0) return openPlacement(asked, settled)
  const outside = whyOutside(item, days, period)
  if (outside !== '') return outsideFor(outside)
  const questions = askWords(item, settled)
  if (questions.length > 0) return openPlacement(questions, settled)
  return countDocument(item, { days, period, settled })
}

function whyOutside(
  { result }: LedgerCase, { issued, repealed, until }: Days, { from, to }: Period,
): string {
  if (issued > to) return `${issued} 制发，在统计期之后`
  if (repealed !== '' && repealed < from) return `${repealed} 已经废止，在统计期之前`
  const hasEnded = result.row === REPEALED && repealed === '' && until !== '' && until < from
  return hasEnded ? `有效期 ${until} 止，在统计期之前` : ''
}

function askDays(
  { result }: LedgerCase, { issued, repealed, until }: Days, { from, to }: Period,
): Question[] {
  const isRepealed = repealed !== '' && repealed <= to
  const isPast = repealed === '' && result.row !== REPEALED && until !== '' && until <= to
  const isOfNow = repealed === '' && (until === '' || until >= from)
  const asked: [boolean, Question][] = [
    [issued === '', QUESTIONS.noIssued],
    [repealed !== '' && repealed < issued, QUESTIONS.order],
    [isRepealed && result.row === EFFECTIVE, QUESTIONS.against],
    [isOfNow && result.row === REPEALED, QUESTIONS.noRepealed],
    [isPast, QUESTIONS.expired],
  ]
  return asked.flatMap(([isAsked, question]) => (isAsked ? [question] : []))
}

function askWords(item: LedgerCase, settled: Settled): Question[] {
  const { class: kind, result } = item
  const asked: Question[] = []
  if (kind.column === null && settled[`document|${kind.words}`] === undefined) {
    asked.push({
      key: `document|${kind.words}`, table, kind: 'class', words: kind.words,
      proposal: kind.proposal, options: [],
    })
  }
  if (result.row === null && result.words !== '' && item.decided.state === 'blank'
    && settled[`state|${result.words}`] === undefined) {
    asked.push({
      key: `state|${result.words}`, table, kind: 'result', words: result.words,
      proposal: result.proposal, options: [EFFECTIVE, REPEALED_NOW, EXPIRED],
    })
  }
  return asked
}

interface Counted { days: Days; period: Period; settled: Settled }

function countDocument(item: LedgerCase, { days, period, settled }: Counted): Placement {
  const row = item.class.column ?? settled[`document|${item.class.words}`] ?? ''
  const answers = [
    `state|${item.result.words}`, ...askDays(item, days, period).map(({ key }) => key),
  ]
  const said = answers.map((key) => settled[key])
  if ([row, ...said].includes(LEAVE_OUT)) return LEFT_OUT
  const hasDay = days.repealed !== '' && days.repealed <= period.to
  const isRepealed = hasDay || said.includes(REPEALED_NOW)
  const counted = [
    [days.issued >= period.from, 'issued', '在统计期内制发'],
    [isRepealed, 'repealed', '在统计期内废止'],
    [!isRepealed && !said.includes(EXPIRED), 'effective', '期末现行有效'],
  ] as const
  const found = counted.filter(([is]) => is)
  return found.length === 0 ? outsideFor('以前制发，不再有效，也不是统计期内废止的') : countedIn(
    found.map(([, column]) => `${table}.${row}.${column}`), found.map(([, , why]) => why),
  )
}
