/** The reading worker's birth: its code lies beside the page's. In the single file `bearInlineWorker` stands here. */
export function bearWorker(): Worker {
  return new Worker(new URL('./readWorker.ts', import.meta.url), { type: 'module', name: 'read' })
}

/** The same for the worker that checks the texts of large reports. */
export function bearCheckWorker(): Worker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module', name: 'check' })
}
