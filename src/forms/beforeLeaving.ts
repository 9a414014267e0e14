import { onBeforeUnmount, onMounted } from 'vue'

/** The page may go away after any of these. */
const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange']

/** Does something before the page or the component goes, ahead of saving. Call in setup. */
export function useBeforeLeaving(act: () => void): void {
  onMounted(() => LEAVING.forEach((event) => window.addEventListener(event, act, true)))
  onBeforeUnmount(() => {
    act()
    LEAVING.forEach((event) => window.removeEventListener(event, act, true))
  })
}
