import ReadWorker from './readWorker?worker&inline'

/** The reading worker, its code carried by the page itself. */
export function bearWorker(): Worker {
  return new ReadWorker({ name: 'read' })
}
