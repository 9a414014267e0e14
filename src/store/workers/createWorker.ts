/**
 * Workers whose code lies beside the page's. Apart, because the single file has
 * `createInlineWorker` in this one's place.
 */

/** The worker that reads a file. */
export function createReadWorker(): Worker {
  return new Worker(new URL('./readWorker.ts', import.meta.url), { type: 'module', name: 'read' })
}

/** The worker that checks the texts of large reports. */
export function createCheckWorker(): Worker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module', name: 'check' })
}
