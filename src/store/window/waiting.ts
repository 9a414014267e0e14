/** Work that waits for an idle page, and work that is waited for only so long. */

/** A busy machine may never find the page idle; after this the work is done all the same. */
const LONGEST_WAIT_MS = 2000

/**
 * Does something when the page has nothing better to do, after `longest` ms at any rate; soon where
 * the browser does not say.
 */
export function onIdle(work: () => void, longest = LONGEST_WAIT_MS): void {
  if (typeof window.requestIdleCallback !== 'function') setTimeout(work, 0)
  else window.requestIdleCallback(work, { timeout: longest })
}

/** In place of an answer that has not come yet. */
export const LATE = Symbol('late')

/**
 * The value of `work`, or `LATE` where it has not come within so many milliseconds; it goes on by
 * itself.
 */
export function inTime<Value>(
  work: Promise<Value>, milliseconds: number,
): Promise<Value | typeof LATE> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(LATE), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Everything that waits has its turn; a timer would wait a second each time in a window in the
 * background.
 */
export function takeTurns(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
