/**
 * Locks by asking around, for browsers and addresses without Web Locks: who
 * holds a report answers at once (`DocumentLock` does), who hears nothing holds
 * it. Of two that ask in the same moment the one with the lesser id goes first.
 * No beat is needed: messages reach windows in the background, and a window
 * that is gone answers nothing.
 */
import type { Held, LockDevice } from './lockDevice'
import type { Holder, News, NewsLine } from './newsLine'

/** An answer takes some milliseconds; a busy page somewhat longer. */
const WAIT_MS = 150

interface Around { line: NewsLine; self: Holder; held: Map<string, () => void> }

/** The lock device over the news line. */
export function createChannelLocks(line: NewsLine, self: Holder): LockDevice {
  const around: Around = { line, self, held: new Map() }
  line.listen((news) => giveUp(around, news))
  return {
    take: async (report, onLost) => (await isTaken(around, report) ? null : hold(around, report, onLost)),
    seize: async (report, onLost) => {
      line.tell({ kind: 'seized', report, from: self.window })
      return hold(around, report, onLost)
    },
  }
}

function giveUp({ held }: Around, news: News): void {
  const onLost = held.get(news.report)
  if (news.kind !== 'seized' || !onLost) return
  held.delete(news.report)
  onLost()
}

function hold({ held }: Around, report: string, onLost: () => void): Held {
  held.set(report, onLost)
  return { release: () => { if (held.get(report) === onLost) held.delete(report) } }
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
