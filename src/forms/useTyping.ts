/** Typing into a field with or without an input method. */
import { shallowRef, watch, onBeforeUnmount } from 'vue'
import { useReportStore } from '../store/report/report'
import { useEventListener } from '@vueuse/core'

export interface Typing {
  /** For `v-on` of the input or text area. */
  listeners: Record<'input' | 'compositionstart' | 'compositionend', (event: Event) => void>
  /** What the field shows: the text being composed, else the saved one. */
  shown: (saved: string) => string
}

/**
 * `write` gets what is typed at every key, and what is composed once, when it is whole; `step` is
 * another number for each composition, so that it is one step of undo. A composition the report is
 * taken from (another window goes on with it) is given up. Call in setup.
 */
export function useTyping(write: (text: string, step: number) => void): Typing {
  const store = useReportStore()
  const composed = shallowRef<string | null>(null)
  let step = 0

  function take(): void {
    const text = composed.value
    composed.value = null
    if (text !== null && !store.isReadOnly) write(text, step)
    step += 1
  }

  watch(
    () => store.isReadOnly, (isReadOnly) => { if (isReadOnly) composed.value = null },
    { flush: 'sync' },
  )
  useBeforeLeaving(() => { if (composed.value !== null) take() })
  return {
    shown: (saved) => composed.value ?? saved,
    listeners: {
      input: (event) => {
        if (composed.value !== null) composed.value = textOf(event)
        else write(textOf(event), step)
      },
      compositionstart: (event) => {
        step += 1
        composed.value = textOf(event)
      },
      compositionend: (event) => {
        if (composed.value === null) return
        composed.value = textOf(event)
        take()
      },
    },
  }
}

function textOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLTextAreaElement).value
}

/** The page may go away after any of these. */
const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange'] as const

/** Does something before the page or the component goes, ahead of saving. Call in setup. */
export function useBeforeLeaving(act: () => void): void {
  useEventListener(window, [...LEAVING], act, true)
  onBeforeUnmount(act)
}

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog'

/** True for a key in a field, cell or text, where it is written; in a dialog too. */
export function isTypedInto({ target }: Event): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}
