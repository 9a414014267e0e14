/**
 * Reports on their way into the database: each change waits for a pause in
 * typing, but little more than a quarter of a second; one write at a time; a window that
 * opened an older revision never writes over a newer one.
 */
import type { Report } from '../../model/report'
import { isLargeText } from '../../model/text/textSize'
import { onIdle } from '../window/waiting'
import type { SaveState } from './saveState'
import { explainFailure } from '../repository/failure'
import type { Keep, ReportTag, ReportRepository, WriteResult } from '../repository/repository'
import { forgetUnsaved, keepUnsaved, recallUnsaved, reserveRoom, writeCopy } from './unsaved'

const QUIET_MS = 120
const LONGEST_WAIT_MS = 250
/**
 * To write a large report takes as long as a key: less often, and between two keys rather than
 * under one.
 */
const LARGE_WAIT_MS = 300
const LONGEST_IDLE_WAIT_MS = 200
const RETRY_MS = 5000
const MENDED = '改正读不出的内容之前'
const OVERTAKEN = '与另一个窗口同时修改、没有存上的内容'

/**
 * What the database holds of a report: revision 0 for nothing yet; `isMended` where what lies there
 * could not be read as it is.
 */
export interface Base { revision: number; tag: ReportTag; isMended?: boolean }

/**
 * What a write brought besides the report itself; `wasGone` where what was stored before had been
 * cleared.
 */
interface WrittenReport {
  report: Report
  tag: ReportTag
  revision: number
  shrunk: string
  wasGone: boolean
}

export interface QueueHost {
  repository: () => Promise<ReportRepository>
  /** The repository where it is open this very moment. */
  present: () => ReportRepository | null
  /** How the saving of a report stands now. */
  onState: (id: string, state: SaveState) => void
  /** Why a repository that does not last is used. */
  trouble: () => string
  /** What else is to be done with a written report; never rejects. */
  onWritten: (written: WrittenReport) => Promise<void>
}

interface Unwritten { report: Report; keeps: Keep[] }

export class SaveQueue {
  private readonly bases = new Map<string, Base>()
  private readonly waiting = new Map<string, Unwritten>()
  private readonly conflicts = new Set<string>()
  /** WriteResult at this moment, by id. */
  private readonly underWay = new Map<string, Report>()
  /** Reports of which no copy lies in the database. */
  private readonly withoutCopy = new Set<string>()
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince = 0

  constructor(private readonly host: QueueHost) {
    reserveRoom()
  }

  /**
   * Takes a changed report in, with states to be kept among its versions; ignored after a conflict,
   * until it is adopted again.
   */
  take(report: Report, keeps: Keep[] = []): void {
    if (this.conflicts.has(report.id)) return
    this.waiting.set(report.id, {
      report, keeps: [...this.waiting.get(report.id)?.keeps ?? [], ...keeps],
    })
    this.host.present()?.rescue({ id: report.id, pictures: report.images })
    this.waitingSince ||= Date.now()
    this.host.onState(report.id, { kind: 'saving' })
    const isLarge = isLargeText(report)
    const waited = Date.now() - this.waitingSince
    const [quiet, longest] = isLarge ? [LARGE_WAIT_MS, LARGE_WAIT_MS] : [QUIET_MS, LONGEST_WAIT_MS]
    this.wakeIn(Math.min(quiet, Math.max(0, longest - waited)), isLarge)
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
    for (const { report } of this.waiting.values()) this.copyAtOnce(report)
    void this.flush()
  }

  private copyAtOnce(report: Report): void {
    const { id, images: pictures } = report
    const copy = writeCopy(report, this.baseOf(id).revision, this.underWay.get(id)?.updatedAt)
    const isKept = keepUnsaved(id, copy)
    if (!isKept) this.withoutCopy.delete(id)
    this.host.present()?.rescue(isKept ? { id, pictures } : { id, pictures, copy })
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

  /**
   * Nothing of this report is written any more; for one that was deleted or is written elsewhere.
   */
  abandon(id: string): void {
    this.waiting.delete(id)
    this.bases.delete(id)
    this.conflicts.delete(id)
    forgetUnsaved(id)
  }

  private wakeIn(milliseconds: number, isLarge = false): void {
    clearTimeout(this.timer)
    const write = (): void => void this.flush()
    this.timer = setTimeout(isLarge
      ? () => onIdle(write, LONGEST_IDLE_WAIT_MS) : write, milliseconds)
  }

  private async writeAll(): Promise<void> {
    for (const waiting of [...this.waiting.values()]) await this.writeOne(waiting)
  }

  private async writeOne({ report, keeps }: Unwritten): Promise<void> {
    this.host.onState(report.id, { kind: 'saving' })
    try {
      const repository = await this.host.repository()
      const { revision, tag, isMended } = this.baseOf(report.id)
      const order = {
        draft: { id: report.id, tag, report }, keeps, ...(isMended && { keepsStored: MENDED }),
      }
      this.underWay.set(report.id, report)
      const first = await repository.write({ ...order, base: revision })
      const written = first === 'gone' ? await repository.write({ ...order, base: 0 }) : first
      if (typeof written === 'string') await this.giveUp(report, repository)
      else {
        await this.settle({
          waiting: { report, keeps }, written, repository, wasGone: first === 'gone',
        })
      }
    } catch (error) {
      this.host.onState(report.id, { kind: 'failed', reason: explainFailure(error) })
      this.wakeIn(RETRY_MS)
    } finally {
      this.underWay.delete(report.id)
    }
  }

  private async settle(
    { waiting: { report, keeps }, written, repository, wasGone }: Settlement,
  ): Promise<void> {
    const { tag } = this.baseOf(report.id)
    const { revision, shrunk } = written
    this.bases.set(report.id, { revision, tag })
    this.forgetWritten(report, keeps)
    this.renewCopy(report.id, repository)
    if (!repository.isLasting) {
      this.host.onState(report.id, { kind: 'failed', reason: this.host.trouble() })
    // What was typed during the write is not saved yet, and 正在保存 stays.
    } else if (!this.waiting.has(report.id)) {
      this.host.onState(report.id, { kind: 'saved', at: new Date() })
    }
    await this.host.onWritten({
      report, tag, revision, shrunk, wasGone: wasGone && repository.isLasting,
    })
  }

  /**
   * The copy of what is written now goes; one of a newer state, made while this was written, is
   * made anew on top of it.
   */
  private renewCopy(id: string, repository: ReportRepository): void {
    const newer = this.waiting.get(id)?.report
    if (newer && recallUnsaved(id) !== null) return this.copyAtOnce(newer)
    forgetUnsaved(id)
    if (!newer && !this.withoutCopy.has(id)) repository.rescue({ id, copy: '' })
    this.withoutCopy.add(id)
  }

  /** What came in while it was written still waits. */
  private forgetWritten(report: Report, keeps: Keep[]): void {
    const now = this.waiting.get(report.id)
    if (now?.report === report) this.waiting.delete(report.id)
    else if (now) {
      this.waiting.set(report.id, {
        ...now, keeps: now.keeps.filter((keep) => !keeps.includes(keep)),
      })
    }
  }

  /**
   * What could not be written goes among the versions; where even that fails it is still on the
   * screen, and shown as the conflict it is.
   */
  private async giveUp(report: Report, repository: ReportRepository): Promise<void> {
    // What was typed during the write is newer.
    const newest = this.waitingOf(report.id) ?? report
    this.conflicts.add(report.id)
    this.waiting.delete(report.id)
    this.host.onState(report.id, { kind: 'conflict' })
    await repository.keep(report.id, { report: newest, reason: OVERTAKEN })
      .then(() => forgetUnsaved(report.id), () => undefined)
  }
}

interface Settlement {
  waiting: Unwritten
  written: Exclude<WriteResult, string>
  repository: ReportRepository
  wasGone: boolean
}
