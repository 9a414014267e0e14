import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'

/**
 * Takes files dropped anywhere on the page; `isOver` while some hover. `take` is called while the
 * drop is told: the browser empties the transfer afterwards.
 */
export function useFileDrop(take: (transfer: DataTransfer) => unknown): { isOver: Ref<boolean> } {
  const isOver = ref(false)
  const filesOf = ({ dataTransfer }: DragEvent): DataTransfer | null =>
    (dataTransfer?.types.includes('Files') ? dataTransfer : null)

  function hover(event: DragEvent): void {
    if (!filesOf(event)) return
    event.preventDefault()
    isOver.value = true
  }
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) isOver.value = false
  }
  function drop(event: DragEvent): void {
    isOver.value = false
    const transfer = filesOf(event)
    if (!transfer) return
    event.preventDefault()
    take(transfer)
  }

  useEventListener(window, 'dragover', hover)
  useEventListener(window, 'dragleave', leave)
  useEventListener(window, 'drop', drop)
  return { isOver }
}
