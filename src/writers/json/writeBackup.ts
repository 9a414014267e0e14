/** All reports in one file: a zip of their data files, each of which can be opened by itself, and a list of them. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { BACKUP_LIST, DATA_FILE_APP, DATA_FILE_SCHEMA, type BackupList } from '../../model/dataFile'
import type { Report } from '../../model/report'
import { dataFileName, writeDataFile } from './writeDataFile'

export interface BackedUp { tag: string; report: Report }

/** The bytes of the backup; `savedAt` in ISO. The same reports give the same bytes. */
export function writeBackup(items: BackedUp[], savedAt: string): Uint8Array {
  const files = items.map(({ report }, index) => `${String(index + 1).padStart(3, '0')} ${dataFileName(report)}`)
  const reports = items.map(({ tag, report }, index) => ({ file: files[index] ?? '', id: report.id, tag }))
  const list: BackupList = { app: DATA_FILE_APP, kind: 'backup', schema: DATA_FILE_SCHEMA, savedAt, reports }
  const contents: Zippable = { [BACKUP_LIST]: strToU8(`${JSON.stringify(list, null, 2)}\n`) }
  items.forEach(({ report }, index) => { contents[files[index] ?? ''] = strToU8(writeDataFile(report)) })
  return zipSync(contents, { mtime: new Date(savedAt) })
}

/** 年报备份20260115.zip */
export function backupFileName(day: Date): string {
  return `年报备份${day.getFullYear()}${String(day.getMonth() + 1).padStart(2, '0')}${String(day.getDate()).padStart(2, '0')}.zip`
}
