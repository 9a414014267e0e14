/** Versions in the database: a row for the list, the packed report beside it, images shared. */
import type { ReportRecord, VersionInfo } from '../shelf'
import { listOutdated } from '../versions/listOutdated'
import { packReport, unpackReport } from '../versions/packReport'
import { pictureKey } from '../versions/pictureKey'
import { tallyOf } from '../versions/tally'
import type { Change, Database, VersionRow } from './layout'

export interface Kept { record: ReportRecord; reason: string }

/** Puts a state among the versions of its report, and lets go of those that have had their time. */
export async function putVersion(change: Change, { record, reason }: Kept): Promise<void> {
  const pictures = await putPictures(change, record)
  const sequence = await change.objectStore('versions').add(rowOf({ record, reason }, pictures))
  await change.objectStore('contents').put(packReport(record), sequence)
  await dropOutdated(change, record.id)
}

function rowOf({ record: { id, revision, tag, report }, reason }: Kept, pictures: Record<string, string>): VersionRow {
  return {
    report: id, revision, tag, name: report.agency?.name ?? '', year: report.year, at: report.updatedAt,
    keptAt: new Date().toISOString(), reason, tally: tallyOf(report), pictures,
  }
}

async function putPictures(change: Change, { id, report }: ReportRecord): Promise<Record<string, string>> {
  const store = change.objectStore('pictures')
  const pictures: Record<string, string> = {}
  for (const [name, image] of Object.entries(report.images)) {
    const key = pictureKey(id, image)
    pictures[name] = key
    if (await store.getKey(key) === undefined) await store.put(image, key)
  }
  return pictures
}

async function dropOutdated(change: Change, id: string): Promise<void> {
  const outdated = listOutdated(latestFirst(await change.objectStore('versions').index('report').getAll(id)), Date.now())
  if (outdated.length > 0) await dropVersions(change, id, new Set(outdated))
}

/** Drops versions of a report, and the images no version shows any more. */
export async function dropVersions(change: Change, id: string, sequences: ReadonlySet<number>): Promise<void> {
  const rows = await change.objectStore('versions').index('report').getAll(id)
  const used = new Set(rows.filter(({ sequence = 0 }) => !sequences.has(sequence)).flatMap(({ pictures }) => Object.values(pictures)))
  const pictures = await change.objectStore('pictures').getAllKeys(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`))
  for (const sequence of sequences) {
    await change.objectStore('versions').delete(sequence)
    await change.objectStore('contents').delete(sequence)
  }
  for (const key of pictures) if (!used.has(key)) await change.objectStore('pictures').delete(key)
}

/** When the latest version of a report was kept; undefined where there is none. */
export async function lastKeptAt(change: Change, id: string): Promise<string | undefined> {
  const cursor = await change.objectStore('versions').index('report').openCursor(id, 'prev')
  return cursor?.value.keptAt
}

/** Versions of a report, or of all; the latest first. */
export async function listVersions(database: Database, id?: string): Promise<VersionInfo[]> {
  return latestFirst(await (id === undefined ? database.getAll('versions') : database.getAllFromIndex('versions', 'report', id)))
}

function latestFirst(rows: VersionRow[]): VersionInfo[] {
  return rows.map(({ pictures: _pictures, sequence = 0, ...row }) => ({ ...row, sequence })).sort((a, b) => b.sequence - a.sequence)
}

/** The state of a version, images included; throws where its content is damaged. */
export async function readVersion(database: Database, sequence: number): Promise<ReportRecord | undefined> {
  const transaction = database.transaction(['versions', 'contents', 'pictures'])
  const [row, content] = await Promise.all([transaction.objectStore('versions').get(sequence), transaction.objectStore('contents').get(sequence)])
  if (!row || !content) return undefined
  const named = Object.entries(row.pictures).map(async ([name, key]) => [name, await transaction.objectStore('pictures').get(key)] as const)
  const images = Object.fromEntries((await Promise.all(named)).flatMap(([name, image]) => (image ? [[name, image]] : [])))
  const { report, schema } = unpackReport(content)
  return { id: row.report, tag: row.tag, revision: row.revision, schema, report: { ...report, images } }
}
