/** Does something when the page has nothing better to do; soon where the browser cannot tell. */
export function onIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work)
  else setTimeout(work, 0)
}
