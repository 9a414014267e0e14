/** The service worker of the static site: keeps the application in the browser, tells of a new version. Absent in the single file and while developing. */
import { shallowRef } from 'vue'

/** Takes the waiting version; null while there is none. */
export const takeUpdate = shallowRef<(() => Promise<void>) | null>(null)

const HOUR_MS = 3_600_000

/** Registers once the page is at rest; browsers and addresses without service workers go on without. */
export async function keepOffline(): Promise<void> {
  if (!__OFFLINE__ || !('serviceWorker' in navigator) || !window.isSecureContext) return
  const { registerSW } = await import('virtual:pwa-register')
  const update = registerSW({
    onNeedRefresh: () => {
      takeUpdate.value = () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        return update()
      }
    },
    onRegisteredSW: (_address, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), HOUR_MS)
    },
    onRegisterError: () => undefined,
  })
}
