import { useTimeoutFn } from '@vueuse/core'
import { computed, onUnmounted, ref, watch, type Ref } from 'vue'
import { inTime, LATE } from '../store/window/waiting'
import { useLockStore } from '../store/lock/lockStore'
import { openReport, refreshReport } from '../store/opening/openReport'
import { useReportStore } from '../store/report/report'
import { useRepositoryStore } from '../store/repository/repositoryStore'

/** So long the page waits to know whether it edits; then it shows the report to be read. */
const ANSWER_MS = 1500
const SLOW_MS = 6000
const SLOW =
  '还在打开。可能是别的窗口正在保存，或者电脑正忙，请稍等；一直这样请刷新本页。存过的内容都在'

/**
 * Opens the report of the address, to edit or, while another window edits it, to read;
 * `trouble` says why it could not, what it waits for, or what was found on the way.
 */
export function useOpenReport(id: () => string): { trouble: Ref<string> } {
  const [report, lock, repository] = [useReportStore(), useLockStore(), useRepositoryStore()]
  const problem = ref('')
  const isSlow = ref(false)
  const slow = useTimeoutFn(() => { isSlow.value = true }, SLOW_MS, { immediate: false })
  let isGone = false
  const isWanted = (wanted: string): boolean => !isGone && id() === wanted

  watch(id, async (wanted, before) => {
    problem.value = ''
    isSlow.value = false
    slow.start()
    if (before !== undefined) await inTime(lock.leave(before), ANSWER_MS)
    if (!isWanted(wanted)) return
    if (await inTime(lock.enter(wanted), ANSWER_MS) === LATE) lock.readMeanwhile()
    if (!isWanted(wanted)) return
    if (report.current?.id === wanted) return refreshReport(wanted)
    const { messages } = await openReport(wanted)
    if (isWanted(wanted)) problem.value = messages.map((message) => message.text).join('；')
  }, { immediate: true })
  onUnmounted(() => {
    isGone = true
    void lock.leave(id())
  })
  return { trouble: computed(() => problem.value
    || (isSlow.value && report.current?.id !== id() ? repository.trouble || SLOW : '')) }
}
