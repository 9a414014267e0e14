/** Who edits the open report: this window, or another one while this one reads. */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import { refreshReport, recallReport } from '../opening/openReport'
import { useReportStore } from '../report/report'
import { useSavingStore } from '../saving/saving'
import { useOtherWindowsStore } from '../window/otherWindows'
import { createChannelLocks } from './channelLocks'
import { DocumentLock, type LockHost, type LockState } from './documentLock'
import { withFallback } from './fallbackLocks'
import { createWebLocks } from './lockDevice'

export const useLockStore = defineStore('lock', () => {
  const reportStore = useReportStore()
  const { channel, self } = useOtherWindowsStore()
  const own = createChannelLocks(channel, self)
  const device = navigator.locks ? withFallback(createWebLocks(navigator.locks), own) : own
  const state = shallowRef<LockState | null>(null)
  const isTaking = shallowRef(false)
  const lock = new DocumentLock({ ...hostOfOpenReport(), channel, self, device, onState(next) {
    state.value = next
    reportStore.setReadOnly(next !== null && next.kind !== 'editing')
  } })
  let leaving: Promise<void> = Promise.resolve()
  onScopeDispose(() => lock.close())
  followOtherWindows()

  /**
   * Does something to whole reports while no other window edits one; false, and nothing done, where
   * one cannot let go.
   */
  async function withLocks(reports: string[], work: () => Promise<void>): Promise<boolean> {
    await leaving
    const locks = reports.map((report) => ({
      report, lock: new DocumentLock({ ...HOST_OF_NONE, channel, self, device }),
    }))
    try {
      const taken = await Promise.all(
        locks.map((one) => one.lock.enter(one.report).then(() => one.lock.takeOver())),
      )
      if (!taken.every(Boolean)) return false
      await work()
      return true
    } finally {
      locks.forEach((one) => one.lock.close())
    }
  }

  return {
    state, isTaking, withLocks,
    /**
     * Opens the report for editing, or for reading while another window edits it; resolves when
     * that is known.
     */
    enter: (report: string): Promise<void> => lock.enter(report),
    leave(report: string): Promise<void> {
      leaving = lock.leave(report)
      return leaving
    },
    /** The report can be read while it is not known yet whether another window edits it. */
    readMeanwhile: (): void => lock.readMeanwhile(),
    async takeOver(): Promise<void> {
      isTaking.value = true
      await lock.takeOver()
      isTaking.value = false
    },
    /** As `withLocks`, for one report, which this window may be editing itself. */
    async withLock(report: string, work: () => Promise<void>): Promise<boolean> {
      await leaving
      const isEditedHere =
        state.value?.kind === 'editing' && reportStore.current?.id === report
      return isEditedHere ? work().then(() => true) : withLocks([report], work)
    },
  }
})

type ReportHost = Pick<LockHost, 'finish' | 'rescue' | 'refresh' | 'begin'>

const nothing = async (): Promise<void> => undefined
/** Of a lock that is held for a moment, with no page of the report open. */
const HOST_OF_NONE: ReportHost & Pick<LockHost, 'onState'> = {
  onState: () => undefined, finish: async () => true, rescue: nothing, refresh: nothing,
  begin: () => undefined,
}

function hostOfOpenReport(): ReportHost {
  const [reportStore, saving] = [useReportStore(), useSavingStore()]
  const isOpen = (report: string): boolean => reportStore.current?.id === report
  return {
    async finish(report) {
      reportStore.setReadOnly(true)
      await saving.flush()
      return saving.waitingOf(report) === undefined
    },
    async rescue(report) {
      reportStore.setReadOnly(true)
      await saving.keepUnwritten(report, '另一个窗口接着编辑时没有存上的内容')
    },
    async refresh(report) {
      if (isOpen(report)) await refreshReport(report)
    },
    begin(report) {
      if (isOpen(report)) void recallReport(report)
    },
  }
}

/**
 * What other windows save appears here, unless something was typed here on top of the state before.
 */
function followOtherWindows(): void {
  const [reportStore, saving] = [useReportStore(), useSavingStore()]
  useOtherWindowsStore().channel.listen((message) => {
    const { kind, report } = message
    if (report !== reportStore.current?.id || (kind !== 'saved' && kind !== 'removed')) return
    const isKnown = kind === 'saved' && message.revision <= saving.baseOf(report).revision
    if (!isKnown && saving.waitingOf(report) === undefined) void refreshReport(report)
  })
}
