/** A file of a ledger and its reader, loaded when first needed. */
import type { LedgerSheet } from '../../ledger'
import type { Result } from '../../model/result'

/** Plain data, so it goes to a worker as it is. */
export interface LedgerSource {
  kind: 'ledger'
  name: string
  bytes: Uint8Array
}
export type LedgerResult = Result<LedgerSheet[] | null>
/** What the worker says once it has read one. */
export interface LedgerWord {
  reading: 'ledger'
  result: LedgerResult
}

export const LEDGER_BROKE_OFF =
  '读台账时中断了，文件可能太大或已损坏。请用 Excel、WPS 另存为 .xlsx 后再试'

/** Reads the sheets of one file; imperfections are messages. */
export async function readLedgerSource({ name, bytes }: LedgerSource): Promise<LedgerResult> {
  const { openLedger } = await import('../../ledger')
  return openLedger({ name, bytes })
}
