/**
 * The content of a version: a report without images, packed; a text of a page takes a tenth of its
 * size.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { ReportRecord } from '../repository'

/**
 * Report and schema as bytes; images stay out. What is no report, kept as it was found, stays what
 * it is.
 */
export function packReport(
  { report, schema }: Pick<ReportRecord, 'report' | 'schema'>,
): Uint8Array {
  const lean = typeof (report as unknown) === 'object' && report
    ? { ...report, images: {} } : report
  return deflateSync(strToU8(JSON.stringify({ schema, report: lean })))
}

/** What was packed, not looked at yet; throws where the bytes are damaged. */
export function unpackReport(bytes: Uint8Array): Pick<ReportRecord, 'report' | 'schema'> {
  return JSON.parse(strFromU8(inflateSync(bytes))) as Pick<ReportRecord, 'report' | 'schema'>
}
