import { useEventListener } from '@vueuse/core'

/** Closing the window asks first while there is something typed that is stored nowhere. */
export function useLeaveGuard(isUnstored: () => boolean): void {
  useEventListener(window, 'beforeunload', (event) => {
    if (!isUnstored()) return
    event.preventDefault()
    // Chromium before 119 asks only where this is set.
    event.returnValue = ''
  })
}
