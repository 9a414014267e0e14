import { onBeforeUnmount, onMounted } from 'vue'

/** Closing the window asks first while there is something typed that is stored nowhere. */
export function useLeaveGuard(isUnstored: () => boolean): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (!isUnstored()) return
    event.preventDefault()
    // Chromium before 119 asks only where this is set.
    event.returnValue = ''
  }
  onMounted(() => window.addEventListener('beforeunload', ask))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', ask))
}
