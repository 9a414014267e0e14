/** An empty database and an empty pinia, as in a browser opened for the first time. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia, type Pinia } from 'pinia'

/** Empties everything that is stored; gives the window's pinia. */
export function startFresh(): Pinia {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  return openWindow()
}

/** Another window, or the same one after a reload: empty memory, the same storage. */
export function openWindow(): Pinia {
  const pinia = createPinia()
  setActivePinia(pinia)
  return pinia
}
