/** All reports as files, each read again and compared before anybody relies on it. */
import { LARGEST_REPORT_FILE, MB, type Step } from '../../model/files/limits'
import { nameLargestPictures } from '../../model/files/pictures'
import type { Report } from '../../model/report'
import type { Message, Result } from '../../model/result'
import { sameValue } from '../../model/sameValue'
import { allParagraphs } from '../paragraphs/ownParagraphs'
import { reportTitle } from '../report/reportTitle'
import type { ReportRecord } from '../repository/repository'
import { createStep } from './createStep'
import { collectReports } from './restoreBackup'

/** `proven` are the reports that read back exactly as they are here. */
export interface BackupFile { name: string; content: Blob; proven: ReportRecord[] }

/**
 * The files, most often one, of all reports or of those with these ids, and what is not in them
 * with why; null where the library cannot be read. `onProgress` gets the share done.
 */
export async function makeBackup(
  day: Date, onProgress: (share: number) => void, only?: ReadonlySet<string>,
): Promise<Result<BackupFile[] | null>> {
  const { value: all, messages } = await collectReports()
  if (!all) return { value: null, messages }
  const records = only ? all.filter(({ id }) => only.has(id)) : all
  const agencies = new Set(records.map(({ report }) => report.agency.name))
  const paragraphs = Object.fromEntries(Object.entries(await allParagraphs())
    .filter(([agency]) => !only || agencies.has(agency)))
  const writer = await import('../../writers/json/writeBackup')
  const groups = writer.splitBackup(records)
  // Written once and read once.
  const size = records.reduce((sum, { report }) => sum + writer.estimateSize(report), 0)
  const step = createStep(2 * size, onProgress)
  const [files, troubles]: [BackupFile[], Message[]] = [[], [...messages]]
  for (const [index, group] of groups.entries()) {
    const [part, parts] = [index + 1, groups.length]
    const order = { savedAt: day.toISOString(), part, parts, step, paragraphs, isSome: only !== undefined }
    const { pieces, written, tooLarge } = await writer.writeBackup(group, order)
    const content = new Blob(pieces as BlobPart[], { type: 'application/zip' })
    const proven = await listProven(content, written, step)
    // A file nothing can be got out of again is nobody's backup.
    if (proven.length > 0) {
      const name = writer.backupFileName(day, { part, parts, some: only?.size })
      files.push({ name, content, proven })
    }
    const unproven = written.filter((record) => !proven.includes(record))
    troubles.push(...tooLarge.map(({ report }): Message => ({
      level: 'error', text: `《${titleOf(report)}》超过${LARGEST_REPORT_FILE / MB}MB，没有放进备份。`
        + `请先把图片换小一些：${nameLargestPictures(report)}`,
    })), ...unproven.map(({ report }): Message => ({
      level: 'error', text: `《${titleOf(report)}》读回来与这里的不一样，不能算已备份。`
        + `请打开它存为数据文件，并另存 Word`,
    })))
  }
  return { value: files, messages: troubles }
}

/** Those that come out of the file exactly as they went in. */
async function listProven(
  content: Blob, written: ReportRecord[], step: Step,
): Promise<ReportRecord[]> {
  const { openBackup } = await import('../../readers/formats/json')
  const { value: open } = openBackup(new Uint8Array(await content.arrayBuffer()))
  const proven: ReportRecord[] = []
  if (!open) return proven
  for (const [index, record] of written.entries()) {
    const { value } = await open.read(index, step)
    if (value && value.tag === record.tag && sameValue(value.report, record.report)) {
      proven.push(record)
    }
  }
  return proven
}

function titleOf({ agency: { name }, year }: Report): string {
  return reportTitle({ name, year })
}
