/**
 * Reading in a worker that lives for one file: it starts on demand, and ending
 * it is the way to stop a long reading. Where workers cannot start (a page
 * opened from a folder, an old browser) the page's own thread reads.
 */
import { refuse, type Result } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'
import { createReadWorker } from './createWorker'
import { readSource, type ReportSource } from './readSource'

type ReadResult = Result<Draft | null>

/** What the worker says; anything else on the line is not for us. */
export type WorkerWord = { reading: 'ready' } | { reading: 'done'; result: ReadResult }

export interface Reading {
  /** Never rejects; a stopped reading gives no draft and no message. */
  done: Promise<ReadResult>
  stop: () => void
}

const STOPPED: ReadResult = { value: null, messages: [] }
const BROKE_OFF = '读取中断了，文件可能太大或已损坏。请另存为 .docx 后再试'

/** Begins to read; `makeWorker` is the worker's birth, replaced in tests. */
export function startReading(
  source: ReportSource, makeWorker: () => Worker = createReadWorker,
): Reading {
  let stop = (): void => undefined
  const stopped = new Promise<ReadResult>((resolve) => { stop = () => resolve(STOPPED) })
  const worker = tryWorker(makeWorker)
  const read = worker ? readThere(worker, source) : readHere(source)
  const done = Promise.race([read, stopped]).finally(() => worker?.terminate())
  return { done, stop }
}

function tryWorker(makeWorker: () => Worker): Worker | null {
  try {
    return makeWorker()
  } catch {
    return null
  }
}

/**
 * The worker says `ready` first; an error before that means it never started, one after that broke
 * the reading off.
 */
function readThere(worker: Worker, source: ReportSource): Promise<ReadResult> {
  return new Promise((resolve) => {
    let isReady = false
    worker.onmessage = ({ data }: MessageEvent<Partial<WorkerWord>>) => {
      if (data.reading === 'done' && data.result) return resolve(data.result)
      if (data.reading !== 'ready') return
      isReady = true
      worker.postMessage(source)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(isReady ? refuse(BROKE_OFF) : readHere(source))
    }
  })
}

function readHere(source: ReportSource): Promise<ReadResult> {
  return readSource(source).catch(() => refuse(BROKE_OFF))
}
