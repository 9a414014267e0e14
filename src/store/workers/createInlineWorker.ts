/** Workers whose code the page itself carries; stands for `createWorker` in the single file. */

/** The worker that reads a file. */
export function createReadWorker(): Worker {
  return startWorker('readWorker', 'read')
}

/** The worker that checks the texts of large reports. */
export function createCheckWorker(): Worker {
  return startWorker('checkWorker', 'check')
}

const addresses = new Map<string, string>()

function startWorker(entry: string, name: string): Worker {
  const code = (window as { workerCode?: (entry: string) => string }).workerCode
  if (!code) throw new Error('this page carries no workers')
  const address = addresses.get(entry)
    ?? URL.createObjectURL(new Blob([code(entry)], { type: 'text/javascript;charset=utf-8' }))
  addresses.set(entry, address)
  return new Worker(address, { name })
}
