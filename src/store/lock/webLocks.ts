/** Locks of the browser itself, for pages it counts as secure. */
import type { Held, LockDevice } from './lockDevice'

const nameOf = (report: string): string => `zhengwu-nianbao:${report}`

/** The lock device over `navigator.locks`. */
export function createWebLocks(locks: LockManager): LockDevice {
  return {
    take: (report, onLost) => request({ locks, report, options: { ifAvailable: true }, onLost }),
    seize: async (report, onLost) => await request({
      locks, report, options: { steal: true }, onLost,
    }) ?? { release: () => undefined },
  }
}

interface Request { locks: LockManager; report: string; options: LockOptions; onLost: () => void }

/** The browser holds the lock as long as the promise given to it is open. */
function request({ locks, report, options, onLost }: Request): Promise<Held | null> {
  return new Promise((resolve, reject) => {
    let isHeld = false
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (!lock) return void resolve(null)
      isHeld = true
      return new Promise<void>((release) => resolve({ release }))
    }
    locks.request(nameOf(report), options, hold)
      .catch((error: unknown) => (isHeld ? onLost() : reject(error)))
  })
}
