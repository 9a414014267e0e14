/**
 * The service worker of the static site: keeps the application in the browser,
 * tells of a new version. Absent in the single file and while developing. One
 * window taking a version makes it the browser's; no other window reloads for it.
 */
import { shallowRef } from 'vue'

export interface Update {
  /**
   * True where another window has taken it: this one goes on with the earlier version's kept files.
   */
  isTaken: boolean
  /** Takes it and loads this window anew, unless something was typed meanwhile. */
  take: () => void
}

/**
 * The new version this window does not run yet; null for none, or where the clerk wants it later.
 */
export const update = shallowRef<Update | null>(null)

const HOUR_MS = 3_600_000
const TYPING = ['keydown', 'beforeinput', 'compositionstart'] as const

/**
 * Registers once the page is at rest; browsers and addresses without service workers go on without.
 */
export async function keepOffline(): Promise<void> {
  if (!__OFFLINE__ || !('serviceWorker' in navigator) || !window.isSecureContext) return
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => { window.addEventListener('load', resolve, { once: true }) })
  }
  const workers = navigator.serviceWorker
  // Reloads the window that asked, while it is at rest; every other one only says so.
  // The first worker to take a page brings no new version.
  let isControlled = workers.controller !== null
  let isAsked = false
  const stopWaiting = (): void => { isAsked = false }
  workers.addEventListener('controllerchange', () => {
    if (!isControlled) {
      isControlled = true
      return
    }
    if (isAsked) return location.reload()
    update.value = { isTaken: true, take: () => location.reload() }
  })
  const asked = {
    begin: () => {
      isAsked = true
      for (const name of TYPING) {
        window.addEventListener(name, stopWaiting, { once: true, capture: true })
      }
    },
  }
  const registration = await workers.register('sw.js')
  const offer = (worker: ServiceWorker | null): void => {
    if (!worker || !workers.controller) return
    update.value = {
      isTaken: false, take: () => { asked.begin(); worker.postMessage({ type: 'SKIP_WAITING' }) },
    }
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener(
      'statechange', () => { if (worker.state === 'installed') offer(worker) },
    )
  })
  setInterval(() => void registration.update().catch(() => undefined), HOUR_MS)
}
