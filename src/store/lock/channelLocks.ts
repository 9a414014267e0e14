/**
 * Locks by asking around, for browsers and addresses without Web Locks: who holds a report answers
 * at once (`DocumentLock` does), who gets no answer holds it. Of two that ask in the same moment
 * the one with the lesser id goes first. An answer that comes late is an answer: who took the
 * report meanwhile gives it up.
 * No beat is needed: messages reach windows in the background, and a window that is gone answers
 * nothing.
 */
import type { Held, LockDevice } from './lockDevice'
import type { Holder, WindowChannel } from '../window/otherWindows'

/** An answer takes some milliseconds; a busy page somewhat longer. */
const WAIT_MS = 200

interface Claim { onLost: () => void; isSeized: boolean }

/** The lock device over the channel to the other windows. */
export function createChannelLocks(channel: WindowChannel, self: Holder): LockDevice {
  const claims = new Map<string, Claim>()

  channel.listen((message) => {
    const claim = claims.get(message.report)
    if (!claim) return
    const isLate = message.kind === 'mine' && message.to === self.window && !claim.isSeized
    if (message.kind !== 'seized' && !isLate) return
    claims.delete(message.report)
    claim.onLost()
  })

  function hold(report: string, claim: Claim): Held {
    claims.set(report, claim)
    return { release: () => { if (claims.get(report) === claim) claims.delete(report) } }
  }

  return {
    async take(report, onLost) {
      const isTaken = await askAround(channel, self, report)
      return isTaken ? null : hold(report, { onLost, isSeized: false })
    },
    async seize(report, onLost) {
      channel.send({ kind: 'seized', report, from: self.window })
      return hold(report, { onLost, isSeized: true })
    },
  }
}

/** True where another window has the report, or asks for it too and goes first. */
function askAround(channel: WindowChannel, self: Holder, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isTaken: boolean): void => {
      stop()
      clearTimeout(timer)
      resolve(isTaken)
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
