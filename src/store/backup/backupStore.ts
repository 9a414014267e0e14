/** The whole library as one file and back again, and when that was done last. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { refuse, type Result } from '../../model/result'
import { useLibraryStore } from '../library'
import type { LibraryEntry } from '../libraryEntry'
import { useLockStore } from '../lock/lockStore'
import { useNewsStore } from '../lock/newsStore'
import { useSavingStore } from '../saving'
import { explainFailure } from '../saveState'
import type { ReportRecord, Shelf } from '../shelf'
import { useShelfStore } from '../shelfStore'
import { readStored } from '../stored'
import { listOrders, planRestore, type RestoreMode, type RestorePlan } from './planRestore'

/** What lies in files outside the browser: the newest file, and which revision of each report is in one. */
export interface BackupMarks { at: string; revisions: Record<string, number> }

const MARKS = 'backups'
const HELD = '有年报正在另一个窗口里编辑，那里有内容还没有存上，没有恢复。请先到那个窗口处理'
const CHANGED = '“我的年报”在此期间有改动，没有恢复，什么都没有变。请重新选择备份文件'
const LARGEST_BACKUP = 200 * 1024 * 1024

export const useBackupStore = defineStore('backup', () => {
  const shelf = useShelfStore()
  const marks = shallowRef<BackupMarks>({ at: '', revisions: {} })

  /** Never rejects; what is not known counts as never. */
  async function load(): Promise<void> {
    marks.value = toMarks(await (await shelf.ready()).readSetting(MARKS).catch(() => null))
  }

  /** Remembers that these revisions lie in a file. Never rejects. */
  async function note(revisions: Record<string, number>): Promise<void> {
    await load()
    marks.value = { at: new Date().toISOString(), revisions: { ...marks.value.revisions, ...revisions } }
    await (await shelf.ready()).writeSetting(MARKS, marks.value).catch(() => undefined)
  }

  /** A report as it is stored now lies in a file. */
  async function noteReport(id: string): Promise<void> {
    await useSavingStore().flush()
    await note({ [id]: useSavingStore().baseOf(id).revision })
  }

  return { marks, load, note, noteReport, collect, plan, restore }
})

function toMarks(stored: unknown): BackupMarks {
  const { at, revisions } = (stored ?? {}) as Partial<BackupMarks>
  return { at: typeof at === 'string' ? at : '', revisions: typeof revisions === 'object' && revisions !== null ? revisions : {} }
}

const WEEK_MS = 7 * 24 * 3_600_000

/** Reports changed since the newest file, when that is more than a week old; 0 where nothing needs to be said. */
export function countUnbacked(entries: LibraryEntry[], { at, revisions }: BackupMarks, now: number): number {
  const own = entries.filter(({ tag }) => tag !== '示例')
  const changed = own.filter(({ id, revision }) => revisions[id] !== revision)
  const since = at === '' ? Math.min(...changed.map(({ createdAt }) => Date.parse(createdAt))) : Date.parse(at)
  return changed.length > 0 && !(now - since < WEEK_MS) ? changed.length : 0
}

/** Every report that can be read, in the present shape; null with a sentence where one cannot. Never rejects. */
async function collect(): Promise<Result<ReportRecord[] | null>> {
  try {
    await useSavingStore().flush()
    const shelf = await useShelfStore().ready()
    const records: ReportRecord[] = []
    for (const { id } of (await shelf.list()).records) records.push(...await readWhole(shelf, id))
    return { value: records, messages: [] }
  } catch (error) {
    return refuse(`没有读出全部年报：${explainFailure(error)}。请刷新本页重试`)
  }
}

/** One that cannot be brought to the present shape stays out; it stands in the list as 读不出. */
async function readWhole(shelf: Shelf, id: string): Promise<ReportRecord[]> {
  const record = await shelf.read(id)
  const { value } = record ? await readStored(record) : { value: null }
  return record && value ? [{ ...record, report: value }] : []
}

/** What a file would do to the library; nothing is changed. Never rejects. */
async function plan(file: File): Promise<Result<RestorePlan | null>> {
  try {
    if (file.size > LARGEST_BACKUP) return refuse('文件超过200MB，不像年报备份，没有读入。请核对选的文件')
    const { readBackup } = await import('../../readers/json')
    const { value: backup, messages } = readBackup(new Uint8Array(await file.arrayBuffer()))
    if (!backup) return { value: null, messages }
    const { value: records, messages: troubles } = await collect()
    return records ? { value: planRestore(backup, records), messages } : { value: null, messages: troubles }
  } catch {
    return refuse(`没有读出“${file.name}”。它可能正被别的程序打开，或者已经移走，请重新选择`)
  }
}

/** Does what was shown, all of it or nothing; gives the number of reports written and removed. Never rejects. */
async function restore(shown: RestorePlan, mode: RestoreMode): Promise<Result<number | null>> {
  const { orders, removals } = listOrders(shown, mode)
  const present = [...orders.filter(({ base }) => base > 0).map(({ draft }) => draft.id), ...removals.map(({ id }) => id)]
  let done: 'done' | 'conflict' = 'conflict'
  try {
    const shelf = await useShelfStore().ready()
    const isFree = await useLockStore().borrowAll(present, async () => { done = await shelf.writeAll(orders, removals) })
    if (!isFree) return refuse(HELD)
    if (done as string === 'conflict') return refuse(CHANGED)
  } catch (error) {
    return refuse(`没有恢复，什么都没有变：${explainFailure(error)}`)
  }
  const { line } = useNewsStore()
  for (const { draft, base } of orders) line.tell({ kind: 'saved', report: draft.id, revision: base + 1 })
  for (const { id } of removals) line.tell({ kind: 'removed', report: id })
  await useLibraryStore().load()
  return { value: orders.length + removals.length, messages: [] }
}
