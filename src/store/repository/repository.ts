/** Where reports are kept, as every store of them offers it. */
import type { AgencyKind, Report } from '../../model/report'
import type { EditionId } from '../../model/template'
import type { Copy } from './copy'
import type { Tally } from './tally'

/** What a report in the library is besides the clerk's own. */
export type ReportTag = '' | '示例' | '练习' | '副本'

export interface ReportDraft {
  id: string
  tag: ReportTag
  report: Report
}

export interface ReportRecord extends ReportDraft {
  /** The shape the report was saved in. */
  schema: number
  /** One more with every write. */
  revision: number
  /** Which copy of the program wrote it last; absent for those of earlier versions. */
  writer?: Copy
}

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

/**
 * What the list of the library shows of a report, stored beside it so that the list need not read
 * the reports: written with each report in one step, its progress once it has been counted.
 */
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
  /** Published with an error and put right since. */
  isCorrected?: true
  /** ISO times of the first and the last change. */
  createdAt: string
  updatedAt: string
  progress?: Progress
}

/**
 * A state of a report to be kept among its versions; `reason` in words, 本表全部填 0 之前; without
 * `schema` in the present one.
 */
export interface Keep { report: Report; reason: string; schema?: number }

/** An earlier state of a report, without its content. */
export interface VersionInfo {
  /** Rises with every version kept, whatever the clock says. */
  sequence: number
  report: string
  revision: number
  tag: ReportTag
  /** Agency and year then. */
  name: string
  year: number
  /** ISO times: when the state was written, and when it was put among the versions. */
  at: string
  keptAt: string
  /** Why it was kept; '' for one kept as time goes by. */
  reason: string
  tally: Tally
}

/**
 * One report to be written on top of a revision, 0 for none; `keeps` go among its versions in the
 * same step, what is stored too where `keepsStored` says why.
 */
export interface WriteOrder {
  draft: ReportDraft
  base: number
  keeps?: Keep[]
  keepsStored?: string
}
export interface RemoveOrder { id: string; base: number; reason: string }

/**
 * `shrunk` tells in words that most of the content or a picture went in this write, '' else; the
 * state before is among the versions. `conflict`: another window wrote or deleted the report.
 * `gone`: what was stored has been cleared, and by nobody here.
 */
export type WriteResult = { revision: number; shrunk: string } | 'conflict' | 'gone'

/**
 * What the next write would bring, put aside at once for a page that may go away: pictures the
 * database does not have yet, and where there is no other room the whole state as text.
 */
export interface Rescue { id: string; pictures?: Report['images']; copy?: string }
/** What was put aside and not written since. */
export interface Rescued { pictures: Report['images']; copy: string | null }

export interface ReportRepository {
  /** False where everything is gone when the window closes. */
  isLasting: boolean
  /** All reports, without their images; `broken` what cannot be read, by id. */
  list: () => Promise<FoundRecords>
  /** What is known of the reports without reading them, and the ids of those of which nothing is. */
  listHeads: () => Promise<{ heads: ReportHead[]; unknown: string[] }>
  /** Those of the ids, without their images. */
  readSome: (ids: string[]) => Promise<FoundRecords>
  /** Keeps heads beside their reports; one whose report was written since is left out. */
  keepHeads: (heads: ReportHead[]) => Promise<void>
  read: (id: string) => Promise<ReportRecord | undefined>
  /**
   * Writes when the stored revision is still `base`; `conflict` otherwise, and nothing is written.
   */
  write: (order: WriteOrder) => Promise<WriteResult>
  /** All of it or nothing. */
  writeAll: (orders: WriteOrder[], removals: RemoveOrder[]) => Promise<'done' | 'conflict'>
  /** Deletes a report; its state stays among the versions. */
  remove: (id: string, reason: string) => Promise<void>
  /** Puts a state among the versions of a report. */
  keep: (id: string, keep: Keep) => Promise<void>
  /** Versions of a report, of all reports without id; the latest first. */
  listVersions: (id?: string) => Promise<VersionInfo[]>
  /** Ids of the reports that have versions, those that were deleted too. */
  listVersioned: () => Promise<string[]>
  readVersion: (sequence: number) => Promise<ReportRecord | undefined>
  /** Forgets the versions of a report. */
  removeVersions: (id: string) => Promise<void>
  /**
   * Puts aside without waiting: the browser finishes it even where the page is gone. Never throws.
   */
  rescue: (rescue: Rescue) => void
  readRescued: (id: string) => Promise<Rescued>
  /** Forgets what was put aside for a report. */
  dropRescued: (id: string) => Promise<void>
  readSetting: (name: string) => Promise<unknown>
  writeSetting: (name: string, value: unknown) => Promise<void>
}

/** `broken` is what cannot be read. */
export interface FoundRecords { records: ReportRecord[]; broken: BrokenRecord[] }

/**
 * The revision of a record as it lies there; one that is no number counts as the first, so that it
 * can still be written over.
 */
export function revisionOf({ revision }: { revision?: unknown }): number {
  return typeof revision === 'number' && Number.isInteger(revision) && revision > 0 ? revision : 1
}

/** What a report that comes from a file is besides the clerk's own. */
export function tagOf({ isPractice }: Report): ReportTag {
  return isPractice === true ? '练习' : ''
}

/** True for what teaches the program, and is no report of the clerk's. */
export function isToLearn(tag: ReportTag): boolean {
  return tag === '示例' || tag === '练习'
}

/** What was stored as a tag; the clerk's own where it is none. */
export function toTag(stored: unknown): ReportTag {
  return stored === '示例' || stored === '练习' || stored === '副本' ? stored : ''
}

/** Something under `reports` that is no report any more. */
export interface BrokenRecord { id: string; raw: unknown }
