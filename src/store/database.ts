/**
 * The browser's database. Images lie in a store of their own, so that a write
 * after a keystroke does not move them, and the list of reports does not read them.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { DATA_FILE_SCHEMA } from '../model/dataFile'
import type { Report } from '../model/report'
import { errorName } from './saveState'
import type { ReportDraft, ReportRecord, Shelf } from './shelf'

interface Content extends DBSchema {
  /** `report.images` is empty here. */
  reports: { key: string; value: ReportRecord }
  images: { key: string; value: Report['images'] }
  settings: { key: string; value: unknown }
}

type Database = IDBPDatabase<Content>

export interface DatabaseEvents {
  /** An older version in another window holds the database. */
  onBlocked: () => void
  /** A newer version in another window wants it; it is closed here. */
  onOutdated: () => void
  /** The browser closed it. */
  onClosed: () => void
}

const NAME = 'zhengwu-nianbao'
const VERSION = 1

/** Opens the database; rejects where the browser has or allows none. */
export async function openDatabase(events: DatabaseEvents): Promise<Shelf> {
  const database: Database = await openDB<Content>(NAME, VERSION, {
    upgrade: (db) => {
      db.createObjectStore('reports', { keyPath: 'id' })
      db.createObjectStore('images')
      db.createObjectStore('settings')
    },
    blocked: events.onBlocked,
    blocking: () => {
      database.close()
      events.onOutdated()
    },
    terminated: events.onClosed,
  })
  return shelfOf(database)
}

function shelfOf(database: Database): Shelf {
  /** Images as they lie in the database, to leave unchanged ones alone. */
  const written = new Map<string, Report['images']>()
  return {
    isLasting: true,
    list: () => database.getAll('reports'),
    read: async (id) => {
      const record = await readRecord(database, id)
      if (record) written.set(id, record.report.images)
      return record
    },
    write: async (draft, base) => {
      const writesImages = written.get(draft.id) !== draft.report.images
      const revision = await writeRecord({ database, draft, base, writesImages }).catch((error: unknown) => {
        if (errorName(error) !== 'DataCloneError') throw error
        return writeRecord({ database, draft: toPlain(draft), base, writesImages })
      })
      if (revision !== 'conflict') written.set(draft.id, draft.report.images)
      return revision
    },
    remove: async (id) => {
      written.delete(id)
      const transaction = database.transaction(['reports', 'images'], 'readwrite')
      await Promise.all([transaction.objectStore('reports').delete(id), transaction.objectStore('images').delete(id), transaction.done])
    },
    readSetting: (name) => database.get('settings', name),
    writeSetting: async (name, value) => { await database.put('settings', value, name) },
  }
}

/** Without the wrappers a screen may have left around values; the database takes plain data only. */
function toPlain(draft: ReportDraft): ReportDraft {
  return JSON.parse(JSON.stringify(draft)) as ReportDraft
}

async function readRecord(database: Database, id: string): Promise<ReportRecord | undefined> {
  const transaction = database.transaction(['reports', 'images'])
  const [record, images] = await Promise.all([transaction.objectStore('reports').get(id), transaction.objectStore('images').get(id)])
  return record && { ...record, report: { ...record.report, images: images ?? {} } }
}

interface Write { database: Database; draft: ReportDraft; base: number; writesImages: boolean }

/** Compares and writes in one transaction; an aborted one leaves everything as it was. */
async function writeRecord({ database, draft, base, writesImages }: Write): Promise<number | 'conflict'> {
  const transaction = database.transaction(['reports', 'images'], 'readwrite')
  const reports = transaction.objectStore('reports')
  const stored = await reports.get(draft.id)
  if ((stored?.revision ?? 0) !== base) return 'conflict'
  const record = { ...draft, report: { ...draft.report, images: {} }, schema: DATA_FILE_SCHEMA, revision: base + 1 }
  const writes: Promise<unknown>[] = [reports.put(record)]
  if (writesImages) writes.push(transaction.objectStore('images').put(draft.report.images, draft.id))
  await Promise.all([...writes, transaction.done])
  return record.revision
}
