/** A worker thread: takes the path of a file, answers what was found in it. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkFile, type CheckOptions } from './checkFile'

const options = workerData as CheckOptions

parentPort?.on('message', (file: string) => {
  void checkFile(file, options).then((check) => parentPort?.postMessage(check))
})
