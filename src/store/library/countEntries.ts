/**
 * The list of the library stands at once; what the checks say of each report follows, the latest
 * first.
 */
import { toBareEntry, type LibraryEntry } from './libraryEntry'
import { onIdle } from '../window/waiting'
import type { BrokenRecord, ReportRecord } from '../repository/repository'

/** Work between two breaths of the page. */
const STRETCH_MS = 40
/** As long as a key may wait. */
const IDLE_STRETCH_MS = 8

type Publish = (counted: LibraryEntry[]) => void

interface Counted { revision: number; entry: LibraryEntry }

/** Counts entries and remembers them by revision. */
export class EntryCounter {
  private readonly known = new Map<string, Counted>()
  private run = 0

  /** Entries as far as they are known; what turns out to be no report goes to `broken`. */
  list(records: ReportRecord[]): { entries: LibraryEntry[]; broken: BrokenRecord[] } {
    const broken: BrokenRecord[] = []
    const entries = records.flatMap((record) => {
      try {
        return [this.find(record) ?? toBareEntry(record)]
      } catch {
        broken.push({ id: String(record.id), raw: record })
        return []
      }
    })
    return { entries, broken }
  }

  /**
   * Counts what is not known yet and publishes it stretch by stretch, while the page breathes. What
   * the texts say follows when the page is idle. A later call ends it. False where the code for it
   * does not come.
   */
  async count(records: ReportRecord[], publish: Publish): Promise<boolean> {
    this.run += 1
    const { run } = this
    const waiting = records.filter((record) => !this.find(record))
    const code = await import('./countEntry').catch(() => null)
    if (!code) return false
    const make = (record: ReportRecord): LibraryEntry => code.countEntry(record)
    const next = (): void => {
      if (run !== this.run) return
      if (waiting.length > 0) publish(this.countSome(waiting, { make, within: STRETCH_MS }))
      if (waiting.length > 0) setTimeout(next, 0)
      else void this.readTexts(records, publish)
    }
    next()
    return true
  }

  private async readTexts(records: ReportRecord[], publish: Publish): Promise<void> {
    const { run } = this
    const waiting = records.filter((record) => this.find(record)?.areTextsRead === false)
    if (waiting.length === 0) return
    // Code that does not come leaves the counts without the texts; the list says no more than that.
    const code = await Promise.all([import('./countEntry'), import('../../checks/checkText')])
      .catch(() => null)
    if (!code) return
    const [{ countEntry }, { checkText }] = code
    const make = (record: ReportRecord): LibraryEntry => countEntry(record, checkText)
    const next = (): void => {
      if (run !== this.run || waiting.length === 0) return
      publish(this.countSome(waiting, { make, within: IDLE_STRETCH_MS }))
      onIdle(next)
    }
    onIdle(next)
  }

  private countSome(
    waiting: ReportRecord[],
    { make, within }: { make: (record: ReportRecord) => LibraryEntry; within: number },
  ): LibraryEntry[] {
    const start = performance.now()
    const counted: LibraryEntry[] = []
    while (waiting.length > 0 && performance.now() - start < within) {
      const record = waiting.shift()
      if (!record) continue
      try {
        const entry = make(record)
        this.known.set(record.id, { revision: record.revision, entry })
        counted.push(entry)
      } catch { /* A report of another schema or with holes is listed without counts. */ }
    }
    return counted
  }

  private find({ id, revision }: ReportRecord): LibraryEntry | undefined {
    const known = this.known.get(id)
    return known && known.revision === revision ? known.entry : undefined
  }
}
