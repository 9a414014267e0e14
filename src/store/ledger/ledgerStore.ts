/**
 * 读入台账: sheets of a ledger, what the clerk said of them, and the count. They lie here only,
 * until another report is opened or the window closes; columns and words that were settled are
 * remembered for the agency.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch, type ShallowRef } from 'vue'
import {
  chooseColumns, countingLedger, countLedger, findTables, readCases, readingCases,
  type CasesRead, type Columns, type LedgerCase, type LedgerCount, type LedgerSheet, type Period,
  type Settled,
} from '../../ledger'
import { useOpenWorkStore } from '../window/openWork'
import { runSteps } from '../window/runSteps'
import { useReportStore } from '../report/report'
import { useRepositoryStore } from '../repository/repositoryStore'
import { createLedgerSource } from './ledgerSource'
import { recallLedger, rememberLedger, type LedgerMemory } from './ledgerMemory'

/** What the clerk said of the sheets. */
interface Choices {
  /** By the key of a table. */
  columns: ShallowRef<Record<string, Columns>>
  settled: ShallowRef<Settled>
  period: ShallowRef<Period>
}

export const useLedgerStore = defineStore('ledger', () => {
  const report = useReportStore()
  const source = createLedgerSource()
  const choices: Choices = {
    columns: shallowRef({}), settled: shallowRef({}), period: shallowRef({ from: '', to: '' }),
  }
  const { columns, settled, period } = choices
  const { recall, remember } = createMemory(choices)

  function settle(key: string, answer: string | null): void {
    const others = Object.entries(settled.value).filter(([known]) => known !== key)
    settled.value = Object.fromEntries(answer === null ? others : [...others, [key, answer]])
    void remember()
  }

  function choose(key: string, chosen: Columns): void {
    columns.value = { ...columns.value, [key]: chosen }
    void remember()
  }

  watch([() => report.current?.id, () => report.current?.year], () => {
    source.clear()
    const year = report.current?.year ?? 0
    period.value = { from: `${year}-01-01`, to: `${year}-12-31` }
    void recall()
  }, { immediate: true })
  useOpenWorkStore().watch(() => (source.sheets.value.length > 0 ? '“读入台账”里有读入的台账' : ''))

  return { ...source, ...createCount(source.sheets, choices), settled, period, settle, choose }
})

/** How far the counting of a long ledger is: its rows are read, then counted. */
interface Counting { rows: number; share: number }

/**
 * All that follows from the sheets and what was said of them. Rows are read and counted in slices;
 * what is asked last is answered.
 */
function createCount(sheets: ShallowRef<LedgerSheet[]>, { columns, settled, period }: Choices) {
  const report = useReportStore()
  const found = computed(() => sheets.value.flatMap((sheet) => findTables(sheet, report.edition)))
  const tables = computed(() => found.value.map((table) => {
    const chosen = columns.value[table.key]
    return chosen ? chooseColumns(table, chosen) : table
  }))
  const orderOf = (cases: LedgerCase[]) => ({
    cases, edition: report.edition, period: period.value, settled: settled.value,
  })
  const read = shallowRef<CasesRead>(readCases([], report.edition))
  const count = shallowRef<LedgerCount>(countLedger(orderOf([])))
  const counting = shallowRef<Counting | null>(null)
  let run = 0
  let isRead = true

  async function update(): Promise<void> {
    run += 1
    const own = run
    const isStale = (): boolean => own !== run
    const rows = tables.value.reduce((sum, table) => sum + table.rows.length, 0)
    const tell = (done: number): void => {
      counting.value = { rows, share: (isRead ? 0.5 : 0) + done / (2 * Math.max(1, rows)) }
    }
    if (!isRead) {
      const cases = await runSteps(readingCases(tables.value, report.edition), isStale, tell)
      if (!cases || isStale()) return
      read.value = cases
      isRead = true
    }
    const counted = await runSteps(countingLedger(orderOf(read.value.cases)), isStale, tell)
    if (!counted || isStale()) return
    count.value = counted
    counting.value = null
  }

  watch(tables, () => {
    isRead = false
    void update()
  }, { flush: 'sync' })
  watch([period, settled], () => { void update() }, { flush: 'sync' })
  return { tables, read, count, counting }
}

/** Columns and settled words of the agency that is open, from and to the repository. */
function createMemory({ columns, settled }: Choices) {
  const report = useReportStore()
  const repository = useRepositoryStore()
  const agency = (): string => report.current?.agency.name.trim() ?? ''

  async function recall(): Promise<void> {
    const name = agency()
    const known: LedgerMemory = name === ''
      ? { columns: {}, settled: {} } : await recallLedger(await repository.ready(), name)
    if (agency() === name) [columns.value, settled.value] = [known.columns, known.settled]
  }

  async function remember(): Promise<void> {
    const name = agency()
    if (name === '') return
    const memory = { columns: columns.value, settled: settled.value }
    await rememberLedger(await repository.ready(), name, memory)
  }

  return { recall, remember }
}
