import { defineStore } from 'pinia'
import { markRaw, onScopeDispose } from 'vue'
import { openNewsLine, type Holder } from './newsLine'

/** This window and its line to the others. */
export const useNewsStore = defineStore('news', () => {
  const line = openNewsLine()
  const self: Holder = { window: nameWindow(), openedAt: new Date().toISOString(), since: '' }
  onScopeDispose(() => line.close())
  // Raw: a channel takes no proxies.
  return { line: markRaw(line), self: markRaw(self) }
})

function nameWindow(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
}
