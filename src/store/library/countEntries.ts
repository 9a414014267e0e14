/**
 * The list of the library stands at once; how far the reports have come is kept with their heads,
 * and counted where that is not known. Only a few reports are read at a time.
 */
import { headOf, isSameState } from '../repository/head'
import type {
  BrokenRecord, Progress, ReportHead, ReportRecord, ReportRepository,
} from '../repository/repository'
import { isNewer, readStoredRecord } from '../repository/stored'
import { onIdle } from '../window/waiting'

/** Reports read at a time. */
const SOME = 16

export interface Counting {
  repository: Pick<ReportRepository, 'readSome' | 'keepHeads'>
  /** Heads that are known better now: counted, or of a newer state than was listed. */
  publish: (heads: ReportHead[]) => void
  /** What turns out to be no report. */
  onBroken: (broken: BrokenRecord[]) => void
}

type CountEntry = (record: ReportRecord) => Progress

/** Counts what is not known, and looks once whether the rest still is what its head says. */
export class EntryCounter {
  private run = 0
  /** Heads by id, counted or seen to be true by this window. */
  private readonly known = new Map<string, ReportHead>()

  /** A head as this window knows it best. */
  best(head: ReportHead): ReportHead {
    const known = this.known.get(head.id)
    const { rules, areTextsRead = false } = head.progress ?? {}
    const isWhole = rules === __RULES__ && areTextsRead
    return known && isSameState(known, head) && !isWhole ? known : head
  }

  /**
   * Counts by the figures what was not counted, then by the texts too when the page is idle, then
   * looks at the rest. A later call ends it. False where the code for it does not come.
   */
  async count(heads: ReportHead[], counting: Counting): Promise<boolean> {
    this.run += 1
    const { run } = this
    const isCurrent = (): boolean => run === this.run
    const waiting = heads.filter(({ progress }) => progress?.rules !== __RULES__)
    if (waiting.length > 0) {
      const code = await import('./countEntry').catch(() => null)
      if (!code) return false
      await this.countSome(waiting, counting, { isCurrent, count: code.countEntry })
    }
    onIdle(() => void this.complete(heads, counting, isCurrent))
    return true
  }

  private async complete(
    heads: ReportHead[], counting: Counting, isCurrent: () => boolean,
  ): Promise<void> {
    const unread = heads.map((head) => this.best(head))
      .filter(({ progress }) => progress && !progress.areTextsRead)
    // Code that does not come leaves the counts without the texts; the list says no more than that.
    const code = unread.length === 0 ? null
      : await Promise.all([import('./countEntry'), import('../../checks/checkText')])
        .catch(() => null)
    if (code) {
      const [{ countEntry }, { checkText }] = code
      const count: CountEntry = (record) => countEntry(record, checkText)
      await this.countSome(unread, counting, { isCurrent, count, isIdle: true })
    }
    const unseen = heads.filter(({ id }) => !this.known.has(id))
    await this.countSome(unseen, counting, { isCurrent, isIdle: true })
  }

  private async countSome(
    heads: ReportHead[], counting: Counting,
    { isCurrent, count, isIdle = false }: {
      isCurrent: () => boolean
      /** Without it the heads are only looked at. */
      count?: CountEntry
      isIdle?: boolean
    },
  ): Promise<void> {
    for (let at = 0; at < heads.length; at += SOME) {
      await new Promise<void>((resolve) => (isIdle ? onIdle(resolve) : setTimeout(resolve, 0)))
      if (!isCurrent()) return
      const some = heads.slice(at, at + SOME)
      const found = await this.readSome(some, counting)
      if (!isCurrent()) return
      const better = found.flatMap(({ head, record }) => {
        const present = some.find(({ id }) => id === head.id)
        if (!count) return present && isSameState(present, head) ? [] : [head]
        const progress = attempt(() => count(record))
        return progress ? [{ ...head, progress }] : []
      })
      for (const { head } of found) this.known.set(head.id, some.find(({ id }) => id === head.id) ?? head)
      for (const head of better) this.known.set(head.id, head)
      if (better.length === 0) continue
      counting.publish(better)
      await counting.repository.keepHeads(better).catch(() => undefined)
    }
  }

  private async readSome(
    heads: ReportHead[], { repository, onBroken }: Counting,
  ): Promise<{ head: ReportHead; record: ReportRecord }[]> {
    const { records, broken } = await repository.readSome(heads.map(({ id }) => id))
      .catch(() => ({ records: [], broken: [] }))
    const read = await readRecords(records)
    if (broken.length + read.broken.length > 0) onBroken([...broken, ...read.broken])
    return read.records.flatMap((record) => {
      const head = headOf(record)
      return head ? [{ head, record }] : []
    })
  }
}

function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch {
    // A report with holes is listed without counts.
    return undefined
  }
}

/** Each record validated; `newer` are those of a newer version of the program, as they are. */
export async function readRecords(
  found: ReportRecord[],
): Promise<{ records: ReportRecord[]; newer: ReportRecord[]; broken: BrokenRecord[] }> {
  const [records, newer, broken]: [ReportRecord[], ReportRecord[], BrokenRecord[]] = [[], [], []]
  for (const record of found) {
    const { value } = isNewer(record) ? { value: null } : await readStoredRecord(record)
    if (value) records.push(value)
    else if (isNewer(record)) newer.push(record)
    else broken.push({ id: record.id, raw: record })
  }
  return { records, newer, broken }
}
