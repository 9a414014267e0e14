/** What lies in files outside the browser, and when the newest was made. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { LibraryEntry } from '../library/libraryEntry'
import { isToLearn } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'

/**
 * What lies in files outside the browser: the newest file, and which revision of each report is in
 * one.
 */
export interface BackupMarks { at: string; revisions: Record<string, number> }

const MARKS = 'backups'

export const useBackupStore = defineStore('backup', () => {
  const repository = useRepositoryStore()
  const marks = shallowRef<BackupMarks>({ at: '', revisions: {} })

  /** Never rejects; what is not known counts as never. */
  async function load(): Promise<void> {
    const stored = await (await repository.ready()).readSetting(MARKS).catch(() => null)
    const { at, revisions } = (stored ?? {}) as Partial<BackupMarks>
    marks.value = {
      at: typeof at === 'string' ? at : '',
      revisions: typeof revisions === 'object' && revisions !== null ? revisions : {},
    }
  }

  return {
    marks, load,
    /** Remembers that these revisions lie in a file. Never rejects. */
    async note(revisions: Record<string, number>): Promise<void> {
      await load()
      marks.value = {
        at: new Date().toISOString(), revisions: { ...marks.value.revisions, ...revisions },
      }
      await (await repository.ready()).writeSetting(MARKS, marks.value).catch(() => undefined)
    },
  }
})

const WEEK_MS = 7 * 24 * 3_600_000

/**
 * Reports changed since the newest file, when that is more than a week old; 0 where nothing needs
 * to be said.
 */
export function countUnbacked(
  entries: LibraryEntry[], { at, revisions }: BackupMarks, now: number,
): number {
  const own = entries.filter(({ tag }) => !isToLearn(tag))
  const changed = own.filter(({ id, revision }) => revisions[id] !== revision)
  const since = at === ''
    ? Math.min(...changed.map(({ createdAt }) => Date.parse(createdAt))) : Date.parse(at)
  return changed.length > 0 && !(now - since < WEEK_MS) ? changed.length : 0
}
