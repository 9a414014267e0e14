/** What the clerk hands over to be read, and the readers, loaded when first needed. */
import type { LedgerSheet } from '../../ledger'
import type { Result } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'

/** A file's name and content, or what was pasted; plain data, so it goes to a worker as it is. */
export type ReportSource =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'pasted'; html: string; text: string }
/** The same of a ledger of applications. */
export interface LedgerSource { kind: 'ledger'; name: string; bytes: Uint8Array }

/** What the reading worker says; anything else it posts is not for us. */
export type ReadMessage =
  | { reading: 'ready' }
  | { reading: 'done'; result: Result<Draft | LedgerSheet[] | null> }

/** Why nothing was read where reading broke off. */
export const BROKE_OFF = {
  report: '读取中断了，可能是文件太大，也可能是程序出错。请重试；仍不行，请另存为 .docx 后再试',
  ledger: '读台账时中断了，可能是文件太大，也可能是程序出错。请重试；仍不行，请用 Excel、WPS '
    + '另存为 .xlsx 后再试',
}

/** Reads a report, or the sheets of a ledger; imperfections are messages. */
export async function readSource(
  source: ReportSource | LedgerSource,
): Promise<Result<Draft | LedgerSheet[] | null>> {
  if (source.kind === 'ledger') return (await import('../../ledger')).openLedger(source)
  const { readReport, readPasted } = await import('../../readers')
  return source.kind === 'file' ? readReport(source) : readPasted(source)
}
