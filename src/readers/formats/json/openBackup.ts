/**
 * Opening a backup: the list at once, then report by report, so that one that
 * cannot be read keeps no other out. A list that is damaged, or a file that was
 * cut off, still gives what is whole in it.
 */
import { strFromU8 } from 'fflate'
import {
  BACKUP_LIST, DATA_FILE_APP, DATA_FILE_SCHEMA, type OwnParagraphs,
} from '../../../model/files/dataFile'
import {
  LARGEST_BACKUP_DATA, LARGEST_REPORT_FILE, MOST_IN_BACKUP, type Step,
} from '../../../model/files/limits'
import type { Report } from '../../../model/report'
import { refuse, refuseFault, type Message, type Result } from '../../../model/result'
import { decodeBytes } from '../../../model/files/decodeBytes'
import { openDamagedPackage, type Package } from '../../zip/openPackage'
import { Refusal } from '../../zip/refusal'
import { isRecord, type UnknownRecord } from './fields'
import { readDataFile } from './readDataFile'

export interface BackupReport { tag: string; report: Report; messages: Message[] }

export interface OpenBackup {
  savedAt: string
  /** This is file `part` of `parts`. */
  part: number
  parts: number
  /** False where the list could not be read: there may have been more than `files`. */
  hasList: boolean
  /** Only the reports the clerk chose: the library had others. */
  isSome?: boolean
  /** The data files that are, or should be, in it. */
  files: string[]
  /** 常用段落 that lie in it; absent for none. */
  paragraphs?: OwnParagraphs
  /** Bytes of all of them unpacked, as the file tells. */
  size: number
  /**
   * The report of a file, by its place in `files`; null and why where it cannot be read. Never
   * rejects.
   */
  read: (index: number, step: Step) => Promise<Result<BackupReport | null>>
}

const FOREIGN = '这不是本程序的备份文件。请选择由“备份全部年报”得到的、扩展名为 .zip 的文件；'
  + '别的压缩包里的年报，请先解压，再“读入旧年报”'
const DAMAGED =
  '备份文件不完整或被改动过，没有读入，“我的年报”没有变。请重新取一份，或改用另一次的备份'
const NEWER = '这个备份是用更新版本的程序存的，现在的版本读不了，“我的年报”没有变。请先更新程序'
const LIMITS = {
  part: LARGEST_REPORT_FILE, total: LARGEST_BACKUP_DATA, ratio: Number.POSITIVE_INFINITY,
}

/** Never throws. */
export function openBackup(bytes: Uint8Array): Result<OpenBackup | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse(FOREIGN)
  try {
    const file = openDamagedPackage(bytes, LIMITS)
    const list = readList(file)
    if (!list) return openWithoutList(file)
    if (list.app !== DATA_FILE_APP || list.kind !== 'backup') return refuse(FOREIGN)
    if (Number(list.schema) > DATA_FILE_SCHEMA) return refuse(NEWER)
    if (!Array.isArray(list.reports)) return openWithoutList(file)
    return openListed(file, list, list.reports.slice(0, MOST_IN_BACKUP))
  } catch (error) {
    return error instanceof Refusal ? refuse(DAMAGED) : refuseFault(error)
  }
}

/** Undefined where there is none or it cannot be read. */
function readList(file: Package): UnknownRecord | undefined {
  try {
    const packed = file.part(BACKUP_LIST)
    const list: unknown = packed && JSON.parse(strFromU8(packed))
    return isRecord(list) ? list : undefined
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What a report of a backup may be besides the clerk's own. */
const TAGS: readonly string[] = ['示例', '练习', '副本']

function openListed(file: Package, list: UnknownRecord, entries: unknown[]): Result<OpenBackup> {
  const named = entries.map((entry) => (isRecord(entry) ? entry : {}))
  const [part, parts] = [list.part, list.parts]
    .map((count) => (Number.isInteger(count) ? Number(count) : 1))
  const files = named.map((entry) => (typeof entry.file === 'string' ? entry.file : ''))
  const tags = named.map(({ tag }) => (TAGS.find((known) => known === tag) ?? ''))
  const savedAt = typeof list.savedAt === 'string' ? list.savedAt : ''
  const what = {
    savedAt, part: part ?? 1, parts: parts ?? 1, hasList: true, files, size: sizeOf(file, files),
    ...(list.isSome === true && { isSome: true }),
    ...(isRecord(list.paragraphs) && { paragraphs: readParagraphs(list.paragraphs) }),
  }
  return { value: { ...what, read: readerOf(file, files, tags) }, messages: [] }
}

function readParagraphs(raw: UnknownRecord): OwnParagraphs {
  return Object.fromEntries(Object.entries(raw).map(([agency, texts]) => [agency,
    (Array.isArray(texts) ? texts : []).filter((text): text is string => typeof text === 'string')]))
}

/** Every data file that lies in it; none of ours has another ending. */
function openWithoutList(file: Package): Result<OpenBackup | null> {
  const files = file.paths.filter((path) => /年年报数据\.json$/.test(path)).slice(0, MOST_IN_BACKUP)
  if (files.length === 0) return refuse(file.paths.includes(BACKUP_LIST) ? DAMAGED : FOREIGN)
  const what = { savedAt: '', part: 1, parts: 1, hasList: false, files, size: sizeOf(file, files) }
  return { value: { ...what, read: readerOf(file, files, []) }, messages: [] }
}

function sizeOf(file: Package, files: string[]): number {
  return files.reduce((sum, path) => sum + file.sizeOf(path), 0)
}

function readerOf(file: Package, files: string[], tags: string[]): OpenBackup['read'] {
  return async (index, step) => {
    try {
      const bytes = await file.partInSteps(files[index] ?? '', step)
      if (!bytes) return refuse('备份里缺这一份')
      const { value: report, messages } = readDataFile(decodeBytes(bytes))
      return { value: report && { tag: tags[index] ?? '', report, messages }, messages }
    } catch (error) {
      return error instanceof Refusal ? refuse('这一份不完整或被改动过') : refuseFault(error)
    }
  }
}
