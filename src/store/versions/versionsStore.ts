/** 历史版本 of the open report: earlier states, what changed since, and the way back. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { useReportStore } from '../report/report'
import { useSavingStore } from '../saving/saving'
import { explainFailure, isNotLoaded } from '../repository/failure'
import type { VersionInfo } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'
import { isNewer, readStored } from '../repository/stored'
import { isLargeChange } from '../saving/largeChange'

export const useVersionsStore = defineStore('versions', () => {
  const reportStore = useReportStore()
  const saving = useSavingStore()
  const repository = useRepositoryStore()
  /** The latest first; null until read. */
  const versions = shallowRef<VersionInfo[] | null>(null)
  /** In words, why they could not be read; '' while all is well. */
  const trouble = shallowRef('')

  /** Reads the list of a report's versions, with everything typed so far. Never rejects. */
  async function load(id: string): Promise<void> {
    try {
      await saving.flush()
      versions.value = await (await repository.ready()).listVersions(id)
      trouble.value = ''
    } catch (error) {
      trouble.value = `没有读出历史版本：${explainFailure(error)}。请刷新本页重试`
    }
  }

  /**
   * Makes the report what it was; the state before is kept, and undo takes it back. A sentence
   * where that failed.
   */
  async function restore(version: VersionInfo, label: string): Promise<Result<Report | null>> {
    const { value: old, messages } = await readVersion(version.sequence)
    const before = reportStore.current
    if (!old || !before || reportStore.isReadOnly) return { value: null, messages }
    try {
      await saving.flush()
      if (!isLargeChange(before, old)) {
        await (await repository.ready())
          .keep(before.id, { report: before, reason: `“${label}”之前` })
      }
    } catch (error) {
      return refuse(`没有恢复：现在的样子没能先留一份（${explainFailure(error)}）。请刷新本页重试`)
    }
    reportStore.change(label, (now) => ({ ...old, id: now.id, createdAt: now.createdAt }))
    await saving.flush()
    await load(before.id)
    return { value: old, messages }
  }

  return { versions, trouble, load, restore }
})

/**
 * The report as it was, in the present shape; null with a sentence where it cannot be had. Never
 * rejects.
 */
export async function readVersion(sequence: number): Promise<Result<Report | null>> {
  try {
    const record = await (await useRepositoryStore().ready()).readVersion(sequence)
    if (!record) return refuse('这个版本已经不在了，请选另一个')
    const read = await readStored(record)
    return read.value || isNewer(record) ? read : refuse(DAMAGED)
  } catch (error) {
    const isBroken = !(error instanceof DOMException) && !isNotLoaded(error)
    return refuse(isBroken ? DAMAGED : `没有读出这个版本：${explainFailure(error)}`)
  }
}

const DAMAGED = '这个版本的内容损坏了，读不出来。其他版本不受影响，请选相邻的一个'
