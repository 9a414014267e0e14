/**
 * Reports on their way into the database: each change waits for a pause in
 * typing, but little more than a quarter of a second; one write at a time; a window that
 * opened an older revision never writes over a newer one.
 */
import type { Report } from '../model/report'
import { explainFailure, type SaveState } from './saveState'
import type { Keep, ReportTag, Shelf, Written } from './shelf'
import { forgetUnsaved, keepUnsaved } from './unsaved'

const QUIET_MS = 120
const LONGEST_WAIT_MS = 250
const RETRY_MS = 5000
const OVERTAKEN = '与另一个窗口同时修改、没有存上的内容'

/** What the database holds of a report: revision 0 for nothing yet. */
export interface Base { revision: number; tag: ReportTag }

/** What a write brought besides the report itself. */
export interface Stored { report: Report; tag: ReportTag; revision: number; shrunk: string }

export interface QueueHost {
  shelf: () => Promise<Shelf>
  tell: (id: string, state: SaveState) => void
  /** Why a shelf that does not last is used. */
  trouble: () => string
  /** What else is to be done with a written report; never rejects. */
  onWritten: (stored: Stored) => Promise<void>
}

interface Waiting { report: Report; keeps: Keep[] }

export class SaveQueue {
  private readonly bases = new Map<string, Base>()
  private readonly waiting = new Map<string, Waiting>()
  private readonly conflicts = new Set<string>()
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince = 0

  constructor(private readonly host: QueueHost) {}

  /** Takes a changed report in, with states to be kept among its versions; ignored after a conflict, until it is adopted again. */
  take(report: Report, keeps: Keep[] = []): void {
    if (this.conflicts.has(report.id)) return
    this.waiting.set(report.id, { report, keeps: [...this.waiting.get(report.id)?.keeps ?? [], ...keeps] })
    this.waitingSince ||= Date.now()
    this.host.tell(report.id, { kind: 'saving' })
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
    for (const { report } of this.waiting.values()) keepUnsaved(report, this.baseOf(report.id).revision)
    void this.flush()
  }

  /** The newest state of a report that could not be written yet. */
  waitingOf(id: string): Report | undefined {
    return this.waiting.get(id)?.report
  }

  /** What the database holds of a report, as far as this window knows. */
  baseOf(id: string): Base {
    return this.bases.get(id) ?? { revision: 0, tag: '' }
  }

  /** Says what the database holds of a report read from it. */
  adopt(id: string, base: Base): void {
    this.bases.set(id, base)
    this.conflicts.delete(id)
  }

  /** Nothing of this report is written any more; for one that was deleted or is written elsewhere. */
  abandon(id: string): void {
    this.waiting.delete(id)
    this.bases.delete(id)
    this.conflicts.delete(id)
    forgetUnsaved(id)
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private async writeAll(): Promise<void> {
    for (const waiting of [...this.waiting.values()]) await this.writeOne(waiting)
  }

  private async writeOne({ report, keeps }: Waiting): Promise<void> {
    this.host.tell(report.id, { kind: 'saving' })
    try {
      const shelf = await this.host.shelf()
      const { revision, tag } = this.baseOf(report.id)
      const written = await shelf.write({ draft: { id: report.id, tag, report }, base: revision, keeps })
      if (written === 'conflict') await this.giveUp(report, shelf)
      else await this.settle({ waiting: { report, keeps }, written, isLasting: shelf.isLasting })
    } catch (error) {
      this.host.tell(report.id, { kind: 'failed', reason: explainFailure(error) })
      this.wakeIn(RETRY_MS)
    }
  }

  private async settle({ waiting: { report, keeps }, written, isLasting }: Settlement): Promise<void> {
    const { tag } = this.baseOf(report.id)
    const { revision, shrunk } = written
    this.bases.set(report.id, { revision, tag })
    this.forgetWritten(report, keeps)
    forgetUnsaved(report.id)
    this.host.tell(report.id, isLasting ? { kind: 'saved', at: new Date() } : { kind: 'failed', reason: this.host.trouble() })
    await this.host.onWritten({ report, tag, revision, shrunk })
  }

  /** What came in while it was written still waits. */
  private forgetWritten(report: Report, keeps: Keep[]): void {
    const now = this.waiting.get(report.id)
    if (now?.report === report) this.waiting.delete(report.id)
    else if (now) this.waiting.set(report.id, { ...now, keeps: now.keeps.filter((keep) => !keeps.includes(keep)) })
  }

  /** What could not be written goes among the versions; where even that fails it is still on the screen, and told as the conflict it is. */
  private async giveUp(report: Report, shelf: Shelf): Promise<void> {
    this.conflicts.add(report.id)
    this.waiting.delete(report.id)
    this.host.tell(report.id, { kind: 'conflict' })
    await shelf.keep(report.id, { report, reason: OVERTAKEN }).then(() => forgetUnsaved(report.id), () => undefined)
  }
}

interface Settlement { waiting: Waiting; written: Exclude<Written, 'conflict'>; isLasting: boolean }
