/** What the clerk hands over to be read, and the readers, loaded when first needed. */
import type { Result } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'

/** A file's name and content, or what was pasted; plain data, so it goes to a worker as it is. */
export type ReportSource =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'pasted'; html: string; text: string }

/** Reads and recognises a report; the readers tell imperfections as messages. */
export async function readSource(source: ReportSource): Promise<Result<Draft | null>> {
  const { readReport, readPasted } = await import('../../readers')
  return source.kind === 'file' ? readReport(source) : readPasted(source)
}
