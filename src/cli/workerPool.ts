/**
 * Many files at once, results in the order of the files. Each worker has one
 * file in hand; a worker that dies costs its file, not the run. Results that
 * are early wait, so a bound on how far workers run ahead keeps memory flat.
 */
import { Worker } from 'node:worker_threads'
import type { CheckOptions, FileCheck } from './checkFile'

export interface PoolOptions extends CheckOptions {
  workers: number
  onResult: (check: FileCheck) => void
  /** Called as each file is done, in any order. */
  onDone: () => void
}

/**
 * Beside this module in the bundle `scripts/report.mjs` makes; a thread inherits no reader of
 * TypeScript.
 */
const WORKER = new URL('./checkWorker.mjs', import.meta.url)
/** Files in hand or waiting for an earlier one, per worker. */
const AHEAD = 16
/** Megabytes one worker may use; a file that needs more is refused. */
const MEMORY = 300
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
  /** Which file each busy worker has. */
  private inHand = new Map<Worker, number>()

  constructor(private files: string[], private options: PoolOptions, private finish: () => void) {}

  start(): void {
    if (this.files.length === 0) this.finish()
    const count = Math.min(this.options.workers, this.files.length)
    for (let worker = 0; worker < count; worker += 1) this.hire()
  }

  private hire(): void {
    const worker = new Worker(WORKER, {
      workerData: { last: this.options.last, agencyKind: this.options.agencyKind },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    worker.on('message', (check: FileCheck) => {
      this.idle.add(worker)
      this.take(worker, check)
      this.giveWork()
    })
    worker.on('error', () => this.lose(worker))
    worker.on('exit', () => this.lose(worker))
    this.idle.add(worker)
    this.giveWork()
  }

  /** A worker that left with a file in hand is replaced; one that was sent home is not. */
  private lose(worker: Worker): void {
    this.idle.delete(worker)
    const index = this.inHand.get(worker)
    if (index === undefined) return
    this.take(worker, {
      file: this.files[index] ?? '', title: '', figures: null, issues: [],
      messages: [{ level: 'error', text: BROKEN }],
    })
    if (this.next < this.files.length) this.hire()
  }

  private giveWork(): void {
    for (const worker of this.idle) {
      if (this.next < this.files.length
        && this.next - this.printed >= AHEAD * this.options.workers) continue
      this.idle.delete(worker)
      if (this.next >= this.files.length) void worker.terminate()
      else {
        this.inHand.set(worker, this.next)
        worker.postMessage(this.files[this.next])
        this.next += 1
      }
    }
  }

  private take(worker: Worker, check: FileCheck): void {
    const index = this.inHand.get(worker)
    if (index === undefined) return
    this.inHand.delete(worker)
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
