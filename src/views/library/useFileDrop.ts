import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Takes a file dropped anywhere on the page; `isOver` while one hovers. */
export function useFileDrop(take: (file: File) => unknown): { isOver: Ref<boolean> } {
  const isOver = ref(false)
  const listeners: [string, (event: DragEvent) => void][] = [
    ['dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      isOver.value = true
    }],
    ['dragleave', (event) => {
      if (event.relatedTarget === null) isOver.value = false
    }],
    ['drop', (event) => {
      isOver.value = false
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      take(file)
    }],
  ]
  onMounted(() =>
    listeners.forEach(([name, listen]) => window.addEventListener(name, listen as EventListener)))
  onBeforeUnmount(() => listeners.forEach(([name, listen]) =>
    window.removeEventListener(name, listen as EventListener)))
  return { isOver }
}
