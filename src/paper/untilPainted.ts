/**
 * Lets what was just said show before the browser is busy; a hidden window
 * paints nothing and waits no longer.
 */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
