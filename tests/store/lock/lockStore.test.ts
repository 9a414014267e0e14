import 'fake-indexeddb/auto'
import { createPinia, disposePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLockStore } from '../../../src/store/lock/lockStore'
import { useOtherWindowsStore } from '../../../src/store/window/otherWindows'

const windows: Pinia[] = []

beforeEach(() => vi.stubGlobal('navigator', { ...navigator, locks: undefined }))
afterEach(() => {
  windows.splice(0).forEach(disposePinia)
  vi.unstubAllGlobals()
})

function openWindow(): ReturnType<typeof useLockStore> {
  const pinia = createPinia()
  windows.push(pinia)
  return useLockStore(pinia)
}

test('what a window says of itself goes over the browser\'s own channel', () => {
  const pinia = createPinia()
  windows.push(pinia)
  expect(() => structuredClone(useOtherWindowsStore(pinia).self)).not.toThrow()
})

test('of two windows that open a report at once, without Web Locks, exactly one edits', async () => {
  const both = [openWindow(), openWindow()]
  await Promise.all(both.map((lock) => lock.enter('r')))
  expect(both.map(({ state }) => state?.kind).sort()).toEqual(['editing', 'reading'])
})
