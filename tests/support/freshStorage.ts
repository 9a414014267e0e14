/** An empty database and an empty pinia, as in a browser opened for the first time. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { useSavingStore } from '../../src/store/saving/saving'

const windows: Pinia[] = []

/** Empties everything that is stored; gives the window's pinia. */
export function startFresh(): Pinia {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  return openWindow()
}

/** Another window, or the same one after a reload: empty memory, the same storage. */
export function openWindow(): Pinia {
  const pinia = createPinia()
  windows.push(pinia)
  setActivePinia(pinia)
  return pinia
}

/**
 * Closes all windows once everything is written, so that none reaches into the next test: a window
 * that waits for the answers of others would write into the next test's storage and take its
 * stores.
 */
export async function finishWindows(): Promise<void> {
  for (const pinia of windows.splice(0)) {
    await useSavingStore(pinia).flush()
    disposePinia(pinia)
  }
}

/** The same for files where a test stops the writing for good: waited for some turns only. */
export async function closeWindows(): Promise<void> {
  for (const pinia of windows.splice(0)) {
    await Promise.race([useSavingStore(pinia).flush(), passTurns(MOST_TURNS)])
    disposePinia(pinia)
  }
}

/** The database answers turn by turn; what is not written after so many was stopped by the test. */
const MOST_TURNS = 1000

async function passTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}
