/** Does something when the page has nothing better to do; soon where the browser cannot tell. */
export function onIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work)
  else setTimeout(work, 0)
}
