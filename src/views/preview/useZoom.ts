import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from 'vue'

export type Zoom = 'actual' | 'width'
/** A4 at 96 pixels to the inch, and the desk left beside it. */
const PAGE_WIDTH = (210 / 25.4) * 96
const DESK = 48

/**
 * How large pages are drawn on the desk: 100 % or 适合宽度; a desk narrower than a page starts
 * fitted.
 */
export function useZoom(
  desk: Ref<HTMLElement | undefined>,
): { zoom: Ref<Zoom>; scale: ComputedRef<number> } {
  const zoom = ref<Zoom>('actual')
  const width = ref(PAGE_WIDTH + DESK)
  const scale =
    computed(() => (zoom.value === 'actual' ? 1 : Math.max(0.3, (width.value - DESK) / PAGE_WIDTH)))
  const measure = (): void => { width.value = desk.value?.clientWidth ?? width.value }
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)

  onMounted(() => {
    if (!desk.value) return
    width.value = desk.value.clientWidth
    if (width.value < PAGE_WIDTH) zoom.value = 'width'
    observer?.observe(desk.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return { zoom, scale }
}
