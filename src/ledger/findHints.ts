/** What is to be looked at in a ledger; nothing of it changes the count. */
import type { LedgerCase } from './ledgerCase'
import type { PlacedCase } from './placement'
import { workingDays } from './readDay'

/** Something to look at; it does not change the count. */
export interface LedgerHint {
  text: string
  cases: LedgerCase[]
}

const LONGEST_WORKING_DAYS = 20
const LATE =
  `从收到到答复超过 ${LONGEST_WORKING_DAYS} 个工作日，没有写延期` +
  '（只除去周末，没有除去法定节假日和补正、征求意见的时间）'
const LONG_AGO_DAYS = 400
const DAY = 86_400_000

/** The sentences with their cases. */
export function findHints(placed: PlacedCase[], removed: LedgerCase[]): LedgerHint[] {
  const hints: LedgerHint[] = []
  const add = (text: string, cases: LedgerCase[]): void => {
    if (cases.length > 0) hints.push({ text, cases })
  }
  const cases = placed.filter(({ item, placement }) =>
    item.kind === 'applications' && placement.state === 'counted')
  add('和前面的行编号、内容都相同，或按您的选择只计最后一行，没有重复计数', removed)
  add(
    LATE,
    cases
      .filter(({ item }) =>
        item.isExtended !== true && !item.result.words.includes('延期') && isLate(item))
      .map(({ item }) => item)
  )
  // The latest day of the ledger on which a case was received; '' for none.
  const days =
    placed.map(({ item: { received } }) => (received.state === 'day' ? received.day : ''))
  const latest = days.reduce((last, day) => (day > last ? day : last), '')
  add(
    '收到一年多，还没有办结，请核对是不是漏写了答复日期',
    cases
      .filter(({ item, placement }) =>
        placement.cells.some((cell) => cell.includes('.carriedOut.')) && isLongAgo(item, latest))
      .map(({ item }) => item)
  )
  add(
    '编号里的年份和收到日期不是同一年，请核对',
    cases.filter(({ item }) => {
      // 〔2024〕7号, received in 2025.
      const year = /(?<!\d)20\d{2}(?=\D|0\d{3}(?!\d))/.exec(item.number)?.[0]
      return year !== undefined && item.received.state === 'day' && !item.received.day.startsWith(year)
    }).map(({ item }) => item)
  )
  add(
    '不在统计期内，没有计入',
    placed.filter(({ placement }) => placement.state === 'outside').map(({ item }) => item)
  )
  return hints
}

function isLate({ received, decided }: LedgerCase): boolean {
  return (
    received.state === 'day' &&
    decided.state === 'day' &&
    workingDays(received.day, decided.day) > LONGEST_WORKING_DAYS
  )
}

/** Without a decision, and long before the latest day of the ledger. */
function isLongAgo({ received, decided }: LedgerCase, latest: string): boolean {
  if (received.state !== 'day' || decided.state !== 'blank') return false
  return (Date.parse(latest) - Date.parse(received.day)) / DAY > LONG_AGO_DAYS
}
