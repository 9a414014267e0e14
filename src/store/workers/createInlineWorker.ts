/** Workers whose code the page itself carries; stands for `createWorker` in the single file. */
import CheckWorker from './checkWorker?worker&inline'
import ReadWorker from './readWorker?worker&inline'

/** The worker that reads a file. */
export function createReadWorker(): Worker {
  return new ReadWorker({ name: 'read' })
}

/** The worker that checks the texts of large reports. */
export function createCheckWorker(): Worker {
  return new CheckWorker({ name: 'check' })
}
