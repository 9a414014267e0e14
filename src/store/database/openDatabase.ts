/**
 * The browser's database. Images lie in a store of their own, so that a write
 * after a keystroke does not move them, and the list of reports does not read
 * them. What a write replaces is kept among the versions in the same step.
 */
import { openDB } from 'idb'
import { DATA_FILE_SCHEMA } from '../../model/dataFile'
import type { Report } from '../../model/report'
import { errorName } from '../saveState'
import type { RemoveOrder, ReportDraft, Shelf, WriteOrder, Written } from '../shelf'
import { LAYOUT, missingStores, NAME, VERSION, type Content, type Database } from './layout'
import { beginChange, dropReport, listRows, putReport, readRow, type WriteOptions } from './reportRows'
import { upgradeLayout } from './upgradeLayout'
import { dropVersions, listVersions, putVersion, readVersion } from './versionRows'

export interface DatabaseEvents {
  /** An older version in another window holds the database. */
  onBlocked: () => void
  /** A newer version in another window wants it; it is closed here. */
  onOutdated: () => void
  /** The browser closed it. */
  onClosed: () => void
}

/** Opens the database; rejects where the browser has or allows none, with a `VersionError` where a newer version of the program wrote it. */
export async function openDatabase(events: DatabaseEvents): Promise<Shelf> {
  return shelfOf(await openWhole(events))
}

/** A store that is missing, after a cleaner or a broken update, is made anew; the others stay as they are. */
async function openWhole(events: DatabaseEvents): Promise<Database> {
  const database = await openAt(VERSION, events).catch(async (error: unknown) => {
    if (errorName(error) !== 'VersionError') throw error
    return openRepaired(events, error)
  })
  if (missingStores(database).length === 0) return database
  const next = database.version + 1
  database.close()
  return openAt(next, events)
}

/** A repaired database has a higher number than its layout. */
async function openRepaired(events: DatabaseEvents, error: unknown): Promise<Database> {
  const database = await openAt(undefined, events)
  const layout: unknown = database.objectStoreNames.contains('settings') ? await database.get('settings', LAYOUT) : undefined
  if (typeof layout === 'number' && layout <= VERSION) return database
  database.close()
  throw error
}

async function openAt(version: number | undefined, events: DatabaseEvents): Promise<Database> {
  const database: Database = await openDB<Content>(NAME, version, {
    upgrade: (...[db, from, , transaction]) => upgradeLayout(db, transaction, from),
    blocked: events.onBlocked,
    blocking: () => {
      database.close()
      events.onOutdated()
    },
    terminated: events.onClosed,
  })
  return database
}

function shelfOf(database: Database): Shelf {
  /** Images as they lie in the database, to leave unchanged ones alone. */
  const written = new Map<string, Report['images']>()
  return {
    isLasting: true,
    list: () => listRows(database),
    read: async (id) => {
      const record = await readRow(database.transaction(['reports', 'images']) as never, id)
      if (record) written.set(id, record.report.images)
      return record
    },
    write: async (order) => {
      const writesImages = written.get(order.draft.id) !== order.draft.report.images
      const done = await writeCarefully({ database, order, writesImages })
      if (done !== 'conflict') written.set(order.draft.id, order.draft.report.images)
      return done
    },
    writeAll: async (orders, removals) => {
      for (const { draft: { id } } of orders) written.delete(id)
      for (const { id } of removals) written.delete(id)
      return writeAll(database, orders, removals)
    },
    remove: async (id, reason) => {
      written.delete(id)
      await inChange(database, async (change) => dropReport(change, { id, base: (await readRow(change, id))?.revision ?? 0, reason }))
    },
    keep: async (id, { report, reason }) => inChange(database, async (change) => {
      const stored = await change.objectStore('reports').get(id)
      await putVersion(change, { record: { id, tag: stored?.tag ?? '', revision: stored?.revision ?? 0, schema: DATA_FILE_SCHEMA, report }, reason })
    }),
    listVersions: (id) => listVersions(database, id),
    readVersion: (sequence) => readVersion(database, sequence),
    removeVersions: (id) => inChange(database, async (change) => {
      const rows = await change.objectStore('versions').index('report').getAllKeys(id)
      await dropVersions(change, id, new Set(rows))
    }),
    readSetting: (name) => database.get('settings', name),
    writeSetting: async (name, value) => { await database.put('settings', value, name) },
  }
}

/** A failed step takes the whole transaction back. */
async function inChange<Value>(database: Database, work: (change: ReturnType<typeof beginChange>) => Promise<Value>): Promise<Value> {
  const change = beginChange(database)
  const done = change.done.catch((error: unknown) => { throw change.error ?? error })
  done.catch(() => undefined)
  try {
    const value = await work(change)
    await done
    return value
  } catch (error) {
    tryAbort(change)
    throw change.error ?? error
  }
}

function tryAbort(change: ReturnType<typeof beginChange>): void {
  try {
    change.abort()
  } catch { /* it is over already */ }
}

interface Write { database: Database; order: WriteOrder; writesImages: boolean }

/** Wrapped values are stored as plain ones; where the disk is full, what was typed comes before versions kept as time goes by. */
async function writeCarefully({ database, order, writesImages }: Write): Promise<Written> {
  const write = (attempt: WriteOrder, options: WriteOptions): Promise<Written> => inChange(database, (change) => putReport(change, attempt, options))
  return write(order, { writesImages, keepsTimed: true }).catch((error: unknown) => {
    if (errorName(error) === 'QuotaExceededError') return write(order, { writesImages, keepsTimed: false })
    if (errorName(error) !== 'DataCloneError') throw error
    return write({ ...order, draft: toPlain(order.draft) }, { writesImages, keepsTimed: true })
  })
}

/** Without the wrappers a screen may have left around values; the database takes plain data only. */
function toPlain(draft: ReportDraft): ReportDraft {
  return JSON.parse(JSON.stringify(draft)) as ReportDraft
}

class Conflict extends Error {}

async function writeAll(database: Database, orders: WriteOrder[], removals: RemoveOrder[]): Promise<'done' | 'conflict'> {
  try {
    return await inChange(database, async (change) => {
      for (const order of orders) {
        if (await putReport(change, order, { writesImages: true, keepsTimed: false }) === 'conflict') throw new Conflict()
      }
      for (const removal of removals) {
        if (!await dropReport(change, removal)) throw new Conflict()
      }
      return 'done' as const
    })
  } catch (error) {
    if (error instanceof Conflict) return 'conflict'
    throw error
  }
}
