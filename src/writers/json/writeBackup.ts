/**
 * All reports in one file: a zip of their data files, each of which can be opened by itself, and a
 * list of them.
 */
import {
  BACKUP_LIST, DATA_FILE_APP, DATA_FILE_SCHEMA, type BackupList, type OwnParagraphs,
} from '../../model/files/dataFile'
import {
  BACKUP_DATA, LARGEST_REPORT_FILE, MOST_IN_BACKUP, type Step,
} from '../../model/files/limits'
import type { Report } from '../../model/report'
import { dataFileName, writeDataFile } from './writeDataFile'
import { ZipFile } from './zipFile'

export interface BackedUp { tag: string; report: Report }

/**
 * `savedAt` in ISO; this is file `part` of `parts`; `paragraphs` go into the first; `isSome`: the
 * library has more.
 */
export interface BackupOrder {
  savedAt: string
  part: number
  parts: number
  step: Step
  paragraphs?: OwnParagraphs
  isSome?: boolean
}

/**
 * A backup in pieces, what is in it, and what is larger than a data file may be and therefore is
 * not.
 */
export interface WrittenBackup<Item> { pieces: Uint8Array[]; written: Item[]; tooLarge: Item[] }

/** Writes one file. The same reports give the same bytes. */
export async function writeBackup<Item extends BackedUp>(
  items: Item[], { savedAt, part, parts, step, paragraphs = {}, isSome = false }: BackupOrder,
): Promise<WrittenBackup<Item>> {
  const zip = new ZipFile(new Date(savedAt))
  const reports: BackupList['reports'] = []
  const [written, tooLarge]: [Item[], Item[]] = [[], []]
  for (const item of items) {
    const content = new TextEncoder().encode(writeDataFile(item.report))
    if (content.length > LARGEST_REPORT_FILE) {
      tooLarge.push(item)
      continue
    }
    const file = `${String(reports.length + 1).padStart(3, '0')} ${dataFileName(item.report)}`
    await zip.add(file, content, step)
    reports.push({ file, id: item.report.id, tag: item.tag })
    written.push(item)
  }
  const list: BackupList = {
    app: DATA_FILE_APP, kind: 'backup', schema: DATA_FILE_SCHEMA, savedAt, part, parts, reports,
    ...(isSome && { isSome }),
    ...(part === 1 && Object.keys(paragraphs).length > 0 && { paragraphs }),
  }
  await zip.add(BACKUP_LIST, new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`), step)
  return { pieces: zip.finish(), written, tooLarge }
}

/** The reports of each file, so that none becomes larger than can be read; most often one file. */
export function splitBackup<Item extends BackedUp>(items: Item[]): Item[][] {
  const files: Item[][] = [[]]
  let size = 0
  for (const item of items) {
    const own = estimateSize(item.report)
    const present = files[files.length - 1] ?? []
    if (present.length > 0 && (size + own > BACKUP_DATA || present.length >= MOST_IN_BACKUP)) {
      files.push([item])
      size = own
    } else {
      present.push(item)
      size += own
    }
  }
  return files
}

/**
 * Bytes of the data file, at most: pictures as they are, everything else as the longest characters.
 */
export function estimateSize(report: Report): number {
  const pictures = Object.values(report.images).reduce((sum, { data }) => sum + data.length, 0)
  return pictures + 3 * JSON.stringify({ ...report, images: {} }, null, 2).length
}

/** 年报备份20260115.zip; 年报备份20260115（选3份）.zip; 年报备份20260115（共3个之2）.zip */
export function backupFileName(
  day: Date, { part, parts, some }: { part: number; parts: number; some?: number },
): string {
  const date = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, '0'))
    .join('')
  const chosen = some === undefined ? '' : `（选${some}份）`
  return `年报备份${day.getFullYear()}${date}${chosen}${parts > 1 ? `（共${parts}个之${part}）` : ''}.zip`
}
