import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { NamedFile } from '../../store/total/readPart'
import { droppedFiles } from './droppedFiles'

/** Takes files and folders dropped anywhere on the page; `isOver` while some hover. */
export function useFilesDrop(take: (files: NamedFile[]) => unknown): { isOver: Ref<boolean> } {
  const isOver = ref(false)

  function hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    isOver.value = true
  }
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) isOver.value = false
  }
  async function drop(event: DragEvent): Promise<void> {
    isOver.value = false
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    take(await droppedFiles(event.dataTransfer))
  }

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
