/** What lies in this window alone and would be gone if it were loaded anew. */
import { defineStore } from 'pinia'

/** Names the work, 读入的年报还没有存入“我的年报”; '' while there is none. */
export type NameWork = () => string

export const useOpenWorkStore = defineStore('openWork', () => {
  const works = new Set<NameWork>()

  /** Asks `name` from now on; gives the way to stop. */
  function watch(name: NameWork): () => void {
    works.add(name)
    return () => works.delete(name)
  }

  /** In words, everything that is open now. */
  function list(): string[] {
    return [...works].map((name) => name()).filter((words) => words !== '')
  }

  return { watch, list }
})
