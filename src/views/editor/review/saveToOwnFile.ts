import type { Report } from '../../../model/report'
import { noteReport } from '../../../store/backup/noteReport'
import { saveInPlace } from '../../../store/files/saveInPlace'
import { clockTime } from '../../../language/clockTime'

/** Writes the report to its file; what to tell the clerk, '' where none was chosen. */
export async function saveToOwnFile(report: Report, asks: boolean): Promise<string> {
  const { name, trouble } = await saveInPlace(report, asks)
  if (name === '') return trouble
  await noteReport(report.id)
  return `${clockTime(new Date())} 已写入文件“${name}”`
}
