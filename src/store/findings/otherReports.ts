/**
 * Texts of the other reports of the library, for the checks to compare with: read once for each
 * report opened, when the page is idle.
 */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import type { CheckContext } from '../../checks/facts'
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

  /** Begins to read for a report; what comes too late for it is dropped. Never rejects. */
  function prepare(report: Report): void {
    if (readFor.value === report.id) return
    readFor.value = report.id
    texts.value = []
    clearTimeout(timer)
    timer = setTimeout(() => { onIdle(() => { void read(report) }) }, WAIT_MS)
  }

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

  /** The texts read for the report; none for another. */
  function textsFor(report: Report | null | undefined): OtherTexts | undefined {
    return report && report.id === readFor.value && texts.value.length > 0 ? texts.value : undefined
  }

  return { prepare, textsFor }
})

/** The texts of the library a report is compared with. */
export function otherTextsOf(report: Report, records: ReportRecord[]): OtherTexts {
  return textsOf(othersOf(report, records))
}

/** Not itself, no copy or version of it, no sample; last year's own report is compared already. */
function othersOf(report: Report, records: ReportRecord[]): ReportRecord[] {
  const { id, year, agency: { name } } = report
  const lastYear = lastYearOf(report)
  const isOwn = (record: ReportRecord, of: number): boolean =>
    isSameReport({ name: record.report.agency.name, year: record.report.year }, { name, year: of })
  return records.filter((record) => record.id !== id && record.tag === '' && !isOwn(record, year)
    && !(lastYear && isOwn(record, lastYear.year)))
}

function textsOf(records: ReportRecord[]): OtherTexts {
  return records.map(({ report: { agency: { name }, year, narratives } }) => ({
    label: `《${reportTitle({ name, year })}》`, narratives,
  }))
}
