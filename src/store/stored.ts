/** Reports as they come out of the database. */
import { DATA_FILE_SCHEMA } from '../model/dataFile'
import type { Report } from '../model/report'
import type { Result } from '../model/result'
import type { ReportRecord } from './shelf'

/** The report of a record, brought to the present shape where an earlier version saved it. */
export async function readStored(record: ReportRecord): Promise<Result<Report | null>> {
  if (record.schema === DATA_FILE_SCHEMA) return { value: freezeCells(record.report), messages: [] }
  const { readSavedReport } = await import('../readers/json')
  return readSavedReport({ ...record.report }, record.schema)
}

/** Entries are shared between undo steps and remembered by the checks: nobody may write into them. */
function freezeCells(report: Report): Report {
  Object.values(report.cells).forEach(Object.freeze)
  return report
}
