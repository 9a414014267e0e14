/**
 * Reads a ledger in a worker, so that the page stays alive; where none can start, the page's own
 * thread reads.
 */
import { refuse } from '../../model/result'
import { createReadWorker } from './createWorker'
import {
  LEDGER_BROKE_OFF,
  readLedgerSource,
  type LedgerResult,
  type LedgerSource,
  type LedgerWord,
} from './readLedgerSource'
import type { WorkerWord } from './startReading'

export type { LedgerResult }

export interface LedgerReading {
  /** Never rejects; a stopped reading gives no sheet and no message. */
  done: Promise<LedgerResult>
  stop: () => void
}

/** Begins to read; `makeWorker` is the worker's birth, replaced in tests. */
export function startLedger(
  source: LedgerSource, makeWorker: () => Worker = createReadWorker,
): LedgerReading {
  let stop = (): void => undefined
  const stopped = new Promise<LedgerResult>((resolve) => {
    stop = () => resolve({ value: null, messages: [] })
  })
  const worker = tryWorker(makeWorker)
  const here =
    (): Promise<LedgerResult> => readLedgerSource(source).catch(() => refuse(LEDGER_BROKE_OFF))
  const read = worker ? readThere(worker, source, here) : here()
  return { done: Promise.race([read, stopped]).finally(() => worker?.terminate()), stop }
}

function tryWorker(makeWorker: () => Worker): Worker | null {
  try {
    return makeWorker()
  } catch {
    return null
  }
}

/** An error before the worker is ready means it never started. */
function readThere(
  worker: Worker,
  source: LedgerSource,
  here: () => Promise<LedgerResult>
): Promise<LedgerResult> {
  return new Promise((resolve) => {
    let isReady = false
    worker.onmessage = ({ data }: MessageEvent<Partial<WorkerWord> | LedgerWord>) => {
      if (data.reading === 'ledger' && 'result' in data) return resolve(data.result as LedgerResult)
      if (data.reading !== 'ready') return
      isReady = true
      worker.postMessage(source)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(isReady ? refuse(LEDGER_BROKE_OFF) : here())
    }
  })
}
