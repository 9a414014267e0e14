/**
 * What the clerk does with whole reports of the library; what takes something away can be taken
 * back.
 */
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { copyReport } from '../../templates/copyReport'
import { useLibraryStore } from './library'
import { readRecord } from '../opening/openReport'
import type { LibraryEntry } from './libraryEntry'
import { reportTitle } from '../report/reportTitle'
import { tagOf } from '../repository/repository'
import { discardReport, discardReports, placeReport, placeReports } from './placeReport'

/** Deletes a report; the library's `undoable` brings it back as it was. */
export async function removeReport(entry: LibraryEntry): Promise<Result<string | null>> {
  return takeAway(entry, `已删除《${reportTitle(entry)}》`, () => discardReport(entry.id))
}

/** Deletes several reports, all of them or none; `undoable` brings them all back. */
export async function removeReports(entries: LibraryEntry[]): Promise<Result<string | null>> {
  const read = await Promise.all(entries.map(({ id }) => readRecord(id)))
  const records = read.flatMap(({ value }) => value ?? [])
  if (records.length < entries.length) {
    return { value: null, messages: read.flatMap(({ messages }) => messages) }
  }
  const done = await discardReports(records)
  const undo: Work = () => placeReports(records)
  if (done.value !== null) {
    useLibraryStore().undoable = { text: `已删除 ${records.length} 份年报`, undo }
  }
  return done
}

/** A report that was read instead of the one in the library; `undoable` brings the old one back. */
export async function replaceReport(
  entry: LibraryEntry, report: Report,
): Promise<Result<string | null>> {
  const draft = { id: entry.id, tag: tagOf(report), report: { ...report, id: entry.id } }
  return takeAway(
    entry, `已用读入的文件替换《${reportTitle(entry)}》`,
    () => placeReport(draft, '读入文件替换之前'),
  )
}

type Work = () => Promise<Result<string | null>>

async function takeAway(
  entry: LibraryEntry, text: string, work: Work,
): Promise<Result<string | null>> {
  const { value: old, messages } = await readRecord(entry.id)
  if (!old) return { value: null, messages }
  const done = await work()
  const undo: Work =
    () => placeReport({ id: old.id, tag: old.tag, report: old.report }, '撤销替换之前')
  if (done.value !== null) useLibraryStore().undoable = { text, undo }
  return done
}

/** Takes the last one back. */
export async function undoLast(): Promise<Result<string | null>> {
  const library = useLibraryStore()
  const done = await library.undoable?.undo()
  if (done?.value) library.undoable = null
  return done ?? { value: null, messages: [] }
}

/** A copy for another agency or year; gives its id. */
export async function duplicateReport(
  id: string, target: { name: string; year: number },
): Promise<Result<string | null>> {
  const { value: record, messages } = await readRecord(id)
  if (!record) return { value: null, messages }
  const copy = copyReport(record.report, { ...target, now: new Date().toISOString() })
  return placeReport({ id: copy.id, tag: tagOf(copy), report: copy })
}

/** The built-in sample's copy in the library, made on first use; gives its id. */
export async function openSample(): Promise<Result<string | null>> {
  return openToLearn('示例', async () =>
    (await import('../../templates/sample/buildSampleReport')).buildSampleReport)
}

/** The practice report of the library, made on first use; gives its id. */
export async function openPractice(): Promise<Result<string | null>> {
  return openToLearn('练习', async () =>
    (await import('../../templates/sample/buildPracticeReport')).buildPracticeReport)
}

async function openToLearn(
  tag: '示例' | '练习', load: () => Promise<(now: string) => Report>,
): Promise<Result<string | null>> {
  const library = useLibraryStore()
  await library.load()
  const present = library.entries?.find((entry) => entry.tag === tag)
  if (present) return { value: present.id, messages: [] }
  const build = await load().catch(() => null)
  if (!build) return refuse(`没有打开${tag}，请刷新本页重试`)
  const report = build(new Date().toISOString())
  return placeReport({ id: report.id, tag, report })
}
