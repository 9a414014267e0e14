import { toCopy } from './copy'
import { revisionOf, toTag, type ReportHead, type ReportRecord } from './repository'

/** The head of a record, not counted; undefined for what is no report. */
export function headOf(record: ReportRecord): ReportHead | undefined {
  const { id, schema, report } = record
  const { agency, year, edition, createdAt, updatedAt } = report
  const isReport = typeof id === 'string' && typeof agency?.name === 'string'
    && typeof year === 'number' && typeof updatedAt === 'string'
  const writer = toCopy(record.writer)
  return isReport ? {
    id, tag: toTag(record.tag), revision: revisionOf(record), schema, ...(writer && { writer }),
    name: agency.name, kind: agency.kind, year, edition,
    // Without the words of 审签, which the library does not load.
    ...(report.signOff?.correctedOn && { isCorrected: true as const }), createdAt, updatedAt,
  } : undefined
}

/** True where two heads are of one state of a report, counted or not. */
export function isSameState(one: ReportHead, other: ReportHead): boolean {
  return one.id === other.id && one.revision === other.revision && one.updatedAt === other.updatedAt
}
