/** The files of a ledger, read one after the other, and blocks that were pasted. */
import { shallowRef } from 'vue'
import { openPastedLedger, type LedgerSheet } from '../../ledger'
import type { Message, Result } from '../../model/result'
import { bytesOf, type FileProgress } from '../files/pickedFile'
import { startReading, type ReadJob } from '../workers/startReading'

/** What was read before a stop stays. */
export function createLedgerSource() {
  const sheets = shallowRef<LedgerSheet[]>([])
  const messages = shallowRef<Message[]>([])
  const progress = shallowRef<FileProgress | null>(null)
  let job: ReadJob<LedgerSheet[]> | null = null
  let run = 0

  /** A file read again takes the place of what it was. Never rejects. */
  async function readFiles(files: File[]): Promise<void> {
    const own = run
    for (const [at, file] of files.entries()) {
      progress.value = { number: at + 1, all: files.length, name: file.name }
      const { value: bytes, messages: problems } = await bytesOf(file)
      job = bytes ? startReading({ kind: 'ledger', name: file.name, bytes }) : null
      const result = job ? await job.done : { value: null, messages: problems }
      if (own !== run) return
      remove(file.name)
      add(result)
    }
    progress.value = null
  }

  function add(result: Result<LedgerSheet[] | null>): void {
    sheets.value = [...sheets.value, ...(result.value ?? [])]
    messages.value = [...messages.value, ...result.messages]
  }

  function remove(file: string): void {
    sheets.value = sheets.value.filter((sheet) => sheet.file !== file)
    messages.value = messages.value.filter(({ text }) => !text.startsWith(`“${file}”`))
  }

  function stop(): void {
    run += 1
    job?.stop()
    progress.value = null
  }

  return {
    sheets, messages, progress, readFiles, remove, stop,
    readPasted: (html: string, text: string): void => add(openPastedLedger({ html, text })),
    clear(): void {
      stop()
      sheets.value = []
      messages.value = []
    },
  }
}
