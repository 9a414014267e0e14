import { ref, watch, type Ref } from 'vue'
import { useLibraryStore } from '../../store/library'
import { useReportStore } from '../../store/report'

/** Puts the report of the address on the desk; `trouble` says why it could not, or what was found on the way. */
export function useOpenReport(id: () => string): { trouble: Ref<string> } {
  const desk = useReportStore()
  const library = useLibraryStore()
  const trouble = ref('')

  watch(id, async (wanted) => {
    trouble.value = ''
    if (desk.current?.id === wanted) return
    const { messages } = await library.openReport(wanted)
    if (id() === wanted) trouble.value = messages.map((message) => message.text).join('；')
  }, { immediate: true })

  return { trouble }
}
