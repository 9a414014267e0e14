/** Windows that hear each other, and a lock manager as browsers have one, for tests. */
import type { WindowMessage, WindowChannel } from '../../../src/store/window/otherWindows'

/** Makes channels that hear each other but not themselves, a moment later as between windows. */
export function createChannels(): () => WindowChannel {
  const all = new Set<Set<(message: WindowMessage) => void>>()
  return () => {
    const own = new Set<(message: WindowMessage) => void>()
    all.add(own)
    return {
      send: (message) => {
        if (!all.has(own)) return
        const copy = structuredClone(message)
        for (const others of all) {
          if (others !== own) setTimeout(() => [...others].forEach((hear) => hear(copy)))
        }
      },
      listen: (hear) => {
        own.add(hear)
        return () => own.delete(hear)
      },
      close: () => { all.delete(own); own.clear() },
    }
  }
}

type Hold = (lock: Lock | null) => Promise<void> | undefined

/** `ifAvailable` and `steal` of Web Locks. */
export function createLockManager(): LockManager {
  const holders = new Map<string, (error: Error) => void>()
  const request = (
    name: string, options: LockOptions, hold: Hold,
  ): Promise<void> => new Promise((resolve, reject) => {
    const holder = holders.get(name)
    if (holder && !options.steal) return void Promise.resolve(hold(null)).then(resolve)
    holder?.(new DOMException('', 'AbortError'))
    holders.set(name, reject)
    void Promise.resolve(hold({ name, mode: 'exclusive' })).then(() => {
      if (holders.get(name) === reject) holders.delete(name)
      resolve()
    })
  })
  return { request, query: async () => ({}) } as unknown as LockManager
}
