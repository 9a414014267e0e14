import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** True while the element is narrower than `least` pixels. */
export function useNarrow(element: Ref<HTMLElement | undefined>, least: number): Ref<boolean> {
  const isNarrow = ref(false)
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(([entry]) => {
    isNarrow.value = entry !== undefined && entry.contentRect.width > 0
      && entry.contentRect.width < least
  })
  onMounted(() => { if (element.value) observer?.observe(element.value) })
  onBeforeUnmount(() => observer?.disconnect())
  return isNarrow
}
