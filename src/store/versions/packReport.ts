/** The content of a version: a report without images, packed; a text of a page takes a tenth of its size. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { ReportRecord } from '../shelf'

/** Report and schema as bytes; images stay out. */
export function packReport({ report, schema }: Pick<ReportRecord, 'report' | 'schema'>): Uint8Array {
  return deflateSync(strToU8(JSON.stringify({ schema, report: { ...report, images: {} } })))
}

/** Throws where the bytes are damaged. */
export function unpackReport(bytes: Uint8Array): Pick<ReportRecord, 'report' | 'schema'> {
  return JSON.parse(strFromU8(inflateSync(bytes))) as Pick<ReportRecord, 'report' | 'schema'>
}
