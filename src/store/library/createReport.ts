/** A new report from what the clerk chose, into the library. */
import { newReport } from '../../model/newReport'
import type { Agency, AgencyKind, LastYear, Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { editionFor } from '../../templates'
import { rollForward } from '../../templates/rollForward'
import { useLibraryStore } from './library'
import { readRecord } from '../opening/openReport'
import { placeReport } from './placeReport'
import { useSettingsStore } from '../repository/settings'

export interface NewReportChoice {
  name: string
  kind: AgencyKind
  year: number
  /** Id of last year's report in the library; '' for none. */
  lastId: string
}

/** The year a report begun on this day is about: from July this one, before that the last. */
export function defaultReportYear(today: Date): number {
  return today.getMonth() >= 6 ? today.getFullYear() : today.getFullYear() - 1
}

/** Makes the report and gives its id; null with a sentence where that failed. */
export async function createReport(choice: NewReportChoice): Promise<Result<string | null>> {
  const { value: begun, messages } = await beginReport(choice)
  if (!begun) return { value: null, messages }
  const { name, kind, year } = choice
  const report = { ...begun, agency: { ...begun.agency, name: name.trim(), kind } }
  return useLibraryStore().findSame({ name, year })
    ? refuse('“我的年报”中已有这个机关这一年度的年报，没有另建')
    : placeReport({ id: report.id, tag: '', report })
}

async function beginReport(
  { name, year, lastId }: NewReportChoice,
): Promise<Result<Report | null>> {
  const now = new Date().toISOString()
  if (lastId === '') {
    return {
      value: newReport({ year, edition: editionFor(year).id, agency: await recallAgency(name), now }),
      messages: [],
    }
  }
  const { value: last, messages } = await readRecord(lastId)
  return last ? rollForward(last.report, year, now) : { value: null, messages }
}

/**
 * Address, phone and the like of an agency written about before: from its latest report, or as
 * remembered.
 */
async function recallAgency(name: string): Promise<Partial<Agency>> {
  const known = useLibraryStore().entries?.find((entry) => entry.name === name.trim())
  const record = known && (await readRecord(known.id)).value
  if (record) return record.report.agency
  const remembered = await useSettingsStore().recallAgency().catch(() => null)
  return remembered?.name === name.trim() ? remembered : {}
}

/**
 * Last year's figures and text as they would be taken over; null where the report cannot be read.
 */
export async function previewLastYear(lastId: string, year: number): Promise<LastYear | null> {
  const { value: last } = await readRecord(lastId)
  return last && rollForward(last.report, year, new Date().toISOString()).value.lastYear
}
