/** Last year's report of the one on the desk: which the library offers, attached and taken off. */
import { computed, type ComputedRef } from 'vue'
import type { Result } from '../../model/result'
import { attachLastYear, takeOffLastYear } from '../../templates/lastYear'
import { useLibraryStore } from './library'
import type { LibraryEntry } from './libraryEntry'
import { isSameReport } from '../report/reportTitle'
import { readRecord } from '../opening/openReport'
import { useReportStore } from '../report/report'

export interface LastYearDesk {
  /** Reports of the year before in the library, that of the same agency first. */
  candidates: ComputedRef<LibraryEntry[]>
  /** That of the same agency; undefined where the library has none. */
  own: ComputedRef<LibraryEntry | undefined>
  /** The report of the id becomes last year's; null with a sentence where it cannot be read. */
  attach: (id: string) => Promise<Result<string | null>>
  takeOff: () => void
}

/** For the page that shows 上年报告. */
export function useLastYear(): LastYearDesk {
  const [desk, library] = [useReportStore(), useLibraryStore()]
  const isOwn = (entry: LibraryEntry): boolean => desk.current !== null
    && isSameReport(entry, { name: desk.current.agency.name, year: desk.current.year - 1 })
  const candidates = computed(() => (library.entries ?? [])
    .filter(({ id, year }) =>
      desk.current !== null && id !== desk.current.id && year === desk.current.year - 1)
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a))))

  async function attach(id: string): Promise<Result<string | null>> {
    const report = desk.current?.id
    const { value: record, messages } = await readRecord(id)
    if (!record) return { value: null, messages }
    const last = record.report
    if (desk.current?.id === report) {
      desk.change(`用${last.year}年度年报作上年报告`, (current) => attachLastYear(current, last))
    }
    return { value: id, messages: [] }
  }

  return {
    candidates, attach,
    own: computed(() => candidates.value.find((entry) => isOwn(entry) && entry.tag === '')),
    takeOff: () => desk.change('取下上年报告', takeOffLastYear),
  }
}
