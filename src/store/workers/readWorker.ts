/**
 * The worker: reads one report or ledger off the page's thread, so that the page stays alive and a
 * long reading can be stopped.
 */
import { refuseFault } from '../../model/result'
import '../../polyfills'
import { readSource, type LedgerSource, type ReadMessage, type ReportSource } from './readSource'

/** The PDF library posts here too: it takes the worker for its own. */
function post(message: ReadMessage): void {
  self.postMessage(message)
}

self.addEventListener('message', async ({ data }: MessageEvent<ReportSource | LedgerSource>) => {
  if (!['file', 'pasted', 'ledger'].includes(data.kind)) return
  const result = await readSource(data).catch(refuseFault)
  post({ reading: 'done', result })
})
post({ reading: 'ready' })
