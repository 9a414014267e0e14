/**
 * The cases of ledgers counted into the tables, what is still open, and what is to be looked at.
 */
import { cellsOf } from '../model/cells'
import { totalsOf } from '../model/totals'
import type { CellId, Edition, TableId } from '../model/template'
import { findHints, type LedgerHint } from './findHints'
import type { LedgerCase } from './ledgerCase'
import { placeCase } from './placeCase'
import { finish, readingOnce, ROWS_A_STEP, type Steps } from './steps'
import {
  AS_IT_STANDS, LEAVE_OUT, outsideFor, type Period, type PlacedCase, type Placement, type Question,
  type Settled,
} from './placement'

/** Cases asked about together. */
export interface OpenGroup {
  question: Question
  cases: LedgerCase[]
}

export interface LedgerCount {
  edition: Edition
  period: Period
  placed: PlacedCase[]
  /** Tables the ledgers are of: only these have anything to be filled with. */
  tables: TableId[]
  /** Cases by cell, totals too; cells without a case are not there. */
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
export function countLedger(order: CountOrder): LedgerCount {
  return finish(countingLedger(order))
}

/** The same case by case, telling how many it has done. */
export function* countingLedger(
  { cases, edition, period, settled: said }: CountOrder,
): Steps<LedgerCount> {
  const settled = settledFor(edition, said)
  const { kept, asked, removed } = settleRepeated(cases, settled)
  const placed: PlacedCase[] = []
  const cells = new Map<CellId, LedgerCase[]>()
  const open = new Map<string, OpenGroup>()
  const states = { counted: 0, open: 0, outside: 0, leftOut: 0 }
  const withTotals = totalsOnce(edition)
  for (const [at, item] of kept.entries()) {
    if (at % ROWS_A_STEP === 0) yield at
    const alone = inForm(placeCase(item, period, settled), edition)
    const placement = asked.has(item) ? askRepeated(item, alone, settled) : alone
    placed.push({ item, placement })
    states[placement.state] += 1
    for (const cell of withTotals(placement.cells)) push(cells, cell, item)
    for (const question of placement.state === 'open' ? placement.questions : []) {
      const group = open.get(question.key) ?? { question, cases: [] }
      open.set(question.key, group)
      group.cases.push(item)
    }
  }
  const groups = [...open.values()].sort((one, other) => other.cases.length - one.cases.length)
  const kinds = new Set(placed.map(({ item }) => item.kind))
  const tables = edition.tables.map(({ id }) => id).filter((id) => kinds.has(id))
  return {
    edition, period, placed, tables, cells, open: groups, states, hints: findHints(placed, removed),
  }
}

/** Cells with the totals they are in; many cases share one place. */
function totalsOnce(edition: Edition): (cells: CellId[]) => CellId[] {
  const totals = totalsOf(edition)
  const known = readingOnce((key) =>
    [...new Set(key.split(' ').flatMap((cell) => totals.get(cell) ?? []))])
  return (cells) => (cells.length === 0 ? [] : known(cells.join(' ')))
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key)
  if (known) known.push(item)
  else map.set(key, [item])
}

/** Key of the question on cases with one number. */
const REPEATED = 'repeated'
/** Of cases with one number, only the last row counts. */
export const LAST_ROW = 'lastRow'

/**
 * Rows that are the same throughout count once; rows with one number that differ are asked about.
 */
function settleRepeated(
  cases: LedgerCase[], settled: Settled,
): { kept: LedgerCase[]; asked: Set<LedgerCase>; removed: LedgerCase[] } {
  const sames = new Map<string, LedgerCase[]>()
  for (const item of cases) {
    const own = item.hasOwnNumber ? `number ${item.number}` : `mark ${item.mark}`
    push(sames, item.kind === 'applications' ? own : `${item.kind} ${item.class.words} ${own}`, item)
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
  return { kept: cases.filter((item) => !removed.has(item)), asked, removed: [...removed] }
}

/** The other form has no place for some: files repealed, in force. */
function inForm(placement: Placement, edition: Edition): Placement {
  const known = cellsOf(edition)
  return placement.cells.every((cell) => known.has(cell))
    ? placement : outsideFor('这一年的格式没有这一格，没有计入')
}

function askRepeated(
  { kind }: LedgerCase, placement: Placement, settled: Settled,
): Placement {
  const answer = settled[REPEATED] ?? ''
  if (
    [LAST_ROW, AS_IT_STANDS].includes(answer) ||
    placement.state === 'outside' ||
    placement.state === 'leftOut'
  ) {
    return placement
  }
  if (answer === LEAVE_OUT) return { ...placement, state: 'leftOut', cells: [] }
  const question: Question = {
    key: REPEATED,
    table: kind,
    kind: 'repeated',
    words: '同一编号或完全相同的行',
    proposal: '',
    options: [LAST_ROW, AS_IT_STANDS, LEAVE_OUT],
  }
  return {
    ...placement, state: 'open', cells: [],
    questions: [...placement.questions, question],
  }
}

/**
 * What stands in the tables by the ledgers: entries for parts, Σ for totals. Of table two only the
 * rows there are documents for.
 */
export function ledgerFigures(
  { edition, cells, tables }: Pick<LedgerCount, 'edition' | 'tables'>
    & { cells: ReadonlyMap<CellId, { length: number }> },
): { cell: CellId; text: string | null }[] {
  const rows = new Set([...cells.keys()].map((cell) => cell.slice(0, cell.lastIndexOf('.'))))
  return [...cellsOf(edition).values()]
    .filter(({ table }) => tables.includes(table))
    .filter(({ id, table }) =>
      table !== 'disclosure' || rows.has(id.slice(0, id.lastIndexOf('.'))))
    .map(({ id, sums }) => ({
      cell: id,
      text: sums.length > 0 ? null : String(cells.get(id)?.length ?? 0),
    }))
}
