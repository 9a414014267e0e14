/**
 * What lies in this window alone and would be gone if it were loaded anew. Knows no code of
 * reports, so that the first page can ask before that code is there: until then nothing is open.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Report } from '../../model/report'

/** Names the work, 读入的年报还没有存入“我的年报”; '' while there is none. */
export type NameWork = () => string

/** The report that is written in this window. */
export interface EditedReport {
  /** Null with none. */
  report: () => Report | null
  /** Ends once all that waits is stored, or failed to be. */
  flush: () => Promise<void>
  /** True where something typed is stored nowhere. */
  isAtRisk: () => boolean
}

export const useOpenWorkStore = defineStore('openWork', () => {
  const works = new Set<NameWork>()
  const edited = shallowRef<EditedReport | null>(null)

  return {
    /** Asks `name` from now on; gives the way to stop. */
    watch(name: NameWork): () => void {
      works.add(name)
      return () => works.delete(name)
    },
    /** In words, everything that is open now. */
    list: (): string[] => [...works].map((name) => name()).filter((words) => words !== ''),
    /** From here on the report in this window is asked of `report`. */
    hold: (report: EditedReport): void => { edited.value = report },
    report: computed(() => edited.value?.report() ?? null),
    flush: async (): Promise<void> => edited.value?.flush(),
    isAtRisk: (): boolean => edited.value?.isAtRisk() ?? false,
  }
})
