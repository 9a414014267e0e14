/** Where reports are kept, as every store of them offers it. */
import type { Report } from '../model/report'

/** What a report in the library is besides the clerk's own. */
export type ReportTag = '' | '示例' | '副本'

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
}

export interface Shelf {
  /** False where everything is gone when the window closes. */
  isLasting: boolean
  /** All reports, without their images. */
  list: () => Promise<ReportRecord[]>
  read: (id: string) => Promise<ReportRecord | undefined>
  /** Writes when the stored revision is still `base` (0 for none) and gives the new one; `conflict` otherwise, and nothing is written. */
  write: (draft: ReportDraft, base: number) => Promise<number | 'conflict'>
  remove: (id: string) => Promise<void>
  readSetting: (name: string) => Promise<unknown>
  writeSetting: (name: string, value: unknown) => Promise<void>
}
