import { onBeforeUnmount, onMounted } from 'vue'

/** While the view is open, the browser prints on A4 without margins of its own: the pages carry theirs. */
export function usePrintPage(): void {
  const style = document.createElement('style')
  style.textContent = '@page { size: A4; margin: 0 }'
  onMounted(() => document.head.append(style))
  onBeforeUnmount(() => style.remove())
}
