import { useEventListener } from '@vueuse/core'
import { useReportStore } from '../store/report/report'

/** Ctrl+Z and Ctrl+Y through the whole report, wherever the focus is. */
export function useUndoKeys(): void {
  const report = useReportStore()

  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (isRedo) report.redo()
    else report.undo()
  })
}
