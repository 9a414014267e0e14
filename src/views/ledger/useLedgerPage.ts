/**
 * The count of a ledger beside the tables of the open report: what differs, what is asked, and the
 * filling.
 */
import { computed, ref, watch } from 'vue'
import { ledgerFigures, type LedgerCase, type LedgerCount } from '../../ledger'
import { cellsOf, type CellInfo } from '../../model/cells'
import type { CellId } from '../../model/template'
import { useLedgerStore } from '../../store/ledger/ledgerStore'
import { useReportStore } from '../../store/report/report'
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
  const shown = ref<{ title: string; cases: LedgerCase[] } | null>(null)
  watch(
    () => store.count,
    () => {
      shown.value = null
    }
  )

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
    ...useFilling(),
  }

  function lastOf(cell: CellId): number | null {
    const figure = report.facts?.last(cell)
    return figure?.state === 'known' ? figure.value : null
  }
}

/** The cells of table three by the ledger and by the report. */
function useCells() {
  const [report, store] = [useReportStore(), useLedgerStore()]
  return computed(() => {
    const counted = new Set(ledgerFigures(store.count).map(({ cell }) => cell))
    const infos = [...cellsOf(report.edition).values()].filter(({ id }) => counted.has(id))
    return new Map(
      infos.map((info): [CellId, LedgerCell] => {
        const figure = report.facts?.figure(info.id)
        const counted = store.count.cells.get(info.id)?.length ?? 0
        const written = figure?.state === 'known'
          ? figure.exact : (report.current?.cells[info.id]?.text ?? '')
        return [info.id, { info, counted, written, differs: written !== String(counted) }]
      })
    )
  })
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

  function fill(): void {
    const { open, counted } = store.count.states
    const parts = partsOf(store.count.tables)
    report.setCells(`读入台账，填入${parts}`, ledgerFigures(store.count), 'imported')
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
