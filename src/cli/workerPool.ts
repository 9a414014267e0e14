/**
 * Many files at once, results in the order of the files. Each worker has one
 * file in hand; a worker that dies costs its file, not the run. Results that
 * are early wait, so a bound on how far workers run ahead keeps memory flat.
 */
import { Worker } from 'node:worker_threads'
import type { Report } from '../model/report'
import type { FileCheck } from './checkFile'

export interface PoolOptions {
  workers: number
  last: Report | null
  onResult: (check: FileCheck) => void
  /** Called as each file is done, in any order. */
  onDone: () => void
}

/** Files in hand or waiting for an earlier one, per worker. */
const AHEAD = 16
/** Megabytes one worker may use; a file that needs more is refused. */
const MEMORY = 512
const BROKEN = '读这个文件时程序出错或内存不够，没有读成'

/** Checks all files in worker threads; resolves when the last result is given. */
export function checkInWorkers(files: string[], options: PoolOptions): Promise<void> {
  return new Promise((resolve) => new Pool(files, options, resolve).start())
}

class Pool {
  private next = 0
  private printed = 0
  private early = new Map<number, FileCheck>()
  private idle = new Set<Worker>()

  constructor(private files: string[], private options: PoolOptions, private finish: () => void) {}

  start(): void {
    if (this.files.length === 0) this.finish()
    const count = Math.min(this.options.workers, this.files.length)
    for (let worker = 0; worker < count; worker += 1) this.hire()
  }

  private hire(): void {
    const worker = new Worker(new URL('./startWorker.mjs', import.meta.url), { workerData: { last: this.options.last }, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
    this.idle.add(worker)
    this.giveWork()
  }

  private giveWork(): void {
    for (const worker of this.idle) {
      if (this.next >= this.files.length) void worker.terminate()
      else if (this.next - this.printed >= AHEAD * this.options.workers) continue
      else this.handOver(worker, this.next++)
      this.idle.delete(worker)
    }
  }

  private handOver(worker: Worker, index: number): void {
    const file = this.files[index] ?? ''
    const done = (check: FileCheck): void => {
      worker.removeAllListeners()
      this.take(index, check)
    }
    worker.once('message', (check: FileCheck) => {
      done(check)
      this.idle.add(worker)
      this.giveWork()
    })
    const lose = (): void => {
      done({ file, title: '', figures: null, issues: [], messages: [{ level: 'error', text: BROKEN }] })
      void worker.terminate()
      if (this.next < this.files.length) this.hire()
      else this.giveWork()
    }
    worker.once('error', lose)
    worker.once('exit', lose)
    worker.postMessage(file)
  }

  private take(index: number, check: FileCheck): void {
    this.early.set(index, check)
    this.options.onDone()
    for (let ready = this.early.get(this.printed); ready; ready = this.early.get(this.printed)) {
      this.early.delete(this.printed)
      this.printed += 1
      this.options.onResult(ready)
    }
    if (this.printed === this.files.length) this.finish()
  }
}
