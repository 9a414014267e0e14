/** A worker thread: takes the path of a file, answers what was found in it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from '../model/report'
import { checkFile } from './checkFile'

const { last } = workerData as { last: Report | null }

parentPort?.on('message', (file: string) => {
  void checkFile(file, last).then((check) => parentPort?.postMessage(check))
})
