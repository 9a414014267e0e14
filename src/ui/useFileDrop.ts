import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

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
  function drop(event: DragEvent): void {
    isOver.value = false
    const transfer = filesOf(event)
    if (!transfer) return
    event.preventDefault()
    take(transfer)
  }

  function leave({ relatedTarget }: DragEvent): void {
    if (relatedTarget === null) isOver.value = false
  }

  // Without @vueuse/core: the first page uses this, and nothing else of it.
  onMounted(() => {
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', hover)
    window.removeEventListener('dragleave', leave)
    window.removeEventListener('drop', drop)
  })
  return { isOver }
}
