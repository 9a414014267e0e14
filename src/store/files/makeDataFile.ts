/** The data file of a report, read again and compared before it is handed out. */
import { LARGEST_REPORT_FILE, MB } from '../../model/files/limits'
import { nameLargestPictures } from '../../model/files/pictures'
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { sameValue } from '../../model/sameValue'

/** Writer and reader, loaded by the caller. */
export interface DataFileCode {
  writeDataFile: (report: Report) => string
  dataFileName: (report: Report) => string
  readDataFile: (text: string) => Result<Report | null>
  decodeText: (bytes: Uint8Array) => string
}

export interface DataFile { name: string; bytes: Uint8Array }

/**
 * The file; a message besides where it does not read back as the report is.
 * Null and a sentence where it could not be opened again.
 */
export function makeDataFile(report: Report, code: DataFileCode): Result<DataFile | null> {
  const bytes = new TextEncoder().encode(code.writeDataFile(report))
  if (bytes.length > LARGEST_REPORT_FILE) return refuse(tooLarge(report))
  const { value: read, messages } = code.readDataFile(code.decodeText(bytes))
  const why = messages[0]?.text ?? ''
  if (!read) return refuse(`没有存：存出来的文件读不回来（${why}）。填写的内容都在`)
  const file = { name: code.dataFileName(report), bytes }
  if (sameValue(read, report)) return { value: file, messages: [] }
  const difference = messages[0]?.text ?? '有内容读回来与这里的不一样'
  const text = `已存，但不能算备份：${difference}。请另外导出 Word 留底`
  return { value: file, messages: [{ level: 'warning', text }] }
}

function tooLarge(report: Report): string {
  return `没有存：这份年报超过${LARGEST_REPORT_FILE / MB}MB，存了也读不回来。请先把图片换小一些：`
    + `${nameLargestPictures(report)}`
}
