/**
 * The open report against its parts: what counts, what differs, and the sums written into
 * it.
 */
import { computed, ref, watch } from 'vue'
import type { CellDifference } from '../../checks/aggregate'
import { cellPlace } from '../../checks/base/labels'
import {
  addParts, explainSuspect, listRepeated, type ReadPart, type TotalReport,
} from '../../checks/total'
import { useLibraryStore } from '../../store/library/library'
import { useReportStore } from '../../store/report/report'
import { whyLeftOut, type TotalPart } from '../../store/total/readPart'
import { useTotalStore } from '../../store/total/totalStore'
import { isOtherCell } from '../../checks/otherRow'
import type { Cells } from '../../model/report'

/** A part with the reason why it is not counted in; '' where it is. */
export interface ListedPart { part: TotalPart; why: string }
/** A cell with the reason why the sum cannot be written into it; '' where it can. */
interface ListedDifference { difference: CellDifference; why: string }

export interface Comparison {
  /** How many reports were added up. */
  count: number
  differences: ListedDifference[]
  /** What else is to be looked at, in sentences. */
  warnings: string[]
}

/** State and actions of the page; `id` of the report it is about. */
export function useTotalPage(id: () => string) {
  const report = useReportStore()
  const store = useTotalStore()
  const library = useLibraryStore()
  const total = computed<TotalReport | null>(() => (report.current?.id === id()
    ? { report: report.current, otherRow: null, hasYear: true } : null))
  const listed = computed<ListedPart[]>(() => {
    const own = total.value
    return own ? store.parts.map((part) => ({ part, why: whyLeftOut(own, part) })) : []
  })
  const comparison = computed(() => (total.value ? compare(total.value, listed.value) : null))
  /** Reports of the library of the same year and form, but this one. */
  const offered = computed(() => (library.entries ?? []).filter((entry) => entry.id !== id()
    && entry.tag !== '练习'
    && entry.year === report.current?.year && entry.edition === report.current.edition))
  const filling = useFilling()

  /** Reports of the library as they are now. */
  async function load(): Promise<void> {
    await library.load()
    for (const entry of offered.value) if (store.ticked.has(entry.id)) await store.tick(entry)
  }
  watch(() => total.value !== null, (isOpen) => { if (isOpen) void load() }, { immediate: true })

  return { report, store, total, listed, comparison, offered, ...filling }
}

function compare(total: TotalReport, listed: ListedPart[]): Comparison {
  const counted = listed.flatMap(({ part: { file, opened }, why }): ReadPart[] => (opened
    && why === '' ? [{ file, opened }] : []))
  if (counted.length === 0) return { count: 0, differences: [], warnings: [] }
  const { differences, suspect, isSingle } = addParts(total, counted)
  const surroundings = { cells: total.report.cells, isSingle }
  return {
    count: counted.length,
    differences: differences.map((difference) => ({
      difference, why: whyNotFilled(difference, surroundings),
    })),
    warnings: [...(suspect ? [explainSuspect(suspect)] : []), ...listRepeated(total, counted)],
  }
}

/** Writes sums into the report, each time as one step that is undone at one go. */
function useFilling() {
  const report = useReportStore()
  /** What was written last, in words; '' once it is undone or read. */
  const filled = ref('')

  function fill(differences: CellDifference[]): void {
    const changes = differences.flatMap(({ info, fill: text }) => (text === null
      ? [] : [{ cell: info.id, text }]))
    const [first] = differences
    if (!first || changes.length === 0 || report.isReadOnly) return
    report.setCells(changes.length > 1
      ? `把合计填入 ${changes.length} 格` : `${cellPlace(first.info)}填入合计`, changes)
    filled.value = changes.length > 1
      ? `已把合计填入 ${changes.length} 格`
      : `${cellPlace(first.info)}已填入合计 ${first.fill ?? ''}`
  }

  /** Takes the last filling back. */
  function undo(): void {
    report.undo()
    filled.value = ''
  }

  watch(() => report.lastStep, (step) => { if (/^(撤销|重做)/.test(step)) filled.value = '' })

  return { filled, fill, undo }
}

/**
 * '' for a cell the sum can be written into, else why not: a total that follows its parts stays Σ.
 */
function whyNotFilled(
  { info, fill }: CellDifference, { cells, isSingle }: { cells: Cells; isSingle: boolean },
): string {
  if (fill === null) return '不能相加'
  if (isSingle && isOtherCell(info.id)) return '三行合成一行核对，请到表中改'
  return info.sums.length > 0 && cells[info.id] === undefined ? 'Σ 自动合计，随各分项' : ''
}
