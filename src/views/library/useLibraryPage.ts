/** State of the library page; what its buttons do is fetched when it is asked for. */
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { handOver } from '../../store/files/pickedFile'
import type { LibraryEntry } from '../../store/library/libraryEntry'
import { loadAgain } from '../../ui/loadAgain'
import type { Page } from './pageState'

const load = () => loadAgain(() => import('./pageActions'))

/**
 * State and actions of the library page; code that does not come rejects with a `LoadError`, told
 * over the page.
 */
export function useLibraryPage() {
  const page: Page = {
    notice: shallowRef(null), existing: shallowRef(null), isBusy: shallowRef(false),
    router: useRouter(),
  }
  return {
    notice: page.notice,
    isBusy: page.isBusy,
    existing: page.existing,
    openFile: (file: File) => openFile(page, file),
    showSample: async () => (await load()).showSample(page),
    showPractice: async () => (await load()).showPractice(page),
    copy: async (entry: LibraryEntry, target: { name: string; year: number }) =>
      (await load()).copyEntry(page, entry, target),
    save: async (entry: LibraryEntry) => (await load()).saveEntry(page, entry),
    remove: async (entry: LibraryEntry) => (await load()).removeEntry(page, entry),
    exportAll: async (entries: LibraryEntry[]) => (await load()).exportEntries(page, entries),
    backUpAll: async (entries: LibraryEntry[]) => (await load()).backUpEntries(page, entries),
    removeAll: async (entries: LibraryEntry[]) => (await load()).removeEntries(page, entries),
    undo: async () => (await load()).undo(page),
    replace: async () => (await load()).replaceExisting(page),
  }
}

/**
 * Our data file is opened here; any other file is read on its own page, where it is looked at
 * first.
 */
async function openFile(page: Page, file: File): Promise<void> {
  if (/\.json$/i.test(file.name)) return (await load()).openOwnFile(page, file)
  page.notice.value = null
  page.existing.value = null
  handOver(file)
  await page.router.push(/\.zip$/i.test(file.name) ? '/storage' : '/import')
}
