/**
 * Reading in a worker that lives for one file: it starts on demand, and ending it is the way to
 * stop a long reading. Where workers cannot start (a page opened from a folder, an old browser)
 * the page's own thread reads.
 */
import type { LedgerSheet } from '../../ledger'
import { refuse, refuseFault, type Result } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'
import { createReadWorker } from './createWorker'
import {
  BROKE_OFF, readSource, type LedgerSource, type ReadMessage, type ReportSource,
} from './readSource'

export interface ReadJob<Value> {
  /** Never rejects; a stopped job gives no value and no message. */
  done: Promise<Result<Value | null>>
  stop: () => void
}

/** Begins to read a report; `createWorker` is replaced in tests. */
export function startReading(
  source: ReportSource, createWorker?: () => Worker,
): ReadJob<Draft>
/** Begins to read a ledger. */
export function startReading(
  source: LedgerSource, createWorker?: () => Worker,
): ReadJob<LedgerSheet[]>
/** Both go the same way; an implementation is not seen from outside. */
export function startReading(
  source: ReportSource | LedgerSource, createWorker = createReadWorker,
): ReadJob<Draft | LedgerSheet[]> {
  const brokeOff = refuse(source.kind === 'ledger' ? BROKE_OFF.ledger : BROKE_OFF.report)
  const readHere = (): Promise<Answer> => readSource(source).catch(refuseFault)
  const worker = attempt(createWorker)
  let stop = (): void => undefined
  const answer = new Promise<Answer>((resolve) => {
    stop = () => resolve({ value: null, messages: [] })
    if (!worker) return void readHere().then(resolve)
    // An error before the worker is ready means it never started, one after that broke it off.
    let isReady = false
    worker.onmessage = ({ data }: MessageEvent<Partial<ReadMessage>>) => {
      if (data.reading === 'done' && data.result) return resolve(data.result)
      if (data.reading !== 'ready') return
      isReady = true
      worker.postMessage(source)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (isReady) resolve(brokeOff)
      else void readHere().then(resolve)
    }
  })
  return { done: answer.finally(() => worker?.terminate()), stop: () => stop() }
}

type Answer = Result<Draft | LedgerSheet[] | null>

function attempt<Made>(make: () => Made): Made | null {
  try {
    return make()
  } catch {
    return null
  }
}
