/**
 * Reports in the database. A write compares revisions and keeps what it must in one transaction; an
 * aborted one leaves everything as it was.
 */
import { DATA_FILE_SCHEMA } from '../../../model/files/dataFile'
import type { Report } from '../../../model/report'
import { thisCopy } from '../copy'
import { headOf, isSameState } from '../head'
import {
  revisionOf, type FoundRecords, type RemoveOrder, type ReportHead, type ReportRecord, type WriteOrder,
  type WriteResult,
} from '../repository'
import { describeLoss, tallyOf, type Tally } from '../tally'
import { WRITTEN, type Change, type Database } from './layout'
import { lastKeptAt, putVersion, type Kept } from './versionRows'

/** States kept as time goes by lie at least this far apart. */
const KEEP_EVERY_MS = 5 * 60_000
const SHRUNK = '内容大量减少之前'
const OUTGROWN = '程序更新之前'

/** A transaction that survives a power cut once it is done. */
export function beginChange(database: Database): Change {
  return database.transaction(WRITTEN, 'readwrite', { durability: 'strict' })
}

/** The report with its images. */
export async function readRow(
  change: Pick<Change, 'objectStore'>, id: string,
): Promise<ReportRecord | undefined> {
  const [record, images] =
    await Promise.all([change.objectStore('reports').get(id), change.objectStore('images').get(id)])
  return record && { ...record, report: { ...record.report, images: images ?? {} } }
}

/**
 * `writesImages` false leaves the stored ones; `before` are those where they are known;
 * `keepsTimed` false keeps nothing but what it must.
 */
export interface WriteOptions {
  writesImages: boolean
  before?: Report['images']
  keepsTimed: boolean
}

/**
 * Writes one report inside a transaction; throws a `VersionError` where a newer version of the
 * program wrote what is stored.
 */
export async function putReport(
  change: Change, order: WriteOrder, options: WriteOptions,
): Promise<WriteResult> {
  const { draft, base } = order
  const stored = await change.objectStore('reports').get(draft.id)
  const hindrance = await findHindrance(change, order, stored)
  if (hindrance) return hindrance
  const shrunk = stored
    ? describeLoss(await tallyStored(change, stored, options), tallyOf(draft.report)) : ''
  const occasion = { order, stored, shrunk, keepsTimed: options.keepsTimed }
  for (const kept of await listKept(change, occasion)) await putVersion(change, kept)
  const record: ReportRecord = {
    ...draft, report: { ...draft.report, images: {} }, schema: DATA_FILE_SCHEMA,
    revision: base + 1, writer: thisCopy(),
  }
  await change.objectStore('reports').put(record)
  const head = headOf(record)
  await (head ? change.objectStore('heads').put(head) : change.objectStore('heads').delete(draft.id))
  if (options.writesImages) await change.objectStore('images').put(draft.report.images, draft.id)
  return { revision: base + 1, shrunk }
}

async function findHindrance(
  change: Change, { draft, base }: WriteOrder, stored: ReportRecord | undefined,
): Promise<'gone' | 'conflict' | undefined> {
  if (!stored && base > 0 && await lastKeptAt(change, draft.id) === undefined) return 'gone'
  if ((stored ? revisionOf(stored) : 0) !== base) return 'conflict'
  if (stored && stored.schema > DATA_FILE_SCHEMA) throw new DOMException('', 'VersionError')
  return undefined
}

/** The row holds no images: they are counted where they lie. */
async function tallyStored(
  change: Change, { id, report }: ReportRecord, options: WriteOptions,
): Promise<Tally> {
  const { writesImages, before } = options
  const images = writesImages ? before ?? await change.objectStore('images').get(id) ?? {} : {}
  return { ...tallyOf(report), images: Object.keys(images).length }
}

interface Occasion {
  order: WriteOrder
  stored: ReportRecord | undefined
  shrunk: string
  keepsTimed: boolean
}

/** What is stored as it lies there comes first, then the states the order brings. */
async function listKept(
  change: Change, { order, stored, shrunk, keepsTimed }: Occasion,
): Promise<Kept[]> {
  const { draft, base, keeps = [], keepsStored = '' } = order
  const brought = keeps.map(({ report, reason, schema = DATA_FILE_SCHEMA }) => ({
    record: { ...draft, report, revision: base, schema }, reason,
  }))
  if (!stored) return brought
  const reason = reasonToKeep(stored, keepsStored, shrunk)
  // What shrank is kept by the step that made it shrink; what cannot be read as it is, always.
  if (brought.length > 0 && ['', SHRUNK].includes(reason)) return brought
  const isDue = reason !== '' || (keepsTimed && await isTimeToKeep(change, draft.id))
  const record = isDue ? await readRow(change, draft.id) : undefined
  return record ? [{ record, reason }, ...brought] : brought
}

function reasonToKeep(stored: ReportRecord, keepsStored: string, shrunk: string): string {
  if (stored.schema < DATA_FILE_SCHEMA) return OUTGROWN
  return keepsStored === '' && shrunk !== '' ? SHRUNK : keepsStored
}

/** A clock put back does not hold it up. */
async function isTimeToKeep(change: Change, id: string): Promise<boolean> {
  const last = await lastKeptAt(change, id)
  return last === undefined || !(Math.abs(Date.now() - Date.parse(last)) < KEEP_EVERY_MS)
}

/** Deletes one report inside a transaction, when the revision is still `base`. */
export async function dropReport(
  change: Change, { id, base, reason }: RemoveOrder,
): Promise<boolean> {
  const record = await readRow(change, id)
  if (!record) return true
  if (revisionOf(record) !== base) return false
  await putVersion(change, { record, reason })
  await change.objectStore('reports').delete(id)
  await change.objectStore('heads').delete(id)
  await change.objectStore('images').delete(id)
  return true
}

/** All reports without images; one that cannot be read does not hide the others. */
export async function listRows(database: Database): Promise<FoundRecords> {
  return sortOut(await database.getAll('reports')
    .catch(async () => readOneByOne(database, await database.getAllKeys('reports'))))
}

/** Those of some ids; one that is not there is left out. */
export async function listSome(database: Database, ids: string[]): Promise<FoundRecords> {
  return sortOut((await readOneByOne(database, ids)).filter((row) => row !== undefined))
}

/** Heads as they lie there, but those that are none; `unknown` are the reports without. */
export async function listHeads(
  database: Database,
): Promise<{ heads: ReportHead[]; unknown: string[] }> {
  const reading = database.transaction(['reports', 'heads'])
  const [ids, found] = await Promise.all([
    reading.objectStore('reports').getAllKeys(),
    reading.objectStore('heads').getAll().catch((): ReportHead[] => []),
  ])
  const heads = new Map(found.filter(isHead).map((head) => [head.id, head]))
  return {
    heads: ids.flatMap((id) => heads.get(id) ?? []), unknown: ids.filter((id) => !heads.has(id)),
  }
}

function isHead(head: Partial<Record<keyof ReportHead, unknown>>): boolean {
  return typeof head.name === 'string' && typeof head.year === 'number'
    && typeof head.updatedAt === 'string' && typeof head.createdAt === 'string'
    && typeof head.revision === 'number'
}

/** Beside their reports, where these are still what the heads say. */
export async function keepHeads(database: Database, heads: ReportHead[]): Promise<void> {
  const change = database.transaction(['reports', 'heads'], 'readwrite')
  for (const head of heads) {
    const record = await change.objectStore('reports').get(head.id)
    const present = record && headOf(record)
    if (present && isSameState(present, head)) await change.objectStore('heads').put(head)
  }
  await change.done
}

function sortOut(rows: unknown[]): FoundRecords {
  return {
    records: rows.filter(isWhole),
    broken: rows.filter((row) => !isWhole(row))
      .map((raw) => ({ id: String((raw as { id?: unknown } | null)?.id ?? ''), raw })),
  }
}

/** Enough of a record to be read as one; `stored.ts` validates what lies in it. */
function isWhole(row: unknown): row is ReportRecord {
  const { id, report } = (row ?? {}) as { id?: unknown; report?: unknown }
  return typeof id === 'string' && typeof report === 'object' && report !== null
}

async function readOneByOne(database: Database, ids: string[]): Promise<unknown[]> {
  return Promise.all(ids.map((id) => database.get('reports', id).catch(() => ({ id, raw: null }))))
}
