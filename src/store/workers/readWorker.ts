/**
 * The worker: reads one report or ledger off the page's thread, so that the page stays alive and a
 * long reading can be stopped.
 */
import { refuse } from '../../model/result'
import '../../polyfills'
import {
  BROKE_OFF, readSource, type LedgerSource, type ReadMessage, type ReportSource,
} from './readSource'

/** The PDF library posts here too: it takes the worker for its own. */
function post(message: ReadMessage): void {
  self.postMessage(message)
}

function explain(kind: string, error: unknown): string {
  if (kind === 'ledger') return BROKE_OFF.ledger
  return `没有读出来：${error instanceof Error ? error.message : String(error)}。请另存为 .docx 后再试`
}

self.addEventListener('message', async ({ data }: MessageEvent<ReportSource | LedgerSource>) => {
  if (!['file', 'pasted', 'ledger'].includes(data.kind)) return
  const result = await readSource(data)
    .catch((error: unknown) => refuse(explain(data.kind, error)))
  post({ reading: 'done', result })
})
post({ reading: 'ready' })
