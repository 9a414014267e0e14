/**
 * What the list of the library shows of a report, stored beside it so that the list need not read
 * the reports: written with each report in one step, its progress once it has been counted.
 */
import type { AgencyKind } from '../../model/report'
import type { EditionId } from '../../model/template'
import { toCopy, type Copy } from './copy'
import { revisionOf, toTag, type ReportRecord, type ReportTag } from './repository'

/** How far a report has come, as the checks of `rules` saw it. */
export interface Progress {
  /** The state of the rules it was counted with; other rules may say something else. */
  rules: string
  /** Whether the rules that read the texts were among them: else there may be more to do. */
  areTextsRead: boolean
  /** Share of the seven writing steps, 0 to 1. */
  share: number
  /** Facts that are wrong and not explained, by level. */
  must: number
  verify: number
}

export interface ReportHead {
  id: string
  tag: ReportTag
  revision: number
  schema: number
  writer?: Copy
  name: string
  kind: AgencyKind
  year: number
  edition: EditionId
  /** ISO times of the first and the last change. */
  createdAt: string
  updatedAt: string
  progress?: Progress
}

/** The head of a record as it is stored, not counted; undefined for what is no report. */
export function headOf(record: ReportRecord): ReportHead | undefined {
  const { id, schema, report } = record
  const { agency, year, edition, createdAt, updatedAt } = report
  const isReport = typeof id === 'string' && typeof agency?.name === 'string'
    && typeof year === 'number' && typeof updatedAt === 'string'
  const writer = toCopy(record.writer)
  return isReport ? {
    id, tag: toTag(record.tag), revision: revisionOf(record), schema, ...(writer && { writer }),
    name: agency.name, kind: agency.kind, year, edition, createdAt, updatedAt,
  } : undefined
}

/** True where two heads are of one state of a report, counted or not. */
export function isSameState(one: ReportHead, other: ReportHead): boolean {
  return one.id === other.id && one.revision === other.revision && one.updatedAt === other.updatedAt
}
