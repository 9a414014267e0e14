/** A busy machine may never find the page idle; after this the work is done all the same. */
const LONGEST_WAIT_MS = 2000

/** Does something when the page has nothing better to do; soon where the browser cannot tell. */
export function onIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: LONGEST_WAIT_MS })
  else setTimeout(work, 0)
}
