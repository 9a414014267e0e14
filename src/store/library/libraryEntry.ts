/** What the library shows of a report. */
import type { AgencyKind } from '../../model/report'
import type { EditionId } from '../../model/template'
import { nameCopy, toCopy } from '../repository/copy'
import type { ReportRecord, ReportTag } from '../repository/repository'

export interface LibraryEntry {
  id: string
  name: string
  kind: AgencyKind
  year: number
  edition: EditionId
  tag: ReportTag
  /** False until the checks have been run on it; share, must and verify are 0 till then. */
  isCounted: boolean
  /**
   * False until the rules that read the texts have been run as well: till then there may be more to
   * do.
   */
  areTextsRead: boolean
  /** Share of the seven writing steps, 0 to 1. */
  share: number
  /** Facts that are wrong now and not explained, by level. */
  must: number
  verify: number
  /** ISO times of the first and the last change. */
  createdAt: string
  updatedAt: string
  revision: number
  /**
   * In words, the copy of the program that wrote it last: 0.1.0 版（单个文件）; '' where that is
   * not known.
   */
  writer: string
}

/**
 * What the list says of a stored report before the checks have been run; throws for what is no
 * report.
 */
export function toBareEntry({ id, tag, revision, writer, report }: ReportRecord): LibraryEntry {
  const { agency: { name, kind }, year, edition, createdAt, updatedAt } = report
  if (typeof id !== 'string' || typeof name !== 'string' || typeof year !== 'number'
    || typeof updatedAt !== 'string') throw new TypeError('no report')
  const copy = toCopy(writer)
  return {
    id, tag, name, kind, year, edition, createdAt, updatedAt, revision, isCounted: false,
    areTextsRead: false, share: 0, must: 0, verify: 0, writer: copy ? nameCopy(copy) : '',
  }
}
