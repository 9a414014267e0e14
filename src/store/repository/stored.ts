/** Whatever comes out of the browser’s storage is validated here, the same as a file. */
import { DATA_FILE_SCHEMA } from '../../model/files/dataFile'
import type { Report } from '../../model/report'
import type { Result } from '../../model/result'
import { revisionOf, toTag, type ReportRecord } from './repository'
import { isSamePicture } from './pictureKey'

/**
 * A record in the present shape, with a sentence on everything that had to be mended; null and one
 * sentence where nothing is usable.
 */
export async function readStoredRecord(record: ReportRecord): Promise<Result<ReportRecord | null>> {
  const { value: report, messages } = await readStored(record)
  if (!report) return { value: null, messages }
  const [tag, revision] = [toTag(record.tag), revisionOf(record)]
  return { value: { ...record, tag, revision, schema: DATA_FILE_SCHEMA, report }, messages }
}

/**
 * The report of a record or version in the present shape; entries of cells frozen, since undo steps
 * and checks share them.
 */
export async function readStored({ id, schema, report }: Found): Promise<Result<Report | null>> {
  const { readKeptReport } = await import('../../readers/formats/json/readDataFile')
  const { value, messages } = readKeptReport(report, { id, schema, subject: '存下的年报' })
  return { value: value && { ...value, images: sameImages(report.images, value.images) }, messages }
}

type Found = Pick<ReportRecord, 'id' | 'schema' | 'report'>

/** True for a record a newer version of the program wrote: it is left alone. */
export function isNewer({ schema }: { schema?: unknown }): boolean {
  return typeof schema === 'number' && schema > DATA_FILE_SCHEMA
}

/**
 * The very images that were read where none had to be mended: a write leaves those alone that it
 * knows.
 */
function sameImages(raw: Report['images'], read: Report['images']): Report['images'] {
  if (!raw || Object.keys(raw).length !== Object.keys(read).length) return read
  return Object.entries(read).every(([name, image]) => isSamePicture(image, raw[name])) ? raw : read
}
