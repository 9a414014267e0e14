/** A busy machine may never find the page idle; after this the work is done all the same. */
const LONGEST_WAIT_MS = 2000

/**
 * Does something when the page has nothing better to do, after `longest` ms at any rate; soon where
 * the browser cannot tell.
 */
export function onIdle(work: () => void, longest = LONGEST_WAIT_MS): void {
  if (typeof window.requestIdleCallback === 'function') {
    window.requestIdleCallback(
      work, { timeout: longest },
    )
  }
  else setTimeout(work, 0)
}
