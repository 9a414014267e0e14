/** Reports in the database. A write compares revisions and keeps what it must in one transaction; an aborted one leaves everything as it was. */
import { DATA_FILE_SCHEMA } from '../../model/dataFile'
import { thisCopy } from '../copy'
import type { BrokenRecord, RemoveOrder, ReportDraft, ReportRecord, WriteOrder, Written } from '../shelf'
import { describeLoss, tallyOf } from '../versions/tally'
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
export async function readRow(change: Pick<Change, 'objectStore'>, id: string): Promise<ReportRecord | undefined> {
  const [record, images] = await Promise.all([change.objectStore('reports').get(id), change.objectStore('images').get(id)])
  return record && { ...record, report: { ...record.report, images: images ?? {} } }
}

/** `writesImages` false leaves the stored ones; `keepsTimed` false keeps nothing but what it must. */
export interface WriteOptions { writesImages: boolean; keepsTimed: boolean }

/** Writes one report inside a transaction. */
export async function putReport(change: Change, order: WriteOrder, { writesImages, keepsTimed }: WriteOptions): Promise<Written> {
  const { draft, base } = order
  const stored = await change.objectStore('reports').get(draft.id)
  if ((stored?.revision ?? 0) !== base) return 'conflict'
  const shrunk = stored ? describeLoss(tallyOf(stored.report), tallyOf(draft.report)) : ''
  for (const kept of await listKept(change, { order, stored, shrunk, keepsTimed })) await putVersion(change, kept)
  await change.objectStore('reports').put(rowOf(draft, base + 1))
  if (writesImages) await change.objectStore('images').put(draft.report.images, draft.id)
  return { revision: base + 1, shrunk }
}

function rowOf(draft: ReportDraft, revision: number): ReportRecord {
  return { ...draft, report: { ...draft.report, images: {} }, schema: DATA_FILE_SCHEMA, revision, writer: thisCopy() }
}

interface Occasion { order: WriteOrder; stored: ReportRecord | undefined; shrunk: string; keepsTimed: boolean }

async function listKept(change: Change, { order: { draft, base, keeps = [] }, stored, shrunk, keepsTimed }: Occasion): Promise<Kept[]> {
  if (keeps.length > 0) return keeps.map(({ report, reason }) => ({ record: { ...draft, report, revision: base, schema: DATA_FILE_SCHEMA }, reason }))
  if (!stored) return []
  const reason = stored.schema < DATA_FILE_SCHEMA ? OUTGROWN : shrunk === '' ? '' : SHRUNK
  if (reason === '' && !(keepsTimed && await isTimeToKeep(change, draft.id))) return []
  const record = await readRow(change, draft.id)
  return record ? [{ record, reason }] : []
}

/** A clock put back does not hold it up. */
async function isTimeToKeep(change: Change, id: string): Promise<boolean> {
  const last = await lastKeptAt(change, id)
  return last === undefined || !(Math.abs(Date.now() - Date.parse(last)) < KEEP_EVERY_MS)
}

/** Deletes one report inside a transaction, when the revision is still `base`. */
export async function dropReport(change: Change, { id, base, reason }: RemoveOrder): Promise<boolean> {
  const record = await readRow(change, id)
  if (!record) return true
  if (record.revision !== base) return false
  await putVersion(change, { record, reason })
  await change.objectStore('reports').delete(id)
  await change.objectStore('images').delete(id)
  return true
}

/** All reports without images; one that cannot be read does not hide the others. */
export async function listRows(database: Database): Promise<{ records: ReportRecord[]; broken: BrokenRecord[] }> {
  const rows: unknown[] = await database.getAll('reports').catch(() => readOneByOne(database))
  return {
    records: rows.filter(isWhole),
    broken: rows.filter((row) => !isWhole(row)).map((raw) => ({ id: String((raw as { id?: unknown } | null)?.id ?? ''), raw })),
  }
}

/** What every reader of the list relies on. */
function isWhole(row: unknown): row is ReportRecord {
  const { id, report } = (row ?? {}) as { id?: unknown; report?: Partial<ReportRecord['report']> | null }
  const isText = (value: unknown): boolean => typeof value === 'string'
  return isText(id) && typeof report?.year === 'number' && isText(report.updatedAt) && isText(report.agency?.name) && typeof report.cells === 'object' && typeof report.narratives === 'object'
}

async function readOneByOne(database: Database): Promise<unknown[]> {
  const ids = await database.getAllKeys('reports')
  return Promise.all(ids.map((id) => database.get('reports', id).then((row) => row ?? { id, raw: null }, () => ({ id, raw: null }))))
}
