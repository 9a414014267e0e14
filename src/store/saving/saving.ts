/**
 * Saving by itself: every change of the open report is in the database within a second, at once
 * when the page is hidden.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { newReportId } from '../../model/newReport'
import type { Report } from '../../model/report'
import type { Message } from '../../model/result'
import { isKeepingStep, useReportStore } from '../report/report'
import { useRepositoryStore } from '../repository/repositoryStore'
import { useSettingsStore } from '../repository/settings'
import { useOpenWorkStore } from '../window/openWork'
import { useOtherWindowsStore } from '../window/otherWindows'
import { isLargeChange } from './largeChange'
import { SaveQueue, type Base } from './saveQueue'
import { describeSaving, type SaveState } from './saveState'

export const useSavingStore = defineStore('saving', () => {
  const reportStore = useReportStore()
  const state = shallowRef<SaveState>({ kind: 'idle' })
  /** What happened to the content and is to be read; '' for nothing. */
  const notice = shallowRef('')
  const queue = createQueue(state, notice)
  /** The value last read from the database; what differs from it has changed. */
  let stored: Report | null = null

  watch(() => reportStore.current, (now, before) => {
    if (before && before.id !== now?.id) {
      void queue.flush()
      state.value = { kind: 'idle' }
      notice.value = ''
    }
    if (!now || now === stored) return
    const isLarge = before?.id === now.id && isKept(before, now)
    const step = reportStore.lastStep
    const reason = step === '' ? '改动很多之前' : `“${step}”之前`
    queue.take(now, isLarge ? [{ report: before, reason }] : [])
  }, { flush: 'sync', immediate: true })

  const markMissing = (): Promise<void> => writeAgain(queue, state)
  watchClosings(queue, markMissing)
  watchPage(queue, () => state.value.kind === 'failed' || state.value.kind === 'conflict')

  return {
    state, notice, markMissing,
    /** What was found or done besides, in one strip; what is there already stays. */
    addNotices: (messages: Message[]) => { notice.value = joinNotices(notice.value, messages) },
    /** For the bar: 已保存 10:32, or what went wrong and what to do. */
    sentence: computed(() => describeSaving(state.value)),
    /** Opens a report read from the database; nothing is written before it changes. */
    openStored(report: Report, base: Base): void {
      queue.adopt(report.id, base)
      state.value = { kind: 'idle' }
      stored = report
      reportStore.open(report)
    },
    saveAsCopy: () => saveAsCopy(queue),
    keepUnwritten: (id: string, reason: string) => keepUnwritten(queue, notice, { id, reason }),
    flush: () => queue.flush(),
    waitingOf: (id: string) => queue.waitingOf(id),
    baseOf: (id: string) => queue.baseOf(id),
    abandon: (id: string) => queue.abandon(id),
  }
})

function isKept(before: Report, now: Report): boolean {
  return isKeepingStep() || isLargeChange(before, now)
}

const MOST_NOTICES = 5

function joinNotices(before: string, messages: Message[]): string {
  const added = messages.slice(0, MOST_NOTICES).map(({ text }) => text)
    .filter((text) => !before.includes(text))
  const left = messages.length - MOST_NOTICES
  return [before, ...added, left > 0 ? `另有 ${left} 处` : ''].filter(Boolean).join('；')
}

/**
 * The open report is no longer in the library; where nobody deleted it, it is written again. A
 * deleted report has left its last state among the versions; one without any was cleared with
 * everything else.
 */
async function writeAgain(queue: SaveQueue, state: ShallowRef<SaveState>): Promise<void> {
  const reportStore = useReportStore()
  const report = reportStore.current
  const versions = report
    ? await (await useRepositoryStore().ready()).listVersions(report.id).catch(() => []) : []
  const isDeleted = versions.length > 0
  if (!report || reportStore.current !== report || reportStore.isReadOnly || isDeleted) {
    state.value = { kind: 'conflict' }
    return
  }
  queue.take(report)
  await queue.flush()
}

/** After the database was closed under way: the open report is stored again where it is gone. */
function watchClosings(queue: SaveQueue, markMissing: () => Promise<void>): void {
  const [reportStore, repository] = [useReportStore(), useRepositoryStore()]
  watch(() => repository.closings, async () => {
    const id = reportStore.current?.id
    if (id === undefined || queue.baseOf(id).revision === 0) return
    const record = await (await repository.ready()).read(id).catch(() => null)
    if (record === undefined && reportStore.current?.id === id) await markMissing()
  })
}

/**
 * After a conflict: this window's report goes on under a new id, marked 副本; gives the id, '' with
 * no report open.
 */
async function saveAsCopy(queue: SaveQueue): Promise<string> {
  const reportStore = useReportStore()
  if (!reportStore.current) return ''
  const copy = { ...reportStore.current, id: newReportId() }
  queue.adopt(copy.id, { revision: 0, tag: '副本' })
  reportStore.setReadOnly(false)
  reportStore.open(copy)
  await queue.flush()
  return copy.id
}

/**
 * What waits to be written goes among the versions instead: another window writes the report now.
 * Never rejects.
 */
async function keepUnwritten(
  queue: SaveQueue, notice: ShallowRef<string>, { id, reason }: { id: string; reason: string },
): Promise<void> {
  const report = queue.waitingOf(id)
  if (!report) return
  try {
    await (await useRepositoryStore().ready()).keep(id, { report, reason })
    queue.abandon(id)
    notice.value = '另一个窗口接着编辑时，这里最后的改动还没有存上，已留在历史版本中'
  } catch { /* it still waits, and is on the screen */ }
}

const CLEARED = '浏览器里存的年报刚才被清掉了（可能清理过浏览器数据）。'
  + '这一份已重新存上，请尽快备份；其他年报请从备份恢复'

function createQueue(state: ShallowRef<SaveState>, notice: ShallowRef<string>): SaveQueue {
  const repository = useRepositoryStore()
  const settings = useSettingsStore()
  const { channel } = useOtherWindowsStore()
  const reportStore = useReportStore()
  const isOpen = (id: string): boolean => reportStore.current?.id === id
  return new SaveQueue({
    repository: () => repository.ready(),
    present: () => repository.present(),
    trouble: () => repository.trouble,
    onState(id, next) {
      // A failure stays to be read until a write succeeds.
      const isRetry = next.kind === 'saving' && state.value.kind === 'failed'
      if (isOpen(id) && !isRetry) state.value = next
    },
    async onWritten({ report, tag, revision, shrunk, wasGone }) {
      channel.send({ kind: 'saved', report: report.id, revision })
      const what = shrunk.startsWith('图片') ? '图片' : '大部分内容'
      const lost = `刚才去掉了${what}（${shrunk}），去掉之前的样子已留在历史版本中`
      if (isOpen(report.id) && shrunk !== '') notice.value = lost
      if (isOpen(report.id) && wasGone) notice.value = CLEARED
      if (tag === '') await settings.rememberAgency(report.agency).catch(() => undefined)
    },
  })
}

/**
 * Writes when the page is hidden; lets the browser ask before closing a window that holds what is
 * stored nowhere.
 */
function watchPage(queue: SaveQueue, isAtRisk: () => boolean): void {
  const reportStore = useReportStore()
  const flush = (): Promise<void> => queue.flush()
  useOpenWorkStore().hold({ report: () => reportStore.current, flush, isAtRisk })
  const secure = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') queue.secure()
  }
  const ask = (event: BeforeUnloadEvent): void => {
    if (!isAtRisk()) return
    event.preventDefault()
    event.returnValue = ''
  }
  document.addEventListener('visibilitychange', secure)
  window.addEventListener('pagehide', secure)
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', secure)
    window.removeEventListener('pagehide', secure)
    window.removeEventListener('beforeunload', ask)
  })
}
