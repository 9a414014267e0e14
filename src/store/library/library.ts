/** 我的年报: the reports kept in this browser. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Result } from '../../model/result'
import { EntryCounter } from './countEntries'
import type { LibraryEntry } from './libraryEntry'
import { isSameReport } from '../report/reportTitle'
import { sortEntries, USUAL_ORDER, type LibraryOrder } from './libraryOrder'
import { useOpenWorkStore } from '../window/openWork'
import { explainFailure } from '../repository/failure'
import type { BrokenRecord, ReportRecord, ReportTag } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'
import { isNewer, readStoredRecord } from '../repository/stored'

/** Something done that one click takes back; stays until the next one or until dismissed. */
export interface Undoable { text: string; undo: () => Promise<Result<string | null>> }

const NOT_COUNTED = '核对用的程序没有载入，各份年报的进度暂时不知道。请刷新本页'

export const useLibraryStore = defineStore('library', () => {
  const openWork = useOpenWorkStore()
  const repository = useRepositoryStore()

  /** Latest change first; null until read. */
  const entries = shallowRef<LibraryEntry[] | null>(null)
  /** What lies in the database and is no report any more. */
  const broken = shallowRef<BrokenRecord[]>([])
  const counter = new EntryCounter()
  /** In words, why the list could not be read; '' while all is well. */
  const trouble = shallowRef('')
  const undoable = shallowRef<Undoable | null>(null)
  /** How the list is looked at; it stays while the page is open. */
  const order = shallowRef<LibraryOrder>(USUAL_ORDER)

  /** Reads the list anew, with everything typed so far. Never rejects. */
  async function load(): Promise<void> {
    try {
      await openWork.flush()
      const found = await (await repository.ready()).list()
      const read = await readAll(found.records)
      const listed = counter.list([...read.records, ...read.newer])
      entries.value = sortEntries(listed.entries)
      broken.value = [...found.broken, ...read.broken, ...listed.broken]
      trouble.value = ''
      const places = new Map(entries.value.map(({ id }, index) => [id, index]))
      const latestFirst = [...read.records]
        .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
      void counter.count(latestFirst, replaceEntries)
        .then((isBegun) => { if (!isBegun) trouble.value = NOT_COUNTED })
    } catch (error) {
      trouble.value = `没有读出年报列表：${explainFailure(error)}。请刷新本页重试`
    }
  }

  function replaceEntries(counted: LibraryEntry[]): void {
    const byId = new Map(counted.map((entry) => [entry.id, entry]))
    entries.value = entries.value && entries.value.map((entry) => byId.get(entry.id) ?? entry)
  }

  return {
    entries, broken, trouble, undoable, order, load,
    /** The one report of an agency and year, other than that of `id`; 副本 and 练习 do not count. */
    findSame(wanted: { name: string; year: number; id?: string }): LibraryEntry | undefined {
      return entries.value?.find((entry) =>
        entry.id !== wanted.id && !APART.includes(entry.tag) && isSameReport(entry, wanted))
    },
  }
})

/** These may be of the agency and year of another. */
const APART: readonly ReportTag[] = ['副本', '练习']

interface ReadRecords { records: ReportRecord[]; newer: ReportRecord[]; broken: BrokenRecord[] }

/**
 * Each record validated; one of a newer version of the program is listed as it is and never
 * counted.
 */
async function readAll(found: ReportRecord[]): Promise<ReadRecords> {
  const read: ReadRecords = { records: [], newer: [], broken: [] }
  for (const record of found) {
    const { value } = isNewer(record) ? { value: null } : await readStoredRecord(record)
    if (value) read.records.push(value)
    else if (isNewer(record)) read.newer.push(record)
    else read.broken.push({ id: record.id, raw: record })
  }
  return read
}
