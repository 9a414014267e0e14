/** The repository reports are kept on: the browser's database, or memory where it has none. */
import { defineStore } from 'pinia'
import { ref, type Ref } from 'vue'
import { useCopyStore } from './copy'
import type { DatabaseEvents } from './database/connection'
import type { openDatabase } from './database/openDatabase'
import { createMemoryRepository } from './memoryRepository'
import { errorName, explainFailure } from './failure'
import type { ReportRepository } from './repository'

const NOT_LASTING = '这个窗口不能保存内容（可能是无痕窗口，或者浏览器禁用了存储）。可以照常填写，'
  + '关闭窗口前请“存为数据文件”'
const NOT_LOADED = '程序没有载入完整，现在不能保存内容。请刷新本页；仍不行请关闭所有窗口再打开'
const NEWER_DATABASE = '浏览器里的年报是用更新版本的程序存的，现在的版本读不了，也没有改动它们。'
  + '网站请刷新本页，单个文件请换成新的“年报.html”打开'
const BLOCKED = '另一个窗口开着旧版本的程序，请关闭那个窗口，再刷新本页'
const CLEARED = '浏览器里存的年报刚才被清掉了（可能清理过浏览器数据）。'
  + '开着的那一份会重新存上，其他的请从备份恢复'

const STUCK = '浏览器的存储这次没有打开，存过的年报都还在里面，现在看不到，也存不上新内容。'
  + '请关闭浏览器的所有窗口再打开'
const CODE_SLOW = '程序还有一部分没有载入，存过的年报暂时看不到，请稍等；一直这样请刷新本页'
const SLOW = '浏览器的存储还没有打开，请稍等；一直这样请关闭浏览器的所有窗口再打开'
const TROUBLES: Record<string, string> = {
  VersionError: NEWER_DATABASE, NetworkError: NOT_LOADED, UnknownError: STUCK, AbortError: STUCK,
  DataError: STUCK, TimeoutError: STUCK,
}

/** A database that was busy a moment ago, after a crash, opens at the next try. */
const TRIES = 3
const PAUSE_MS = 700
const SLOW_MS = 8000

export const useRepositoryStore = defineStore('repository', () => {
  const copies = useCopyStore()
  /** In words, what keeps reports from being stored; '' while all is well. */
  const trouble = ref('')
  /**
   * Whether the browser promised not to clear the reports by itself; null where it does not say.
   */
  const isKept = ref<boolean | null>(null)
  /** Rises each time the database was closed under way. */
  const closings = ref(0)
  let [opening, opened]: [
    Promise<ReportRepository> | undefined, ReportRepository | null,
  ] = [undefined, null]

  /**
   * The open repository, always the same one: what the browser closes is opened again behind it.
   */
  function ready(): Promise<ReportRepository> {
    opening ??= openRepository()
    return opening
  }

  async function openRepository(): Promise<ReportRepository> {
    let slow = CODE_SLOW
    const timer = setTimeout(() => { trouble.value ||= slow }, SLOW_MS)
    const database = await import('./database/openDatabase').catch(() => null)
    slow = SLOW
    if (trouble.value === CODE_SLOW) trouble.value = ''
    try {
      if (!database) throw new DOMException('', 'NetworkError')
      const repository = await openPatiently(database.openDatabase, {
        onBlocked: () => { trouble.value = BLOCKED },
        onOpened: (isCleared) => { trouble.value = isCleared ? CLEARED : '' },
        onClosed: () => void explainClosing({ ready, trouble, closings }),
      })
      opened = repository
      void copies.compareCopies(repository)
      void askToKeep().then((answer) => { isKept.value = answer })
      return repository
    } catch (error) {
      trouble.value = TROUBLES[errorName(error)] ?? NOT_LASTING
      return (opened = createMemoryRepository())
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    trouble, isKept, closings, ready,
    /** The repository where it is open this very moment; for what cannot wait. */
    present: () => opened,
  }
})

/**
 * After it was closed: opens it at once, so that what keeps it from being stored is shown before
 * the next key.
 */
async function explainClosing({ ready, trouble, closings }: Closing): Promise<void> {
  try {
    await (await ready()).readSetting('layout')
  } catch (error) {
    trouble.value = TROUBLES[errorName(error)] ?? explainFailure(error)
  }
  closings.value += 1
}

interface Closing {
  ready: () => Promise<ReportRepository>
  trouble: Ref<string>
  closings: Ref<number>
}

async function openPatiently(
  open: typeof openDatabase, events: DatabaseEvents, tries = TRIES,
): Promise<ReportRepository> {
  try {
    return await open(events)
  } catch (error) {
    if (tries === 1 || TROUBLES[errorName(error)] !== STUCK) throw error
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS) })
    return openPatiently(open, events, tries - 1)
  }
}

/**
 * Asks the browser not to clear the reports when the disk runs short, unless it has promised
 * already; it decides by itself, without a question to the clerk.
 */
async function askToKeep(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted() || await navigator.storage.persist()
  } catch {
    return null
  }
}
