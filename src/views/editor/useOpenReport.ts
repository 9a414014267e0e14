import { onUnmounted, ref, watch, type Ref } from 'vue'
import { useLockStore } from '../../store/lock/lockStore'
import { openReport, refreshReport } from '../../store/openReport'
import { useReportStore } from '../../store/report'

const SLOW_MS = 6000
const SLOW = '还在打开。可能是别的窗口正在保存，或者电脑正忙，请稍等；一直这样请刷新本页。存过的内容都在'

/** Puts the report of the address on the desk, to edit or, while another window edits it, to read; `trouble` says why it could not, or what was found on the way. */
export function useOpenReport(id: () => string): { trouble: Ref<string> } {
  const desk = useReportStore()
  const lock = useLockStore()
  const trouble = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(id, async (wanted, before) => {
    trouble.value = ''
    clearTimeout(timer)
    timer = setTimeout(() => { if (desk.current?.id !== wanted) trouble.value ||= SLOW }, SLOW_MS)
    if (before !== undefined) await lock.leave(before)
    await lock.enter(wanted)
    if (id() !== wanted) return
    if (desk.current?.id === wanted) return refreshReport(wanted)
    const { messages } = await openReport(wanted)
    if (id() === wanted) trouble.value = messages.map((message) => message.text).join('；')
  }, { immediate: true })
  onUnmounted(() => {
    clearTimeout(timer)
    void lock.leave(id())
  })

  return { trouble }
}
