/** What a lock is, and the locks of the browser itself, for pages it counts as secure. */

/**
 * A lock on a report that one window of the browser holds at a time; it is free again when the
 * window goes, however it goes.
 */
export interface LockDevice {
  /** Null while another window holds it. `onLost` is called when it was seized. */
  take: (report: string, onLost: () => void) => Promise<Held | null>
  /** From a window that does not answer. */
  seize: (report: string, onLost: () => void) => Promise<Held>
}

export interface Held { release: () => void }

/** The lock device over `navigator.locks`. */
export function createWebLocks(locks: LockManager): LockDevice {
  return {
    take: (report, onLost) => request({ locks, report, options: { ifAvailable: true }, onLost }),
    async seize(report, onLost) {
      const held = await request({ locks, report, options: { steal: true }, onLost })
      return held ?? { release: () => undefined }
    },
  }
}

interface LockRequest {
  locks: LockManager
  report: string
  options: LockOptions
  onLost: () => void
}

/** The browser holds the lock as long as the promise given to it is open. */
function request({ locks, report, options, onLost }: LockRequest): Promise<Held | null> {
  return new Promise((resolve, reject) => {
    let isHeld = false
    locks.request(`zhengwu-nianbao:${report}`, options, (lock) => {
      if (!lock) return void resolve(null)
      isHeld = true
      return new Promise<void>((release) => resolve({ release }))
    }).catch((error: unknown) => (isHeld ? onLost() : reject(error)))
  })
}
