import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount } from 'vue'

/** The page may go away after any of these. */
const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange'] as const

/** Does something before the page or the component goes, ahead of saving. Call in setup. */
export function useBeforeLeaving(act: () => void): void {
  useEventListener(window, [...LEAVING], act, true)
  onBeforeUnmount(act)
}
