/**
 * The count of a ledger beside the tables of the open report: what differs, what is asked, what
 * moved since it was filled, and the filling.
 */
import { computed, ref, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { cellPlace } from '../../checks/base/labels'
import {
  casesByCell, compareKept, keepCases, keptOf, ledgerFigures, type LedgerCase, type LedgerCount,
  type Moved, type Movement,
} from '../../ledger'
import { cellsOf, type CellInfo } from '../../model/cells'
import type { CellId } from '../../model/template'
import { fillTables } from '../../store/ledger/fillTables'
import { useLedgerStore } from '../../store/ledger/ledgerStore'
import { useReportStore } from '../../store/report/report'
import { linesOfCases, linesOfKept, linesOfMoved, type CaseLines } from './caseLines'
import { partsOf } from './ledgerWords'

/**
 * A cell of a table the ledgers are of: how many cases, and what stands in the report; `differs`
 * only where both are numbers.
 */
export interface LedgerCell {
  info: CellInfo
  counted: number
  written: string
  differs: boolean
}

/** A column in which 上年结转 of the ledger is not what last year's report carried on. */
export interface CarryDifference {
  column: string
  ledger: number
  lastYear: number
}

/** State and actions of the page. */
export function useLedgerPage(id: () => string) {
  const [report, store] = [useReportStore(), useLedgerStore()]
  const cells = useCells()
  const parts = computed(() => partsOf(store.count.tables))
  const isWholeYear = computed(() => {
    const year = report.current?.year ?? 0
    return store.period.from === `${year}-01-01` && store.period.to === `${year}-12-31`
  })
  const shown = shallowRef<CaseLines | null>(null)
  watch([() => store.count, () => report.current?.ledger], () => { shown.value = null })

  return {
    report,
    store,
    cells,
    parts,
    isWholeYear,
    shown,
    isOpen: computed(() => report.current?.id === id()),
    hasSheets: computed(() => store.sheets.length > 0),
    differing: computed(() => [...cells.value.values()].filter(({ differs }) => differs).length),
    carry: computed(() => (
      isWholeYear.value && store.count.tables.includes('applications')
        ? compareCarry(store.count, lastOf) : [])),
    showCases(title: string, cases: LedgerCase[]): void {
      const table = cases[0]?.kind ?? 'applications'
      shown.value = { title, table, lines: linesOfCases(cases, store.count) }
    },
    ...useKept(shown, isWholeYear),
    ...useFilling(),
  }

  function lastOf(cell: CellId): number | null {
    const figure = report.facts?.last(cell)
    return figure?.state === 'known' ? figure.value : null
  }
}

/** Cells with what the ledger counts and what the report says. */
function toCells(ids: CellId[], count: (cell: CellId) => number): Map<CellId, LedgerCell> {
  const report = useReportStore()
  const wanted = new Set(ids)
  return new Map([...cellsOf(report.edition).values()].filter(({ id }) => wanted.has(id))
    .map((info): [CellId, LedgerCell] => {
      const figure = report.facts?.figure(info.id)
      const counted = count(info.id)
      const written = figure?.state === 'known'
        ? figure.exact : (report.current?.cells[info.id]?.text ?? '')
      return [info.id, { info, counted, written, differs: written !== String(counted) }]
    }))
}

function useCells(): ComputedRef<Map<CellId, LedgerCell>> {
  const store = useLedgerStore()
  return computed(() => toCells(
    ledgerFigures(store.count).map(({ cell }) => cell),
    (cell) => store.count.cells.get(cell)?.length ?? 0,
  ))
}

/** The cases kept with the report: their tables, and what moved since, where a ledger is read. */
function useKept(shown: ShallowRef<CaseLines | null>, isWholeYear: ComputedRef<boolean>) {
  const [report, store] = [useReportStore(), useLedgerStore()]
  const kept = computed(() => report.current?.ledger ?? null)
  const found = computed(() => (kept.value ? casesByCell(kept.value, report.edition) : new Map()))
  const keptTables = computed(() => report.edition.tables.map(({ id }) => id)
    .filter((table) => kept.value && keptOf(kept.value, [table]).cases.length > 0))
  const readings = computed(() => (kept.value && isWholeYear.value && store.sheets.length > 0 ? {
    before: keptOf(kept.value, store.count.tables), after: keepCases(store.count),
    edition: report.edition,
  } : null))
  const movement = computed((): Movement | null =>
    (readings.value && readings.value.before.cases.length > 0
      ? compareKept(readings.value.before, readings.value.after) : null))

  return {
    keptTables,
    keptCells: computed(() => toCells(
      ledgerFigures({ edition: report.edition, cells: found.value, tables: keptTables.value })
        .map(({ cell }) => cell),
      (cell) => found.value.get(cell)?.length ?? 0,
    )),
    movement,
    showKept({ info }: LedgerCell): void {
      if (!kept.value) return
      const lines = linesOfKept(found.value.get(info.id) ?? [], kept.value, report.edition)
      shown.value = { title: cellPlace(info), table: info.table, lines }
    },
    showMoved(title: string, moved: Moved[]): void {
      if (!readings.value) return
      const lines = linesOfMoved(moved, readings.value)
      shown.value = { title, table: 'applications', lines }
    },
    forget: (): void => report.change('不再保存台账各件', ({ ledger, ...others }) => ({
      ...others, ...(ledger?.ways && { ledger: { places: [], cases: [], ways: ledger.ways } }),
    })),
  }
}

function compareCarry(
  { edition, cells }: LedgerCount,
  last: (cell: CellId) => number | null
): CarryDifference[] {
  return [...cellsOf(edition).values()]
    .filter(({ id }) => id.startsWith('applications.carriedIn.'))
    .flatMap(({ id, column, columnLabels }) => {
      const [ledger, lastYear] = [
        cells.get(id)?.length ?? 0, last(`applications.carriedOut.${column}`),
      ]
      return lastYear === null || lastYear === ledger
        ? []
        : [{ column: columnLabels.at(-1) ?? '', ledger, lastYear }]
    })
}

/** All tables the ledgers are of, written as one step. */
function useFilling() {
  const [report, store] = [useReportStore(), useLedgerStore()]
  const filled = ref('')

  function fill(keeps: boolean): void {
    const { tables, states: { open, counted } } = store.count
    const parts = partsOf(tables)
    report.change(
      `读入台账，填入${parts}`, (before) => fillTables(before, store.count, keeps),
    )
    const left = open > 0 ? `；还有 ${open} 件没有定，没有计入` : ''
    filled.value = `已按台账填入${parts}，共 ${counted} 件${left}`
  }

  function undo(): void {
    report.undo()
    filled.value = ''
  }
  watch(
    () => report.lastStep,
    (step) => {
      if (/^(撤销|重做)/.test(step)) filled.value = ''
    }
  )

  return { filled, fill, undo }
}
