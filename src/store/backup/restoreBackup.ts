/** The whole library as one file and back again. */
import { LARGEST_BACKUP, MB } from '../../model/files/limits'
import { refuse, type Message, type Result } from '../../model/result'
import { useLibraryStore } from '../library/library'
import { useLockStore } from '../lock/lockStore'
import { useOtherWindowsStore } from '../window/otherWindows'
import { useSavingStore } from '../saving/saving'
import { explainFailure } from '../repository/failure'
import type { ReportRecord } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'
import { readStored } from '../repository/stored'
import { addParagraphs } from '../paragraphs/ownParagraphs'
import { createStep } from './createStep'
import { listOrders, planRestore, type RestoreMode, type RestorePlan } from './planRestore'

const HELD = '有年报正在另一个窗口里编辑，那里有内容还没有存上，没有恢复。请先到那个窗口处理'
const CHANGED = '“我的年报”在此期间有改动，没有恢复，什么都没有变。请重新选择备份文件'
const EMPTY = '备份文件是空的，“我的年报”没有变。可能没有复制完，请重新取一份，或改用另一次的备份'
const TOO_LARGE = `文件超过${LARGEST_BACKUP / MB}MB，不像年报备份，没有读入。请核对选的文件`

/**
 * Every report that can be read, in the present shape, and how many cannot; null with a sentence
 * where the list cannot be had. Never rejects.
 */
export async function collectReports(): Promise<Result<ReportRecord[] | null>> {
  try {
    await useSavingStore().flush()
    const repository = await useRepositoryStore().ready()
    const records: ReportRecord[] = []
    const listed = await repository.list()
    for (const { id } of listed.records) {
      // One that cannot be brought to the present shape stays out; it stands in the list as 读不出.
      const record = await repository.read(id)
      const { value } = record ? await readStored(record) : { value: null }
      records.push(...record && value ? [{ ...record, report: value }] : [])
    }
    const missing = listed.records.length + listed.broken.length - records.length
    const messages: Message[] = missing > 0
      ? [{ level: 'warning', text: `有 ${missing} 份读不出，没有放进来` }] : []
    // The same library gives the same file.
    records.sort((a, b) =>
      a.report.agency.name.localeCompare(b.report.agency.name, 'zh-CN')
        || a.report.year - b.report.year || (a.id < b.id ? -1 : 1))
    return { value: records, messages }
  } catch (error) {
    return refuse(`没有读出全部年报：${explainFailure(error)}。请刷新本页重试`)
  }
}

/**
 * What a file would do to the library; nothing is changed. `onProgress` gets the share done.
 * Never rejects.
 */
export async function planBackup(
  file: File, onProgress: (share: number) => void,
): Promise<Result<RestorePlan | null>> {
  try {
    if (file.size > LARGEST_BACKUP) return refuse(TOO_LARGE)
    if (file.size === 0) return refuse(EMPTY)
    const { openBackup, readBackup } = await import('../../readers/formats/json')
    const { value: open, messages } = openBackup(new Uint8Array(await file.arrayBuffer()))
    if (!open) return { value: null, messages }
    const backup = await readBackup(open, createStep(open.size, onProgress))
    if (backup.reports.length === 0 && backup.broken.length > 0) {
      const broken = backup.broken.map((part) => `“${part.file || '没有名字的一份'}”（${part.reason}）`)
      return refuse(NOTHING + broken.join('、'))
    }
    const { value: records, messages: troubles } = await collectReports()
    return records
      ? { value: planRestore(backup, records), messages: [] } : { value: null, messages: troubles }
  } catch {
    return refuse(`没有读出“${file.name}”。它可能正被别的程序打开，或者已经移走，请重新选择`)
  }
}

const NOTHING = '备份文件不完整或被改动过，没有读入，“我的年报”没有变。请重新取一份，'
  + '或改用另一次的备份。读不出的：'

/**
 * Does what was shown, all of it or nothing; gives the number of reports written and removed. Never
 * rejects.
 */
export async function restoreBackup(
  shown: RestorePlan, mode: RestoreMode,
): Promise<Result<number | null>> {
  const { orders, removals } = listOrders(shown, mode)
  const present = [
    ...orders.filter(({ base }) => base > 0).map(({ draft }) => draft.id),
    ...removals.map(({ id }) => id),
  ]
  let done: 'done' | 'conflict' = 'conflict'
  try {
    const repository = await useRepositoryStore().ready()
    const isFree = await useLockStore()
      .withLocks(present, async () => { done = await repository.writeAll(orders, removals) })
    if (!isFree) return refuse(HELD)
    if (done as string === 'conflict') return refuse(CHANGED)
    await addParagraphs(shown.paragraphs ?? {})
  } catch (error) {
    return refuse(`没有恢复，什么都没有变：${explainFailure(error)}`)
  }
  const { channel } = useOtherWindowsStore()
  for (const { draft, base } of orders) {
    channel.send({ kind: 'saved', report: draft.id, revision: base + 1 })
  }
  for (const { id } of removals) channel.send({ kind: 'removed', report: id })
  await useLibraryStore().load()
  return { value: orders.length + removals.length, messages: [] }
}
