import { useResizeObserver } from '@vueuse/core'
import { computed, onMounted, ref, type ComputedRef, type Ref } from 'vue'

export type Zoom = 'actual' | 'width'
/** A4 at 96 pixels to the inch, and the room left beside it. */
const PAGE_WIDTH = (210 / 25.4) * 96
const ROOM = 48

/**
 * How large pages are drawn in their frame: 100 % or 适合宽度; a frame narrower than a page
 * starts fitted.
 */
export function useZoom(
  frame: Ref<HTMLElement | undefined>,
): { zoom: Ref<Zoom>; scale: ComputedRef<number> } {
  const zoom = ref<Zoom>('actual')
  const width = ref(PAGE_WIDTH + ROOM)
  const scale =
    computed(() => (zoom.value === 'actual' ? 1 : Math.max(0.3, (width.value - ROOM) / PAGE_WIDTH)))
  const measure = (): void => { width.value = frame.value?.clientWidth ?? width.value }

  useResizeObserver(frame, measure)
  onMounted(() => {
    measure()
    if (width.value < PAGE_WIDTH) zoom.value = 'width'
  })
  return { zoom, scale }
}
