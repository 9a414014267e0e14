/** Who edits the report on the desk: this window, or another one while this one reads. */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import { refreshReport, recallReport } from '../opening/openReport'
import { useReportStore } from '../report/report'
import { useSavingStore } from '../saving/saving'
import { createChannelLocks } from './channelLocks'
import { DocumentLock, type LockHost, type LockState } from './documentLock'
import { withFallback } from './fallbackLocks'
import type { LockDevice } from './lockDevice'
import { type Holder, type WindowChannel, useOtherWindowsStore } from '../window/otherWindows'
import { createWebLocks } from './webLocks'

export const useLockStore = defineStore('lock', () => {
  const desk = useReportStore()
  const { channel, self } = useOtherWindowsStore()
  const device = chooseDevice(channel, self)
  const state = shallowRef<LockState | null>(null)
  const isTaking = shallowRef(false)
  const lock = new DocumentLock({ ...hostOfDesk(), channel, self, device, tell: show })
  let leaving: Promise<void> = Promise.resolve()
  onScopeDispose(() => lock.close())

  function show(next: LockState | null): void {
    state.value = next
    desk.setReadOnly(next !== null && next.kind !== 'editing')
  }

  /**
   * Opens the report for editing, or for reading while another window edits it; resolves when that
   * is known.
   */
  function enter(report: string): Promise<void> {
    return lock.enter(report)
  }

  function leave(report: string): Promise<void> {
    leaving = lock.leave(report)
    return leaving
  }

  /** The report can be read while it is not known yet whether another window edits it. */
  function readMeanwhile(): void {
    lock.readMeanwhile()
  }

  async function takeOver(): Promise<void> {
    isTaking.value = true
    await lock.takeOver()
    isTaking.value = false
  }

  /**
   * Does something to a whole report while no other window edits it; false, and nothing done, where
   * one cannot let go.
   */
  async function borrow(report: string, work: () => Promise<void>): Promise<boolean> {
    await leaving
    if (state.value?.kind === 'editing' && desk.current?.id === report) {
      return work().then(() => true)
    }
    return workLocked(
      [{ report, lock: new DocumentLock({ channel, self, device, ...NO_DESK }) }], work,
    )
  }

  /** The same with several reports at once. */
  async function borrowAll(reports: string[], work: () => Promise<void>): Promise<boolean> {
    await leaving
    return workLocked(reports.map((report) => ({
      report, lock: new DocumentLock({ channel, self, device, ...NO_DESK }),
    })), work)
  }

  listenForChanges()
  return { state, isTaking, enter, leave, readMeanwhile, takeOver, borrow, borrowAll }
})

const nothing = async (): Promise<void> => undefined
const NO_DESK = {
  tell: () => undefined, finish: async () => true, rescue: nothing, refresh: nothing,
  begin: () => undefined,
}

async function workLocked(
  locks: { report: string; lock: DocumentLock }[], work: () => Promise<void>,
): Promise<boolean> {
  try {
    const taken = await Promise.all(
      locks.map(({ report, lock }) => lock.enter(report).then(() => lock.takeOver())),
    )
    if (!taken.every(Boolean)) return false
    await work()
    return true
  } finally {
    locks.forEach(({ lock }) => lock.close())
  }
}

function chooseDevice(channel: WindowChannel, self: Holder): LockDevice {
  const own = createChannelLocks(channel, self)
  return navigator.locks ? withFallback(createWebLocks(navigator.locks), own) : own
}

function hostOfDesk(): Pick<LockHost, 'finish' | 'rescue' | 'refresh' | 'begin'> {
  const [desk, saving] = [useReportStore(), useSavingStore()]
  return {
    finish: async (report) => {
      desk.setReadOnly(true)
      await saving.flush()
      return saving.waitingOf(report) === undefined
    },
    rescue: async (report) => {
      desk.setReadOnly(true)
      await saving.setAside(report, '另一个窗口接着编辑时没有存上的内容')
    },
    refresh: async (report) => { if (desk.current?.id === report) await refreshReport(report) },
    begin: (report) => { if (desk.current?.id === report) void recallReport(report) },
  }
}

/**
 * What other windows save appears here, unless something was typed here on top of the state before.
 */
function listenForChanges(): void {
  const [desk, saving, { channel }] = [useReportStore(), useSavingStore(), useOtherWindowsStore()]
  channel.listen((message) => {
    if (message.report !== desk.current?.id || (message.kind !== 'saved' && message.kind !== 'removed')) {
      return
    }
    if (message.kind === 'saved' && message.revision <= saving.baseOf(message.report).revision) return
    if (saving.waitingOf(message.report) === undefined) void refreshReport(message.report)
  })
}
