import { onUnmounted, ref, watch, type Ref } from 'vue'
import { useLockStore } from '../../store/lock/lockStore'
import { openReport, refreshReport } from '../../store/openReport'
import { useReportStore } from '../../store/report'

/** Puts the report of the address on the desk, to edit or, while another window edits it, to read; `trouble` says why it could not, or what was found on the way. */
export function useOpenReport(id: () => string): { trouble: Ref<string> } {
  const desk = useReportStore()
  const lock = useLockStore()
  const trouble = ref('')

  watch(id, async (wanted, before) => {
    trouble.value = ''
    if (before !== undefined) await lock.leave(before)
    await lock.enter(wanted)
    if (id() !== wanted) return
    if (desk.current?.id === wanted) return refreshReport(wanted)
    const { messages } = await openReport(wanted)
    if (id() === wanted) trouble.value = messages.map((message) => message.text).join('；')
  }, { immediate: true })
  onUnmounted(() => void lock.leave(id()))

  return { trouble }
}
