/**
 * The browser's database. Images lie in a store of their own, so that a write
 * after a keystroke does not move them, and the list of reports does not read
 * them. What a write replaces is kept among the versions in the same step.
 */
import { DATA_FILE_SCHEMA } from '../../../model/files/dataFile'
import type { Report, ReportImage } from '../../../model/report'
import { errorName } from '../failure'
import {
  revisionOf, type Keep, type RemoveOrder, type ReportDraft, type ReportRepository,
  type WriteOrder,
  type WriteResult,
} from '../repository'
import { Connection, type DatabaseEvents } from './connection'
import type { Database } from './layout'
import {
  beginChange, dropReport, keepHeads, listHeads, listRows, listSome, putReport, readRow,
} from './reportRows'
import { dropRescue, dropWrittenPictures, putRescue, readRescue } from './rescueRows'
import { dropVersions, listVersioned, listVersions, putVersion, readVersion } from './versionRows'

/**
 * Opens the database; rejects where the browser has or allows none, with a `VersionError` where a
 * newer version of the program wrote it.
 */
export async function openDatabase(events: DatabaseEvents): Promise<ReportRepository> {
  const connection = new Connection(events)
  await connection.open()
  const images = new KnownImages()
  return {
    isLasting: true,
    list: () => connection.use(listRows),
    listHeads: () => connection.use(listHeads),
    readSome: (ids) => connection.use(listSome, ids),
    keepHeads: (heads) => connection.use(keepHeads, heads),
    read: (id) => connection.use(async (database) => {
      const record = await readRow(database.transaction(['reports', 'images']) as never, id)
      if (record) images.of(database).set(id, record.report.images)
      return record
    }),
    write: (order) => connection.use((database) => write(database, order, images.of(database))),
    writeAll: (orders, removals) => connection.use((database) => {
      for (const { draft: { id } } of orders) images.of(database).delete(id)
      for (const { id } of removals) images.of(database).delete(id)
      return writeAll(database, orders, removals)
    }),
    remove: (id, reason) => connection.use(async (database) => {
      images.of(database).delete(id)
      await inChange(database, async (change) => {
        await dropReport(change, { id, base: revisionOf(await readRow(change, id) ?? {}), reason })
      })
      await dropRescue(database, id).catch(() => undefined)
    }),
    keep: (id, keep) => connection.use(keepState, id, keep),
    ...readersOf(connection),
    rescue: (rescue) => {
      // Nothing can be put aside where the database is closed this very moment, or takes no more.
      const database = connection.present
      const pictures = database ? images.fresh(database, rescue.id, rescue.pictures ?? {}) : {}
      if (!database || (rescue.copy === undefined && Object.keys(pictures).length === 0)) return
      try {
        putRescue(database, { ...rescue, pictures })
        images.noteRescued(pictures)
      } catch { /* the usual write is still to come */ }
    },
  }
}

/**
 * Images as they lie in a database, by report, to leave unchanged ones alone; a database opened
 * anew may be another one.
 */
class KnownImages {
  private readonly known = new WeakMap<Database, Map<string, Report['images']>>()
  private readonly rescued = new WeakSet<ReportImage>()

  of(database: Database): Map<string, Report['images']> {
    const own = this.known.get(database) ?? new Map<string, Report['images']>()
    this.known.set(database, own)
    return own
  }

  /** Those neither written nor put aside yet. */
  fresh(database: Database, id: string, images: Report['images']): Report['images'] {
    const written = this.of(database).get(id)
    if (written === images) return {}
    return Object.fromEntries(Object.entries(images)
      .filter(([name, image]) => written?.[name] !== image && !this.rescued.has(image)))
  }

  noteRescued(images: Report['images']): void {
    Object.values(images).forEach((image) => this.rescued.add(image))
  }
}

function keepState(
  database: Database, id: string, { report, reason, schema = DATA_FILE_SCHEMA }: Keep,
): Promise<void> {
  return inChange(database, async (change) => {
    const stored = await change.objectStore('reports').get(id)
    const [tag, revision] = stored ? [stored.tag, revisionOf(stored)] : ['' as const, 0]
    await putVersion(change, { record: { id, tag, revision, schema, report }, reason })
  })
}

type Versions = Pick<
  ReportRepository, 'listVersions' | 'listVersioned' | 'readVersion' | 'removeVersions'
>
type Besides =
  Pick<ReportRepository, 'readRescued' | 'dropRescued' | 'readSetting' | 'writeSetting'>

/** The parts of a repository that need to know nothing of images. */
function readersOf(connection: Connection): Versions & Besides {
  return {
    listVersioned: () => connection.use(listVersioned),
    listVersions: (id) => connection.use(listVersions, id),
    readVersion: (sequence) => connection.use(readVersion, sequence),
    removeVersions: (id) => connection.use((database) => inChange(database, async (change) => {
      const rows = await change.objectStore('versions').index('report').getAllKeys(id)
      await dropVersions(change, id, new Set(rows))
    })),
    readRescued: (id) => connection.use(readRescue, id),
    dropRescued: (id) => connection.use(dropRescue, id),
    readSetting: (name) => connection.use((database) => database.get('settings', name)),
    writeSetting: (name, value) => connection.use(async (database) => {
      await database.put('settings', value, name)
    }),
  }
}

type ImagesById = Map<string, Report['images']>

async function write(database: Database, order: WriteOrder, known: ImagesById): Promise<WriteResult> {
  const { id, report: { images } } = order.draft
  const before = known.get(id)
  // Wrapped values are stored as plain ones; where the disk is full, what was typed comes before
  // versions kept as time goes by.
  const options = { before, writesImages: before !== order.draft.report.images }
  const attempt = (own: WriteOrder, keepsTimed: boolean): Promise<WriteResult> =>
    inChange(database, (change) => putReport(change, own, { ...options, keepsTimed }))
  const done = await attempt(order, true).catch((error: unknown) => {
    if (errorName(error) === 'QuotaExceededError') return attempt(order, false)
    if (errorName(error) !== 'DataCloneError') throw error
    // Without the wrappers a screen may have left around values: the database takes plain data.
    const draft = JSON.parse(JSON.stringify(order.draft)) as ReportDraft
    return attempt({ ...order, draft }, true)
  })
  if (typeof done === 'string') known.delete(id)
  else known.set(id, images)
  if (typeof done !== 'string' && before !== images) {
    await dropWrittenPictures(database, id, images).catch(() => undefined)
  }
  return done
}

/** A failed step takes the whole transaction back. */
async function inChange<Value>(
  database: Database, work: (change: ReturnType<typeof beginChange>) => Promise<Value>,
): Promise<Value> {
  const change = beginChange(database)
  const done = change.done.catch((error: unknown) => { throw change.error ?? error })
  done.catch(() => undefined)
  try {
    const value = await work(change)
    await done
    return value
  } catch (error) {
    try {
      change.abort()
    } catch { /* it is over already */ }
    throw change.error ?? error
  }
}

class Conflict extends Error {}

async function writeAll(
  database: Database, orders: WriteOrder[], removals: RemoveOrder[],
): Promise<'done' | 'conflict'> {
  try {
    return await inChange(database, async (change) => {
      for (const order of orders) {
        const written = await putReport(change, order, { writesImages: true, keepsTimed: false })
        if (typeof written === 'string') throw new Conflict()
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
