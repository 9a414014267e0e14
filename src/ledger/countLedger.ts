/**
 * The cases of a ledger counted into table three, what is still open, and what is to be looked at.
 */
import { cellsOf } from '../model/cells'
import type { CellId, Edition } from '../model/template'
import type { LedgerCase } from './ledgerCase'
import {
  AS_IT_STANDS,
  LEAVE_OUT,
  placeCase,
  type Period,
  type Placement,
  type Question,
  type Settled,
} from './placeCase'
import { workingDays } from './readDay'

export interface PlacedCase {
  item: LedgerCase
  placement: Placement
}
/** Cases asked about together. */
export interface OpenGroup {
  question: Question
  cases: LedgerCase[]
}
/** Something to look at; it does not change the count. */
interface LedgerHint {
  text: string
  cases: LedgerCase[]
}

export interface LedgerCount {
  edition: Edition
  period: Period
  placed: PlacedCase[]
  /** Cases by cell of table three, totals too; cells without a case are not there. */
  cells: Map<CellId, LedgerCase[]>
  open: OpenGroup[]
  /** How many cases are in each state. */
  states: Record<Placement['state'], number>
  hints: LedgerHint[]
}

export interface CountOrder {
  cases: LedgerCase[]
  edition: Edition
  period: Period
  settled: Settled
}

/**
 * Words are remembered from year to year: an answer that names a row of the other form is asked for
 * again.
 */
function settledFor(edition: Edition, settled: Settled): Settled {
  const rows = new Set([...cellsOf(edition).values()].map(({ row }) => row))
  return Object.fromEntries(Object.entries(settled).filter(([, said]) =>
    !said.startsWith('handled.') || rows.has(said)))
}

/**
 * Counts only what is settled: a case counts in all its cells or in none, so the table always
 * balances.
 */
export function countLedger({ cases, edition, period, settled: said }: CountOrder): LedgerCount {
  const settled = settledFor(edition, said)
  const { placed, removed } = settleRepeated(cases, { period, settled })
  const cells = new Map<CellId, LedgerCase[]>()
  const open = new Map<string, OpenGroup>()
  const states = { counted: 0, open: 0, outside: 0, leftOut: 0 }
  for (const {
    item,
    placement: { state, rows, column, questions },
  } of placed) {
    states[state] += 1
    for (const row of state === 'counted' ? withTotals(rows) : []) {
      for (const place of [column, 'total']) push(cells, `applications.${row}.${place}`, item)
    }
    for (const question of state === 'open' ? questions : []) {
      const group = open.get(question.key) ?? { question, cases: [] }
      open.set(question.key, group)
      group.cases.push(item)
    }
  }
  const groups = [...open.values()].sort((one, other) => other.cases.length - one.cases.length)
  return { edition, period, placed, cells, open: groups, states, hints: findHints(placed, removed) }
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key)
  if (known) known.push(item)
  else map.set(key, [item])
}

function withTotals(rows: string[]): string[] {
  return rows.some((row) => row.startsWith('handled.')) ? [...rows, 'handled.total'] : rows
}

/** Key of the question on cases with one number. */
const REPEATED = 'repeated'
/** Of cases with one number, only the last row counts. */
export const LAST_ROW = 'lastRow'

/**
 * Rows that are the same throughout count once; rows with one number that differ are asked about.
 */
function settleRepeated(
  cases: LedgerCase[],
  { period, settled }: Pick<CountOrder, 'period' | 'settled'>
): { placed: PlacedCase[]; removed: LedgerCase[] } {
  const sames = new Map<string, LedgerCase[]>()
  for (const item of cases) {
    push(sames, item.hasOwnNumber ? `number ${item.number}` : `mark ${item.mark}`, item)
  }
  const removed = new Set<LedgerCase>()
  const asked = new Set<LedgerCase>()
  for (const same of sames.values()) {
    // Without a number of their own, equal rows may be two cases of one day.
    const kept = same.filter(
      (item, at) => !item.hasOwnNumber || same.findIndex(({ mark }) => mark === item.mark) === at
    )
    const left = settled[REPEATED] === LAST_ROW ? kept.slice(-1) : kept
    for (const item of same) if (!left.includes(item)) removed.add(item)
    if (left.length > 1) for (const item of left) asked.add(item)
  }
  const placed = cases
    .filter((item) => !removed.has(item))
    .map((item) => {
      const placement = placeCase(item, period, settled)
      return { item, placement: asked.has(item) ? askRepeated(placement, settled) : placement }
    })
  return { placed, removed: [...removed] }
}

function askRepeated(placement: Placement, settled: Settled): Placement {
  const answer = settled[REPEATED] ?? ''
  if (
    [LAST_ROW, AS_IT_STANDS].includes(answer) ||
    placement.state === 'outside' ||
    placement.state === 'leftOut'
  ) {
    return placement
  }
  if (answer === LEAVE_OUT) return { ...placement, state: 'leftOut', rows: [], column: '' }
  const question: Question = {
    key: REPEATED,
    kind: 'repeated',
    words: '同一编号或完全相同的行',
    proposal: '',
    options: [LAST_ROW, AS_IT_STANDS, LEAVE_OUT],
  }
  return {
    ...placement, state: 'open', rows: [], column: '',
    questions: [...placement.questions, question],
  }
}

const LONGEST_WORKING_DAYS = 20
const LATE =
  `从收到到答复超过 ${LONGEST_WORKING_DAYS} 个工作日，没有写延期` +
  '（只除去周末，没有除去法定节假日和补正、征求意见的时间）'
const LONG_AGO_DAYS = 400
const DAY = 86_400_000

function findHints(placed: PlacedCase[], removed: LedgerCase[]): LedgerHint[] {
  const hints: LedgerHint[] = []
  const add = (text: string, cases: LedgerCase[]): void => {
    if (cases.length > 0) hints.push({ text, cases })
  }
  const cases = placed.filter(({ placement }) => placement.state === 'counted')
  add('和前面的行编号、内容都相同，或按您的选择只计最后一行，没有重复计数', removed)
  add(
    LATE,
    cases
      .filter(({ item }) =>
        item.isExtended !== true && !item.result.words.includes('延期') && isLate(item))
      .map(({ item }) => item)
  )
  const latest = latestDay(placed)
  add(
    '收到一年多，还没有办结，请核对是不是漏写了答复日期',
    cases
      .filter(({ item, placement }) =>
        placement.rows.includes('carriedOut') && isLongAgo(item, latest))
      .map(({ item }) => item)
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

/** The latest day of the ledger on which a case was received; '' for none. */
function latestDay(placed: PlacedCase[]): string {
  const days =
    placed.map(({ item: { received } }) => (received.state === 'day' ? received.day : ''))
  return days.reduce((last, day) => (day > last ? day : last), '')
}

/** Without a decision, and long before the latest day of the ledger. */
function isLongAgo({ received, decided }: LedgerCase, latest: string): boolean {
  if (received.state !== 'day' || decided.state !== 'blank') return false
  return (Date.parse(latest) - Date.parse(received.day)) / DAY > LONG_AGO_DAYS
}

/** What stands in table three by the ledger: entries for its parts, Σ for its totals. */
export function ledgerFigures(
  { edition, cells }: LedgerCount,
): { cell: CellId; text: string | null }[] {
  return [...cellsOf(edition).values()]
    .filter(({ table }) => table === 'applications')
    .map(({ id, sums }) => ({
      cell: id,
      text: sums.length > 0 ? null : String(cells.get(id)?.length ?? 0),
    }))
}
