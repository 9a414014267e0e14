/** State of the library page; what its buttons do is fetched when it is asked for. */
import { shallowRef, type ShallowRef } from 'vue'
import { useRouter, type Router } from 'vue-router'
import type { Message } from '../../model/result'
import type { LibraryEntry } from '../../store/libraryEntry'
import type { Placement } from '../../store/openDataFile'
import { loadAgain } from '../../ui/loadAgain'

type Existing = Extract<Placement, { kind: 'exists' }>

export interface Notice { title: string; messages: Message[]; openId?: string }

export interface Page {
  /** Something to be read; stays until the next action or until dismissed. */
  notice: ShallowRef<Notice | null>
  /** An opened data file whose agency and year are in the library already. */
  existing: ShallowRef<Existing | null>
  router: Router
}

const load = () => loadAgain(() => import('./pageActions'))

/** State and actions of the library page; code that does not come rejects with a `LoadError`, told over the page. */
export function useLibraryPage() {
  const page: Page = { notice: shallowRef(null), existing: shallowRef(null), router: useRouter() }
  return {
    notice: page.notice,
    existing: page.existing,
    openFile: async (file: File) => (await load()).openFile(page, file),
    showSample: async () => (await load()).showSample(page),
    copy: async (entry: LibraryEntry, target: { name: string; year: number }) => (await load()).copyEntry(page, entry, target),
    save: async (entry: LibraryEntry) => (await load()).saveEntry(page, entry),
    remove: async (entry: LibraryEntry) => (await load()).removeEntry(page, entry),
    undo: async () => (await load()).undo(page),
    replace: async () => (await load()).replaceExisting(page),
  }
}
