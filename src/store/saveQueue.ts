/**
 * Reports on their way into the database: each change waits for a pause in
 * typing, but less than a second; one write at a time; a window that opened an
 * older revision never writes over a newer one.
 */
import type { Report } from '../model/report'
import { explainFailure, type SaveState } from './saveState'
import type { ReportTag, Shelf } from './shelf'
import { forgetUnsaved, keepUnsaved } from './unsaved'

const QUIET_MS = 300
const LONGEST_WAIT_MS = 700
const RETRY_MS = 5000

/** What the database holds of a report: revision 0 for nothing yet. */
export interface Base { revision: number; tag: ReportTag }

export interface QueueHost {
  shelf: () => Promise<Shelf>
  tell: (id: string, state: SaveState) => void
  /** Why a shelf that does not last is used. */
  trouble: () => string
  /** What else is kept with a written report; never rejects. */
  onWritten: (report: Report, tag: ReportTag) => Promise<void>
}

export class SaveQueue {
  private readonly bases = new Map<string, Base>()
  private readonly waiting = new Map<string, Report>()
  private readonly conflicts = new Set<string>()
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince = 0

  constructor(private readonly host: QueueHost) {}

  /** Takes a changed report in; ignored after a conflict, until it is adopted again. */
  take(report: Report): void {
    if (this.conflicts.has(report.id)) return
    this.waiting.set(report.id, report)
    this.waitingSince ||= Date.now()
    this.wakeIn(Math.min(QUIET_MS, Math.max(0, this.waitingSince + LONGEST_WAIT_MS - Date.now())))
  }

  /** Writes what waits, now; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.waitingSince = 0
    this.writing = this.writing.then(() => this.writeAll())
    return this.writing
  }

  /** Copies what waits where it is kept at once, then writes it; for a page that goes away. */
  secure(): void {
    for (const report of this.waiting.values()) keepUnsaved(report, this.baseOf(report.id).revision)
    void this.flush()
  }

  /** The newest state of a report that could not be written yet. */
  waitingOf(id: string): Report | undefined {
    return this.waiting.get(id)
  }

  /** Says what the database holds of a report read from it. */
  adopt(id: string, base: Base): void {
    this.bases.set(id, base)
    this.conflicts.delete(id)
  }

  /** Nothing of this report is written any more; for one that was deleted. */
  abandon(id: string): void {
    this.waiting.delete(id)
    this.bases.delete(id)
    this.conflicts.delete(id)
    forgetUnsaved(id)
  }

  private baseOf(id: string): Base {
    return this.bases.get(id) ?? { revision: 0, tag: '' }
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private async writeAll(): Promise<void> {
    for (const report of [...this.waiting.values()]) await this.writeOne(report)
  }

  private async writeOne(report: Report): Promise<void> {
    this.host.tell(report.id, { kind: 'saving' })
    try {
      const shelf = await this.host.shelf()
      const { revision, tag } = this.baseOf(report.id)
      const written = await shelf.write({ id: report.id, tag, report }, revision)
      if (written === 'conflict') this.giveUp(report.id)
      else await this.settle({ report, base: { revision: written, tag }, isLasting: shelf.isLasting })
    } catch (error) {
      this.host.tell(report.id, { kind: 'failed', reason: explainFailure(error) })
      this.wakeIn(RETRY_MS)
    }
  }

  private async settle({ report, base, isLasting }: { report: Report; base: Base; isLasting: boolean }): Promise<void> {
    this.bases.set(report.id, base)
    if (this.waiting.get(report.id) === report) this.waiting.delete(report.id)
    forgetUnsaved(report.id)
    this.host.tell(report.id, isLasting ? { kind: 'saved', at: new Date() } : { kind: 'failed', reason: this.host.trouble() })
    await this.host.onWritten(report, base.tag)
  }

  private giveUp(id: string): void {
    this.conflicts.add(id)
    this.waiting.delete(id)
    this.host.tell(id, { kind: 'conflict' })
  }
}
