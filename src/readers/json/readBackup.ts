/** Opening a backup: all of its reports, or a sentence. A report that cannot be read refuses the whole file, so that nothing is missed unseen. */
import { strFromU8 } from 'fflate'
import { BACKUP_LIST, DATA_FILE_APP, DATA_FILE_SCHEMA } from '../../model/dataFile'
import type { Report } from '../../model/report'
import { refuse, type Message, type Result } from '../../model/result'
import { openPackage, type Package } from '../docx/openPackage'
import { isRecord } from './fields'
import { readDataFile } from './readDataFile'

export interface BackupReport { tag: string; report: Report; messages: Message[] }
export interface Backup { savedAt: string; reports: BackupReport[] }

const FOREIGN = '这不是本程序的备份文件。请选择由“备份全部年报”得到的、扩展名为 .zip 的文件'
const DAMAGED = '备份文件不完整或被改动过，没有读入，“我的年报”没有变。请重新取一份，或改用另一次的备份'
const NEWER = '这个备份是用更新版本的程序存的，现在的版本读不了，“我的年报”没有变。请先更新程序'
const TWICE = '备份文件里同一份年报出现了两次，可能被改动过，没有读入。请改用另一次的备份'

/** Never throws. */
export function readBackup(bytes: Uint8Array): Result<Backup | null> {
  try {
    const files = openPackage(bytes)
    const packed = files.part(BACKUP_LIST)
    if (!packed) return refuse(FOREIGN)
    return readList(files, JSON.parse(strFromU8(packed)) as unknown)
  } catch {
    return refuse(isZip(bytes) ? DAMAGED : FOREIGN)
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function readList(files: Package, list: unknown): Result<Backup | null> {
  if (!isRecord(list) || list.app !== DATA_FILE_APP || list.kind !== 'backup') return refuse(FOREIGN)
  if (Number(list.schema) > DATA_FILE_SCHEMA) return refuse(NEWER)
  if (!Array.isArray(list.reports)) return refuse(DAMAGED)
  const reports: BackupReport[] = []
  for (const entry of list.reports as unknown[]) {
    const { value, messages } = readEntry(files, entry)
    if (!value) return { value: null, messages }
    reports.push(value)
  }
  if (new Set(reports.map(({ report }) => report.id)).size < reports.length) return refuse(TWICE)
  return { value: { savedAt: typeof list.savedAt === 'string' ? list.savedAt : '', reports }, messages: [] }
}

function readEntry(files: Package, entry: unknown): Result<BackupReport | null> {
  const name = isRecord(entry) && typeof entry.file === 'string' ? entry.file : ''
  const packed = files.part(name)
  if (!packed || !isRecord(entry)) return refuse(DAMAGED)
  const { value: report, messages } = readDataFile(strFromU8(packed))
  if (!report) return refuse(`备份中的“${name}”读不出来，整个备份没有读入，“我的年报”没有变。可以先解压备份文件，逐份打开其中的数据文件`)
  return { value: { tag: entry.tag === '示例' || entry.tag === '副本' ? entry.tag : '', report, messages }, messages: [] }
}
