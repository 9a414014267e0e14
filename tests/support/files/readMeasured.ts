/**
 * A process that reads one file and tells what it took: `node --expose-gc readMeasured.mjs FILE
 * SMALL`, bundled.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readReport } from '../../../src/readers'

export interface Measured {
  /**
   * Milliseconds of processor time from the bytes on the disk to the answer: what a quiet machine
   * takes, however busy this one is.
   */
  time: number
  /**
   * Megabytes of resident memory above those of the process at rest, its readers loaded and a small
   * file read.
   */
  memory: number
  isRead: boolean
  sentences: string[]
  /** Set by a script of the file, were it run. */
  wasRun: boolean
  /** Addresses something tried to fetch. */
  requests: string[]
}

const [, , file = '', small = ''] = process.argv
const requests: string[] = []
globalThis.fetch = (address) => {
  requests.push(String(address))
  return Promise.reject(new Error('no request may leave'))
}

/** Kilobytes, by the name the system has for them. */
function memoryOf(name: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${name}:\\s+(\\d+)`)
    .exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}

await readReport({ name: basename(small), bytes: new Uint8Array(readFileSync(small)) })
globalThis.gc?.()
const rest = memoryOf('VmRSS')
writeFileSync('/proc/self/clear_refs', '5')
const before = process.cpuUsage()
const { value, messages } =
  await readReport({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) })
const { user, system } = process.cpuUsage(before)
const measured: Measured = {
  time: (user + system) / 1000, memory: (memoryOf('VmHWM') - rest) / 1024, isRead: value !== null,
  sentences: messages.map(({ text }) => text), wasRun: 'wasRun' in globalThis, requests,
}
process.stdout.write(JSON.stringify(measured))
