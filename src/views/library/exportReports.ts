/** The Word files of several reports in one archive. */
import { zipSync } from 'fflate'
import { gateOf, whyDraft as draftOf } from '../../checks/gate/gate'
import { runChecks } from '../../checks/runChecks'
import { explainTooManyPictures } from '../../model/files/pictures'
import type { Report } from '../../model/report'
import type { Message } from '../../model/result'
import { collectReports } from '../../store/backup/restoreBackup'
import type { LibraryEntry } from '../../store/library/libraryEntry'
import { reportTitle } from '../../store/report/reportTitle'
import { otherTextsOf } from '../../store/findings/otherReports'
import type { ReportRecord } from '../../store/repository/repository'
import { saveFile } from '../../ui/saveFile'
import { makeProvenWord } from '../../workspace/exportReport'
import type { Notice } from './pageState'

interface Archive { files: Record<string, Uint8Array>; drafts: number; messages: Message[] }

/** Makes, proves and downloads them; what could not be made is told, the rest is in the archive. */
export async function exportReports(entries: LibraryEntry[]): Promise<Notice> {
  const { value: records, messages } = await collectReports()
  if (!records) return { title: '没有导出', messages }
  const archive: Archive = { files: {}, drafts: 0, messages: [] }
  for (const entry of entries) await addReport(archive, entry, records)
  const count = Object.keys(archive.files).length
  if (count === 0) return { title: '没有导出', messages: archive.messages }
  saveFile(`年报Word${count}份.zip`, zipSync(archive.files, { level: 0 }), 'application/zip')
  const drafts = archive.drafts > 0 ? `，其中 ${archive.drafts} 份还是草稿，文件名和首页都写明` : ''
  return {
    title: `已导出 ${count} 份年报的 Word，装在一个压缩包里${drafts}`, messages: archive.messages,
  }
}

async function addReport(
  archive: Archive, entry: LibraryEntry, records: ReportRecord[],
): Promise<void> {
  const report = records.find(({ id }) => id === entry.id)?.report
  const hindrance = report ? explainTooManyPictures(report) : '读不出，请打开它看看'
  const leaveOut = (reason: string): void => {
    archive.messages.push({ level: 'error', text: `《${reportTitle(entry)}》没有放进去：${reason}` })
  }
  if (!report || hindrance !== '') return leaveOut(hindrance)
  try {
    const draft = whyDraft(report, records)
    const { name, bytes, reason } = await makeProvenWord(report, { draft, kind: 'clean' })
    if (reason !== '') {
      archive.messages.push({
        level: 'warning', text: `《${name}》读回来与填写的内容不一致，按草稿放入：${reason}`,
      })
    }
    if (draft !== '' || reason !== '') archive.drafts += 1
    archive.files[apart(name, archive.files)] = bytes
  } catch (error) {
    leaveOut(error instanceof Error ? error.message : String(error))
  }
}

/** As the review step would say it: with the texts of the library to compare with. */
function whyDraft(report: Report, records: ReportRecord[]): string {
  const others = otherTextsOf(report, records)
  return draftOf(gateOf(runChecks(report, undefined, { others }), report.notes), report)
}

/** A 副本 has the name of its original. */
function apart(name: string, files: Archive['files']): string {
  let free = name
  for (let count = 2; free in files; count += 1) free = name.replace(/\.docx$/, `（${count}）.docx`)
  return free
}
