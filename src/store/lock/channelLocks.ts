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
import type { Holder, WindowMessage, WindowChannel } from '../window/otherWindows'

/** An answer takes some milliseconds; a busy page somewhat longer. */
const WAIT_MS = 200

interface Claim { onLost: () => void; isSeized: boolean }
interface Around { channel: WindowChannel; self: Holder; held: Map<string, Claim> }

/** The lock device over the message channel. */
export function createChannelLocks(channel: WindowChannel, self: Holder): LockDevice {
  const around: Around = { channel, self, held: new Map() }
  channel.listen((message) => giveUp(around, message))
  return {
    take: async (report, onLost) => (await isTaken(around, report)
      ? null : hold(around, report, { onLost, isSeized: false })),
    seize: async (report, onLost) => {
      channel.send({ kind: 'seized', report, from: self.window })
      return hold(around, report, { onLost, isSeized: true })
    },
  }
}

function giveUp({ held, self }: Around, message: WindowMessage): void {
  const claim = held.get(message.report)
  if (!claim) return
  const isLate = message.kind === 'mine' && message.to === self.window && !claim.isSeized
  if (message.kind !== 'seized' && !isLate) return
  held.delete(message.report)
  claim.onLost()
}

function hold({ held }: Around, report: string, claim: Claim): Held {
  held.set(report, claim)
  return { release: () => { if (held.get(report) === claim) held.delete(report) } }
}

function isTaken({ channel, self }: Around, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (taken: boolean): void => {
      stop()
      clearTimeout(timer)
      resolve(taken)
    }
    const timer = setTimeout(() => end(false), WAIT_MS)
    const stop = channel.listen((message) => {
      if (message.report !== report) return
      if (message.kind === 'mine' && message.to === self.window) end(true)
      if (message.kind !== 'ask') return
      if (message.from < self.window) end(true)
      else channel.send({ kind: 'mine', report, to: message.from, holder: self })
    })
    channel.send({ kind: 'ask', report, from: self.window })
  })
}
