import CheckWorker from './checkWorker?worker&inline'
import ReadWorker from './readWorker?worker&inline'

/** The reading worker, its code carried by the page itself. */
export function createReadWorker(): Worker {
  return new ReadWorker({ name: 'read' })
}

/** The same for the worker that checks the texts of large reports. */
export function createCheckWorker(): Worker {
  return new CheckWorker({ name: 'check' })
}
