/**
 * Texts of the other reports of the library, for the checks to compare with: read once for each
 * report opened, when the page is idle.
 */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import type { CheckContext } from '../../checks/base/facts'
import { lastYearOf, type Report } from '../../model/report'
import { reportTitle, isSameReport } from '../report/reportTitle'
import { onIdle } from '../window/waiting'
import type { ReportRecord } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'
import { readStoredRecord } from '../repository/stored'

export type OtherTexts = NonNullable<CheckContext['others']>

/** So long after a report was opened the page has something better to do. */
const WAIT_MS = 1500

export const useOtherReportsStore = defineStore('otherReports', () => {
  const repository = useRepositoryStore()
  /** Of the report they were read for; '' for none. */
  const readFor = shallowRef('')
  const texts = shallowRef<OtherTexts>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))

  async function read(report: Report): Promise<void> {
    try {
      const { records } = await (await repository.ready()).list()
      const read = await Promise.all(records.map(readStoredRecord))
      const found = otherTextsOf(report, read.flatMap(({ value }) => (value ? [value] : [])))
      if (readFor.value === report.id) texts.value = found
    } catch {
      // The texts are compared with what there is: the list of the library tells of the trouble.
    }
  }

  return {
    /** Begins to read for a report; what comes too late for it is dropped. Never rejects. */
    prepare(report: Report): void {
      if (readFor.value === report.id) return
      readFor.value = report.id
      texts.value = []
      clearTimeout(timer)
      timer = setTimeout(() => onIdle(() => void read(report)), WAIT_MS)
    },
    /** The texts read for the report; none for another. */
    textsFor(report: Report | null | undefined): OtherTexts | undefined {
      if (report?.id !== readFor.value || texts.value.length === 0) return undefined
      return texts.value
    },
  }
})

/** The texts of the library a report is compared with. */
export function otherTextsOf(report: Report, records: ReportRecord[]): OtherTexts {
  const { name } = report.agency
  // Not itself, no version of it; last year's own report is compared already.
  const own = [report.year, lastYearOf(report)?.year ?? report.year]
  return records.filter(({ id, tag }) => id !== report.id && tag === '')
    .map((record) => ({
      narratives: record.report.narratives,
      title: { name: record.report.agency.name, year: record.report.year },
    }))
    .filter(({ title }) => !own.some((year) => isSameReport(title, { name, year })))
    .map(({ title, narratives }) => ({ label: `《${reportTitle(title)}》`, narratives }))
}
