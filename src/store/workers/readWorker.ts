/**
 * The worker: reads one report or ledger off the page's thread, so that the page stays alive and a
 * long reading can be stopped.
 */
import { refuse } from '../../model/result'
import '../../polyfills'
import {
  LEDGER_BROKE_OFF, readLedgerSource, type LedgerSource, type LedgerWord,
} from './readLedgerSource'
import type { WorkerWord } from './startReading'
import { readSource, type ReportSource } from './readSource'

/** Others talk on this line too: the PDF library takes the worker for its own. */
function tell(word: WorkerWord | LedgerWord): void {
  self.postMessage(word)
}

self.addEventListener('message', async ({ data }: MessageEvent<ReportSource | LedgerSource>) => {
  if (data.kind === 'ledger') {
    tell({
      reading: 'ledger', result: await readLedgerSource(data).catch(() => refuse(LEDGER_BROKE_OFF)),
    })
    return
  }
  if (data.kind !== 'file' && data.kind !== 'pasted') return
  const result = await readSource(data).catch((error: unknown) => {
    return refuse(`没有读出来：${error instanceof Error ? error.message : String(error)}。`
      + `请另存为 .docx 后再试`)
  })
  tell({ reading: 'done', result })
})
tell({ reading: 'ready' })
