/** Versions in the database: a row for the list, the packed report beside it, images shared. */
import type { Report, ReportImage } from '../../../model/report'
import { toTag, type ReportRecord, type VersionInfo } from '../repository'
import { listOutdated } from './listOutdated'
import { packReport, unpackReport } from './packReport'
import { pictureKey } from '../pictureKey'
import { tallyOf } from '../tally'
import type { Change, Database, VersionRow } from './layout'

export interface Kept { record: ReportRecord; reason: string }

/** Puts a state among the versions of its report, and lets go of those that have had their time. */
export async function putVersion(change: Change, { record, reason }: Kept): Promise<void> {
  const pictures = await putPictures(change, record)
  const sequence = await change.objectStore('versions').add(rowOf({ record, reason }, pictures))
  await change.objectStore('contents').put(packReport(record), sequence)
  const versions = await change.objectStore('versions').index('report').getAll(record.id)
  const outdated = listOutdated(latestFirst(versions), Date.now())
  if (outdated.length > 0) await dropVersions(change, record.id, new Set(outdated))
}

/**
 * The report may be anything that was found: what the list of versions shows of it is looked at
 * here.
 */
function rowOf({ record, reason }: Kept, pictures: VersionRow['pictures']): VersionRow {
  const { id, revision, tag, report: found } = record
  const report = (found ?? {}) as Partial<Report>
  const now = new Date().toISOString()
  return {
    report: id, revision, tag, name: textOr(report.agency?.name, ''),
    year: Number(report.year) || 0,
    at: isTime(report.updatedAt) ? report.updatedAt : now, keptAt: now,
    reason, tally: tallyOf(found), pictures,
  }
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

async function putPictures(
  change: Change, { id, report }: ReportRecord,
): Promise<Record<string, string>> {
  const store = change.objectStore('pictures')
  const pictures: Record<string, string> = {}
  for (const [name, image] of Object.entries((report as Partial<Report> | null)?.images ?? {})) {
    if (typeof (image as Partial<ReportImage> | null)?.data !== 'string') continue
    const key = pictureKey(id, image)
    pictures[name] = key
    if (await store.getKey(key) === undefined) await store.put(image, key)
  }
  return pictures
}

/** Drops versions of a report, and the images no version shows any more. */
export async function dropVersions(
  change: Change, id: string, sequences: ReadonlySet<number>,
): Promise<void> {
  const rows = await change.objectStore('versions').index('report').getAll(id)
  const left = rows.filter(({ sequence = 0 }) => !sequences.has(sequence))
  const used = new Set(left.flatMap(({ pictures }) => Object.values(pictures ?? {})))
  const pictures =
    await change.objectStore('pictures').getAllKeys(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`))
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
  return latestFirst(await (id === undefined
    ? database.getAll('versions') : database.getAllFromIndex('versions', 'report', id)))
}

/** Reports that have versions: their ids alone, not the rows. */
export async function listVersioned(database: Database): Promise<string[]> {
  const ids: string[] = []
  const index = database.transaction('versions').store.index('report')
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
    ids.push(at.key)
  }
  return ids
}

function latestFirst(rows: VersionRow[]): VersionInfo[] {
  const named = rows.filter(({ sequence, report }) =>
    typeof sequence === 'number' && typeof report === 'string')
  return named.map(infoOf).sort((a, b) => b.sequence - a.sequence)
}

/** The row with every field fit to be shown, whatever lies there. */
function infoOf({ pictures: _pictures, sequence = 0, ...row }: VersionRow): VersionInfo {
  const { tag, tally, year, revision } = row
  const count = (value: unknown): number => (typeof value === 'number' ? value : 0)
  const [at, keptAt] = [row.at, row.keptAt].map((time) => (isTime(time) ? time : UNKNOWN_TIME))
  return {
    sequence, report: row.report, revision: count(revision),
    tag: toTag(tag),
    name: textOr(row.name, ''), year: count(year),
    at: at ?? UNKNOWN_TIME, keptAt: keptAt ?? UNKNOWN_TIME, reason: textOr(row.reason, ''),
    tally: {
      cells: count(tally?.cells), characters: count(tally?.characters),
      images: count(tally?.images),
    },
  }
}

const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z'

/** The state of a version, images included; throws where its content is damaged. */
export async function readVersion(
  database: Database, sequence: number,
): Promise<ReportRecord | undefined> {
  const transaction = database.transaction(['versions', 'contents', 'pictures'])
  const [row, content] = await Promise.all([
    transaction.objectStore('versions').get(sequence),
    transaction.objectStore('contents').get(sequence),
  ])
  if (!row || !content) return undefined
  const pictures = transaction.objectStore('pictures')
  const named = Object.entries(row.pictures ?? {})
    .map(async ([name, key]) => [name, await pictures.get(key)] as const)
  const images = Object.fromEntries((await Promise.all(named))
    .flatMap(([name, image]) => (image ? [[name, image]] : [])))
  const { report, schema } = unpackReport(content)
  const whole = typeof (report as unknown) === 'object' && report ? { ...report, images } : report
  return { id: row.report, tag: row.tag, revision: row.revision, schema, report: whole }
}
