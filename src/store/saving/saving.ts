/**
 * Saving by itself: every change of the report on the desk is in the database within a second, at
 * once when the page is hidden.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { newReportId } from '../../model/newReport'
import type { Report } from '../../model/report'
import type { Message } from '../../model/result'
import { useOtherWindowsStore } from '../window/otherWindows'
import { useOpenWorkStore } from '../window/openWork'
import { useReportStore } from '../report/report'
import { SaveQueue, type Base } from './saveQueue'
import { describeSaving, type SaveState } from './saveState'
import { useSettingsStore } from '../repository/settings'
import { useRepositoryStore } from '../repository/repositoryStore'
import { isLargeChange } from './largeChange'

export const useSavingStore = defineStore('saving', () => {
  const desk = useReportStore()
  const state = shallowRef<SaveState>({ kind: 'idle' })
  /** What happened to the content and is to be read; '' for nothing. */
  const notice = shallowRef('')
  const queue = createQueue(notice, (id, next) => {
    if (desk.current?.id === id && !(next.kind === 'saving' && state.value.kind === 'failed')) {
      state.value = next
    }
  })
  /** The value last read from the database; what differs from it has changed. */
  let adopted: Report | null = null

  watch(() => desk.current, (now, before) => {
    if (before && before.id !== now?.id) leave()
    if (now && now !== adopted) {
      queue.take(now, before?.id === now.id && isLargeChange(before, now)
        ? [{ report: before, reason: nameStep(desk.lastStep) }] : [])
    }
  }, { flush: 'sync', immediate: true })

  function leave(): void {
    void queue.flush()
    state.value = { kind: 'idle' }
    notice.value = ''
  }

  const tellGone =
    (): Promise<void> => writeAgain(queue, () => { state.value = { kind: 'conflict' } })
  watchClosings(queue, tellGone)

  /** Puts a report read from the database on the desk; nothing is written before it changes. */
  function openStored(report: Report, base: Base): void {
    queue.adopt(report.id, base)
    state.value = { kind: 'idle' }
    adopted = report
    desk.open(report)
  }

  watchPage(queue, () => state.value.kind === 'failed' || state.value.kind === 'conflict')

  return {
    state, notice,
    /** What was found or done besides, in one strip; what is there already stays. */
    tell: (messages: Message[]) => { notice.value = joinNotices(notice.value, messages) },
    /**
     * The report on the desk is no longer in the library; where nobody deleted it, it is written
     * again.
     */
    tellGone,
    /** For the bar: 已保存 10:32, or what went wrong and what to do. */
    sentence: computed(() => describeSaving(state.value)),
    openStored,
    saveAsCopy: () => saveAsCopy(queue),
    setAside: (id: string, reason: string) => setAside({ queue, notice, id, reason }),
    flush: () => queue.flush(),
    waitingOf: (id: string) => queue.waitingOf(id),
    baseOf: (id: string) => queue.baseOf(id),
    abandon: (id: string) => queue.abandon(id),
  }
})

const MOST_TOLD = 5

function joinNotices(before: string, messages: Message[]): string {
  const told = messages.slice(0, MOST_TOLD).map(({ text }) => text)
    .filter((text) => !before.includes(text))
  const more = messages.length > MOST_TOLD ? [`另有 ${messages.length - MOST_TOLD} 处`] : []
  return [before, ...told, ...more].filter(Boolean).join('；')
}

/**
 * A deleted report has left its last state among the versions; one without any was cleared with
 * everything else.
 */
async function writeAgain(queue: SaveQueue, giveUp: () => void): Promise<void> {
  const desk = useReportStore()
  const report = desk.current
  const versions = report
    ? await (await useRepositoryStore().ready()).listVersions(report.id).catch(() => []) : []
  if (!report || desk.current !== report || desk.isReadOnly || versions.length > 0) return giveUp()
  queue.take(report)
  await queue.flush()
}

/**
 * After the database was closed under way: the report on the desk is stored again where it is gone.
 */
function watchClosings(queue: SaveQueue, tellGone: () => Promise<void>): void {
  const [desk, repository] = [useReportStore(), useRepositoryStore()]
  watch(() => repository.closings, async () => {
    const id = desk.current?.id
    if (id === undefined || queue.baseOf(id).revision === 0) return
    const record = await (await repository.ready()).read(id).catch(() => null)
    if (record === undefined && desk.current?.id === id) await tellGone()
  })
}

/**
 * After a conflict: this window's report goes on under a new id, marked 副本; gives the id, '' with
 * nothing on the desk.
 */
async function saveAsCopy(queue: SaveQueue): Promise<string> {
  const desk = useReportStore()
  if (!desk.current) return ''
  const copy = { ...desk.current, id: newReportId() }
  queue.adopt(copy.id, { revision: 0, tag: '副本' })
  desk.setReadOnly(false)
  desk.open(copy)
  await queue.flush()
  return copy.id
}

/**
 * What waits to be written goes among the versions instead: another window writes the report now.
 * Never rejects.
 */
async function setAside({ queue, notice, id, reason }: {
  queue: SaveQueue
  notice: ShallowRef<string>
  id: string
  reason: string
}): Promise<void> {
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

function nameStep(step: string): string {
  return step === '' ? '改动很多之前' : `“${step}”之前`
}

function createQueue(
  notice: ShallowRef<string>, tell: (id: string, state: SaveState) => void,
): SaveQueue {
  const repository = useRepositoryStore()
  const settings = useSettingsStore()
  const { channel } = useOtherWindowsStore()
  const desk = useReportStore()
  return new SaveQueue({
    tell,
    repository: () => repository.ready(),
    present: () => repository.present(),
    trouble: () => repository.trouble,
    onWritten: async ({ report, tag, revision, shrunk, wasGone }) => {
      channel.send({ kind: 'saved', report: report.id, revision })
      const isOnDesk = desk.current?.id === report.id
      const what = shrunk.startsWith('图片') ? '图片' : '大部分内容'
      const lost = `刚才去掉了${what}（${shrunk}），去掉之前的样子已留在历史版本中`
      if (shrunk !== '' && isOnDesk) notice.value = lost
      if (wasGone && isOnDesk) notice.value = CLEARED
      if (tag === '') await settings.rememberAgency(report.agency).catch(() => undefined)
    },
  })
}

/**
 * Writes when the page is hidden; lets the browser ask before closing a window that holds what is
 * stored nowhere.
 */
function watchPage(queue: SaveQueue, isAtRisk: () => boolean): void {
  const desk = useReportStore()
  useOpenWorkStore().hold({ report: () => desk.current, flush: () => queue.flush(), isAtRisk })
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
