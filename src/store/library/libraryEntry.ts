/** What the library shows of a report. */
import { DATA_FILE_SCHEMA } from '../../model/files/dataFile'
import type { AgencyKind } from '../../model/report'
import type { EditionId } from '../../model/template'
import { nameCopy } from '../repository/copy'
import type { ReportHead, ReportTag } from '../repository/repository'

export interface LibraryEntry {
  id: string
  name: string
  kind: AgencyKind
  year: number
  edition: EditionId
  tag: ReportTag
  /** Published with an error and put right since. */
  isCorrected?: true
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
 * What the list says of a stored report: counted where that was done by the rules of today, and
 * never for one of a newer version of the program.
 */
export function toEntry({ schema, writer, progress, ...head }: ReportHead): LibraryEntry {
  const isCounted = progress?.rules === __RULES__ && schema <= DATA_FILE_SCHEMA
  const { areTextsRead = false, share = 0, must = 0, verify = 0 } = (isCounted && progress) || {}
  return {
    ...head, isCounted, areTextsRead, share, must, verify, writer: writer ? nameCopy(writer) : '',
  }
}
