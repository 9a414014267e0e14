/**
 * The reading worker's birth: its code lies beside the page's. In the single file
 * `createInlineWorker` stands here.
 */
export function createReadWorker(): Worker {
  return new Worker(new URL('./readWorker.ts', import.meta.url), { type: 'module', name: 'read' })
}

/** The same for the worker that checks the texts of large reports. */
export function createCheckWorker(): Worker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module', name: 'check' })
}
