/** 我的年报: the reports kept in this browser. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Report } from '../model/report'
import { refuse, type Result } from '../model/result'
import { isSameReport, sortEntries, toEntry, type LibraryEntry } from './libraryEntry'
import { useReportStore } from './report'
import { useSavingStore } from './saving'
import { explainFailure } from './saveState'
import type { ReportRecord } from './shelf'
import { useShelfStore } from './shelfStore'
import { readStored } from './stored'
import { recallUnsaved } from './unsaved'

const UNKNOWN = '没有找到这份年报。它可能已被删除，或者是在另一台电脑、另一个浏览器里编写的。如果留有数据文件，请在“我的年报”中打开'

export const useLibraryStore = defineStore('library', () => {
  const desk = useReportStore()
  const saving = useSavingStore()
  const shelf = useShelfStore()

  /** Latest change first; null until read. */
  const entries = shallowRef<LibraryEntry[] | null>(null)
  /** In words, why the list could not be read; '' while all is well. */
  const trouble = shallowRef('')

  /** Reads the list anew, with everything typed so far. Never rejects. */
  async function load(): Promise<void> {
    try {
      await saving.flush()
      const records = await (await shelf.ready()).list()
      entries.value = sortEntries(records.map(toEntry))
      trouble.value = ''
    } catch (error) {
      trouble.value = `没有读出年报列表：${explainFailure(error)}。请刷新本页重试`
    }
  }

  /** Puts the report of the id on the desk, with what a closed window left unsaved; null with a sentence where it cannot be had. Never rejects. */
  async function openReport(id: string): Promise<Result<Report | null>> {
    const { value: record, messages } = await readRecord(id)
    if (!record) return { value: null, messages }
    saving.openStored(record.report, record)
    const newer = saving.waitingOf(id) ?? recallUnsaved(id, record.revision)
    if (newer) desk.open(newer)
    return { value: newer ?? record.report, messages }
  }

  /** The one report of an agency and year, other than that of `id`; a 副本 does not count. */
  function findSame(wanted: Pick<LibraryEntry, 'name' | 'year'> & { id?: string }): LibraryEntry | undefined {
    return entries.value?.find((entry) => entry.id !== wanted.id && entry.tag !== '副本' && isSameReport(entry, wanted))
  }

  return { entries, trouble, load, openReport, findSame }
})

/** A stored report, whole and in the present shape; null with a sentence where it cannot be had. Never rejects. */
export async function readRecord(id: string): Promise<Result<ReportRecord | null>> {
  try {
    await useSavingStore().flush()
    const record = await (await useShelfStore().ready()).read(id)
    if (!record) return refuse(UNKNOWN)
    const { value, messages } = await readStored(record)
    return { value: value && { ...record, report: value }, messages }
  } catch (error) {
    return refuse(`没有读出这份年报：${explainFailure(error)}。请刷新本页重试`)
  }
}
