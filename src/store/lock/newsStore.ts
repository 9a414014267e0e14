import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'
import { openNewsLine, type Holder } from './newsLine'

/** This window and its line to the others. */
export const useNewsStore = defineStore('news', () => {
  const line = openNewsLine()
  const self: Holder = { window: nameWindow(), openedAt: new Date().toISOString(), since: '' }
  onScopeDispose(() => line.close())
  return { line, self }
})

function nameWindow(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
}
