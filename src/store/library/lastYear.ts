/** Last year's report of the open one: which the library offers, attached and detached. */
import { computed, type ComputedRef } from 'vue'
import type { Result } from '../../model/result'
import { attachLastYear, takeOffLastYear } from '../../templates/lastYear'
import { useLibraryStore } from './library'
import type { LibraryEntry } from './libraryEntry'
import { isSameReport } from '../report/reportTitle'
import { readRecord } from '../opening/openReport'
import { useReportStore } from '../report/report'

export interface LastYearChoice {
  /** Reports of the year before in the library, that of the same agency first. */
  candidates: ComputedRef<LibraryEntry[]>
  /** That of the same agency; undefined where the library has none. */
  own: ComputedRef<LibraryEntry | undefined>
  /** The report of the id becomes last year's; null with a sentence where it cannot be read. */
  attach: (id: string) => Promise<Result<string | null>>
  detach: () => void
}

/** For the page that shows 上年报告. */
export function useLastYear(): LastYearChoice {
  const [reportStore, library] = [useReportStore(), useLibraryStore()]
  const candidates = computed(() => {
    const { current } = reportStore
    if (!current) return []
    const { id, agency: { name } } = current
    const year = current.year - 1
    const isOwn = (entry: LibraryEntry): number => Number(isSameReport(entry, { name, year }))
    return (library.entries ?? []).filter((entry) =>
      entry.id !== id && entry.year === year && entry.tag !== '练习')
      .sort((a, b) => isOwn(b) - isOwn(a))
  })
  const own = computed(() => candidates.value.find((entry) => entry.tag === ''
    && isSameReport(entry, { name: reportStore.current?.agency.name ?? '', year: entry.year })))

  async function attach(id: string): Promise<Result<string | null>> {
    const asked = reportStore.current?.id
    const { value: record, messages } = await readRecord(id)
    if (!record) return { value: null, messages }
    const last = record.report
    if (reportStore.current?.id === asked) {
      reportStore.change(`用${last.year}年度年报作上年报告`, (report) => attachLastYear(report, last))
    }
    return { value: id, messages: [] }
  }

  const detach = (): void => reportStore.change('取下上年报告', takeOffLastYear)
  return { candidates, own, attach, detach }
}
