import { useEventListener } from '@vueuse/core'
import { watch, type Ref } from 'vue'

const CARDS = '[data-card]'

/**
 * The keyboard stays in a list whose entries go away when they are settled: it goes on at what took
 * the place of the entry, at the one before the last, or at the list itself.
 */
export function useKeptFocus(list: Ref<HTMLElement | undefined>, entries: () => unknown): void {
  /** Place of the entry that has the focus, -1 for what is none; undefined where it is elsewhere. */
  let held: number | undefined

  const cards = (): HTMLElement[] => [...list.value?.querySelectorAll<HTMLElement>(CARDS) ?? []]
  const isOutside = ({ target }: Event): boolean =>
    target instanceof Node && !list.value?.contains(target)

  useEventListener(document, 'focusin', (event) => {
    held = isOutside(event)
      ? undefined : cards().findIndex((card) => card.contains(event.target as Node))
  })
  useEventListener(document, 'pointerdown', (event) => {
    if (isOutside(event)) held = undefined
  })
  watch(entries, () => {
    if (held === undefined || document.activeElement !== document.body) return
    const left = cards()
    const next = held < 0 ? undefined : left[Math.min(held, left.length - 1)]
    const target = next?.querySelector<HTMLElement>('button') ?? list.value
    target?.focus({ preventScroll: target === list.value })
  }, { flush: 'post' })
}
