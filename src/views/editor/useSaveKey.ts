import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import { fileNameOf, saveInPlace } from '../../store/files/saveInPlace'
import { useReportStore } from '../../store/report/report'
import { useSavingStore } from '../../store/saving/saving'
import type { Report } from '../../model/report'
import { noteReport } from '../../store/backup/noteReport'
import { clockTime } from '../../language/clockTime'

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

/** Writes the report to its file; what to tell the clerk, '' where none was chosen. */
export async function saveToOwnFile(report: Report, asks: boolean): Promise<string> {
  const { name, trouble } = await saveInPlace(report, asks)
  if (name === '') return trouble
  await noteReport(report.id)
  return `${clockTime(new Date())} 已写入文件“${name}”`
}
