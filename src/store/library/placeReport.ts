/** Whole reports into the library and out of it. */
import type { Result } from '../../model/result'
import { refuse } from '../../model/result'
import { useLibraryStore } from './library'
import { useReportStore } from '../report/report'
import { useSavingStore } from '../saving/saving'
import { explainFailure } from '../repository/failure'
import { useLockStore } from '../lock/lockStore'
import { useOtherWindowsStore } from '../window/otherWindows'
import {
  revisionOf, type RemoveOrder, type ReportDraft, type ReportRecord, type ReportRepository,
  type WriteOrder,
} from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'

const HELD = '这份年报正在另一个窗口里编辑，那里有内容还没有存上，没有办成。请先到那个窗口处理'

/**
 * Writes a report as it is, new or over what stands under its id, and gives the id; null with a
 * sentence where it cannot be written.
 */
export async function placeReport(
  draft: ReportDraft, reason = '替换之前',
): Promise<Result<string | null>> {
  try {
    closeReport(draft.id)
    const repository = await useRepositoryStore().ready()
    if (!await repository.read(draft.id)) return await write(repository, draft, reason)
    let done: Result<string | null> = refuse(HELD)
    await useLockStore()
      .withLock(draft.id, async () => { done = await write(repository, draft, reason) })
    return done
  } catch (error) {
    return refuse(`没有存入“我的年报”：${explainFailure(error)}。请刷新本页重试`)
  }
}

async function write(
  repository: ReportRepository, draft: ReportDraft, reason: string,
): Promise<Result<string | null>> {
  const present = await repository.read(draft.id)
  const keeps = present ? [{ report: present.report, reason, schema: present.schema }] : []
  const written = await repository.write({ draft, base: present ? revisionOf(present) : 0, keeps })
  if (typeof written === 'string') return refuse('这份年报刚在另一个窗口修改过，没有写入，请重试')
  useOtherWindowsStore().channel.send({ kind: 'saved', report: draft.id, revision: written.revision })
  await useLibraryStore().load()
  return { value: draft.id, messages: [] }
}

/** Deletes a report; its sentence where that failed. */
export async function discardReport(id: string): Promise<Result<string | null>> {
  try {
    await useSavingStore().flush()
    closeReport(id)
    const repository = await useRepositoryStore().ready()
    if (!await useLockStore().withLock(id, () => repository.remove(id, '删除之前'))) {
      return refuse(HELD)
    }
    useOtherWindowsStore().channel.send({ kind: 'removed', report: id })
    await useLibraryStore().load()
    return { value: id, messages: [] }
  } catch (error) {
    return refuse(`没有删除：${explainFailure(error)}。请刷新本页重试`)
  }
}

/** Deletes several reports, all of them or none; their sentence where that failed. */
export async function discardReports(records: ReportRecord[]): Promise<Result<string | null>> {
  const removals =
    records.map((record) => ({ id: record.id, base: revisionOf(record), reason: '删除之前' }))
  return writeTogether(records, [], removals)
}

/** Puts deleted reports back as they were, all of them or none. */
export async function placeReports(records: ReportRecord[]): Promise<Result<string | null>> {
  return writeTogether(
    records, records.map(({ id, tag, report }) => ({ draft: { id, tag, report }, base: 0 })), [],
  )
}

async function writeTogether(
  records: ReportRecord[], orders: WriteOrder[], removals: RemoveOrder[],
): Promise<Result<string | null>> {
  try {
    await useSavingStore().flush()
    const ids = records.map(({ id }) => id)
    ids.forEach(closeReport)
    const repository = await useRepositoryStore().ready()
    let done: 'done' | 'conflict' = 'conflict'
    if (!await useLockStore().withLocks(
      ids, async () => { done = await repository.writeAll(orders, removals) },
    )) return refuse(HELD)
    if (done as string === 'conflict') {
      return refuse('有年报刚在另一个窗口修改过，什么都没有变，请重试')
    }
    for (const { id } of removals) useOtherWindowsStore().channel.send({ kind: 'removed', report: id })
    for (const { draft: { id } } of orders) {
      useOtherWindowsStore().channel.send({ kind: 'saved', report: id, revision: 1 })
    }
    await useLibraryStore().load()
    return { value: ids[0] ?? null, messages: [] }
  } catch (error) {
    return refuse(`没有办成，什么都没有变：${explainFailure(error)}。请刷新本页重试`)
  }
}

/** It is no longer open, and nothing of it is written after this. */
function closeReport(id: string): void {
  const reportStore = useReportStore()
  if (reportStore.current?.id === id) reportStore.open(null)
  useSavingStore().abandon(id)
}
