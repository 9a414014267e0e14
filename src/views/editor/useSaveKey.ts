import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import { fileNameOf } from '../../store/files/saveInPlace'
import { useReportStore } from '../../store/report/report'
import { useSavingStore } from '../../store/saving/saving'
import { saveToOwnFile } from './review/saveToOwnFile'

/**
 * Ctrl+S writes at once, to the report's file too where it has one; `message` says so for a moment.
 */
export function useSaveKey(): { message: Ref<string> } {
  const store = useReportStore()
  const saving = useSavingStore()
  const message = ref('')

  useEventListener(window, 'keydown', async (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    await saving.flush()
    const report = store.current
    if (report && await fileNameOf(report.id) !== '') {
      message.value = await saveToOwnFile(report, false)
    }
  })
  return { message }
}
