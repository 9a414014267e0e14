/** The files of a ledger, read one after the other, and blocks that were pasted. */
import { shallowRef } from 'vue'
import { openPastedLedger, type LedgerSheet } from '../../ledger'
import type { Message } from '../../model/result'
import { bytesOf } from '../files/fileBytes'
import { startLedger, type LedgerReading, type LedgerResult } from '../workers/startLedger'

/** Which file is being read, counted from 1. */
export interface LedgerProgress {
  number: number
  all: number
  name: string
}

/** What was read before a stop stays. */
export function createLedgerSource() {
  const sheets = shallowRef<LedgerSheet[]>([])
  const messages = shallowRef<Message[]>([])
  const progress = shallowRef<LedgerProgress | null>(null)
  let reading: LedgerReading | null = null
  let run = 0

  /** A file read again takes the place of what it was. Never rejects. */
  async function readFiles(files: File[]): Promise<void> {
    const own = run
    for (const [at, file] of files.entries()) {
      progress.value = { number: at + 1, all: files.length, name: file.name }
      const { value: bytes, messages: told } = await bytesOf(file)
      reading = bytes ? startLedger({ kind: 'ledger', name: file.name, bytes }) : null
      const result = reading ? await reading.done : { value: null, messages: told }
      if (own !== run) return
      remove(file.name)
      add(result)
    }
    progress.value = null
  }

  function add(result: LedgerResult): void {
    sheets.value = [...sheets.value, ...(result.value ?? [])]
    messages.value = [...messages.value, ...result.messages]
  }

  function remove(file: string): void {
    sheets.value = sheets.value.filter((sheet) => sheet.file !== file)
    messages.value = messages.value.filter(({ text }) => !text.startsWith(`“${file}”`))
  }

  function stop(): void {
    run += 1
    reading?.stop()
    progress.value = null
  }

  function clear(): void {
    stop()
    sheets.value = []
    messages.value = []
  }
  const readPasted = (html: string, text: string): void => add(openPastedLedger({ html, text }))
  return { sheets, messages, progress, readFiles, readPasted, remove, stop, clear }
}
