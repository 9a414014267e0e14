/**
 * Locks by asking around, for browsers and addresses without Web Locks: who
 * holds a report answers at once (`DocumentLock` does), who hears nothing holds
 * it. Of two that ask in the same moment the one with the lesser id goes first.
 * An answer that comes late is an answer: who took the report meanwhile gives
 * it up.
 * No beat is needed: messages reach windows in the background, and a window
 * that is gone answers nothing.
 */
import type { Held, LockDevice } from './lockDevice'
import type { Holder, News, NewsLine } from './newsLine'

/** An answer takes some milliseconds; a busy page somewhat longer. */
const WAIT_MS = 200

interface Claim { onLost: () => void; isSeized: boolean }
interface Around { line: NewsLine; self: Holder; held: Map<string, Claim> }

/** The lock device over the news line. */
export function createChannelLocks(line: NewsLine, self: Holder): LockDevice {
  const around: Around = { line, self, held: new Map() }
  line.listen((news) => giveUp(around, news))
  return {
    take: async (report, onLost) => (await isTaken(around, report)
      ? null : hold(around, report, { onLost, isSeized: false })),
    seize: async (report, onLost) => {
      line.tell({ kind: 'seized', report, from: self.window })
      return hold(around, report, { onLost, isSeized: true })
    },
  }
}

function giveUp({ held, self }: Around, news: News): void {
  const claim = held.get(news.report)
  if (!claim) return
  const isLate = news.kind === 'mine' && news.to === self.window && !claim.isSeized
  if (news.kind !== 'seized' && !isLate) return
  held.delete(news.report)
  claim.onLost()
}

function hold({ held }: Around, report: string, claim: Claim): Held {
  held.set(report, claim)
  return { release: () => { if (held.get(report) === claim) held.delete(report) } }
}

function isTaken({ line, self }: Around, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (taken: boolean): void => {
      stop()
      clearTimeout(timer)
      resolve(taken)
    }
    const timer = setTimeout(() => end(false), WAIT_MS)
    const stop = line.listen((news) => {
      if (news.report !== report) return
      if (news.kind === 'mine' && news.to === self.window) end(true)
      if (news.kind !== 'ask') return
      if (news.from < self.window) end(true)
      else line.tell({ kind: 'mine', report, to: news.from, holder: self })
    })
    line.tell({ kind: 'ask', report, from: self.window })
  })
}
