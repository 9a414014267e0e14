/** 我的年报: the reports kept in this browser. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DATA_FILE_SCHEMA } from '../../model/files/dataFile'
import type { Result } from '../../model/result'
import { EntryCounter, readRecords } from './countEntries'
import { toEntry, type LibraryEntry } from './libraryEntry'
import { isSameReport } from '../report/reportTitle'
import { sortEntries, USUAL_ORDER, type LibraryOrder } from './libraryOrder'
import { useOpenWorkStore } from '../window/openWork'
import { explainFailure } from '../repository/failure'
import { headOf } from '../repository/head'
import type { BrokenRecord, ReportHead, ReportRepository, ReportTag } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'

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
  /** Reports that are gone and can be brought back from their versions. */
  const deleted = shallowRef(0)
  const undoable = shallowRef<Undoable | null>(null)
  /** How the list is looked at; it stays while the page is open. */
  const order = shallowRef<LibraryOrder>(USUAL_ORDER)

  /** Reads the list anew, with everything typed so far. Never rejects. */
  async function load(): Promise<void> {
    try {
      await openWork.flush()
      const kept = await repository.ready()
      const found = await findHeads(kept)
      const heads = found.heads.map((head) => counter.best(head))
      entries.value = sortEntries(heads.map(toEntry))
      broken.value = found.broken
      trouble.value = ''
      void countDeleted(kept)
      const places = new Map(entries.value.map(({ id }, index) => [id, index]))
      const latestFirst = heads.filter(({ schema }) => schema <= DATA_FILE_SCHEMA)
        .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
      void counter.count(latestFirst, {
        repository: kept, publish: (counted) => {
          const byId = new Map(counted.map((head) => [head.id, toEntry(head)]))
          entries.value = entries.value && entries.value.map((entry) => byId.get(entry.id) ?? entry)
        },
        onBroken: (more) => {
          const ids = new Set(more.map(({ id }) => id))
          broken.value = [...broken.value, ...more]
          entries.value = entries.value && entries.value.filter(({ id }) => !ids.has(id))
        },
      }).then((isBegun) => { if (!isBegun) trouble.value = NOT_COUNTED })
    } catch (error) {
      trouble.value = `没有读出年报列表：${explainFailure(error)}。请刷新本页重试`
    }
  }

  /** Once the list is there; none where that cannot be told. */
  async function countDeleted(kept: ReportRepository): Promise<void> {
    const ids = await kept.listVersioned().catch(() => [])
    const present = new Set([...entries.value ?? [], ...broken.value].map(({ id }) => id))
    deleted.value = ids.filter((id) => !present.has(id)).length
  }

  return {
    entries, broken, trouble, deleted, undoable, order, load,
    /** The one report of an agency and year, other than that of `id`; 副本 and 练习 do not count. */
    findSame(wanted: { name: string; year: number; id?: string }): LibraryEntry | undefined {
      return entries.value?.find((entry) =>
        entry.id !== wanted.id && !APART.includes(entry.tag) && isSameReport(entry, wanted))
    },
  }
})

/** These may be of the agency and year of another. */
const APART: readonly ReportTag[] = ['副本', '练习']

/**
 * The heads of all reports. Those without one, of earlier versions of the program or from elsewhere,
 * are read; one of a newer version is listed as it is.
 */
async function findHeads(
  repository: ReportRepository,
): Promise<{ heads: ReportHead[]; broken: BrokenRecord[] }> {
  const { heads, unknown } = await repository.listHeads()
  const made: ReportHead[] = []
  const broken: BrokenRecord[] = []
  for (let at = 0; at < unknown.length; at += SOME) {
    const found = await repository.readSome(unknown.slice(at, at + SOME))
    const read = await readRecords(found.records)
    broken.push(...found.broken, ...read.broken)
    for (const record of [...read.records, ...read.newer]) {
      const head = headOf(record)
      if (head) made.push(head)
      else broken.push({ id: record.id, raw: record })
    }
  }
  if (made.length > 0) await repository.keepHeads(made).catch(() => undefined)
  return { heads: [...heads, ...made], broken }
}

/** Reports read at a time. */
const SOME = 50
