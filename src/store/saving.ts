/** Saving by itself: every change of the report on the desk is in the database within a second, at once when the page is hidden. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { newReportId } from '../model/newReport'
import type { Report } from '../model/report'
import { useReportStore } from './report'
import { SaveQueue, type Base } from './saveQueue'
import { describeSaving, type SaveState } from './saveState'
import { useSettingsStore } from './settings'
import { useShelfStore } from './shelfStore'

export const useSavingStore = defineStore('saving', () => {
  const desk = useReportStore()
  const state = shallowRef<SaveState>({ kind: 'idle' })
  const queue = createQueue((id, next) => {
    if (desk.current?.id === id) state.value = next
  })
  /** The value last read from the database; what differs from it has changed. */
  let adopted: Report | null = null

  watch(() => desk.current, (now, before) => {
    if (before && before.id !== now?.id) leave()
    if (now && now !== adopted) queue.take(now)
  }, { flush: 'sync', immediate: true })

  function leave(): void {
    void queue.flush()
    state.value = { kind: 'idle' }
  }

  /** Puts a report read from the database on the desk; nothing is written before it changes. */
  function openStored(report: Report, base: Base): void {
    queue.adopt(report.id, base)
    state.value = { kind: 'idle' }
    adopted = report
    desk.open(report)
  }

  /** After a conflict: this window's report goes on under a new id, marked 副本; gives the id, '' with nothing on the desk. */
  async function saveAsCopy(): Promise<string> {
    if (!desk.current) return ''
    const copy = { ...desk.current, id: newReportId() }
    queue.adopt(copy.id, { revision: 0, tag: '副本' })
    desk.open(copy)
    await queue.flush()
    return copy.id
  }

  watchPage(queue, () => state.value.kind === 'failed' || state.value.kind === 'conflict')

  return {
    state,
    /** For the bar: 已保存 10:32, or what went wrong and what to do. */
    sentence: computed(() => describeSaving(state.value)),
    openStored, saveAsCopy,
    flush: () => queue.flush(),
    waitingOf: (id: string) => queue.waitingOf(id),
    abandon: (id: string) => queue.abandon(id),
  }
})

function createQueue(tell: (id: string, state: SaveState) => void): SaveQueue {
  const shelf = useShelfStore()
  const settings = useSettingsStore()
  return new SaveQueue({
    tell,
    shelf: () => shelf.ready(),
    trouble: () => shelf.trouble,
    onWritten: async (report, tag) => {
      if (tag === '') await settings.rememberAgency(report.agency).catch(() => undefined)
    },
  })
}

/** Writes when the page is hidden; lets the browser ask before closing a window that holds what is stored nowhere. */
function watchPage(queue: SaveQueue, isAtRisk: () => boolean): void {
  const hide = (): void => {
    if (document.visibilityState === 'hidden') queue.secure()
  }
  const secure = (): void => queue.secure()
  const ask = (event: BeforeUnloadEvent): void => {
    if (!isAtRisk()) return
    event.preventDefault()
    event.returnValue = ''
  }
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('pagehide', secure)
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('pagehide', secure)
    window.removeEventListener('beforeunload', ask)
  })
}
