/**
 * Two lock devices as one. Where the first refuses to work (a page opened from
 * a folder may have locks and not be allowed to use them) or does not answer,
 * the second is asked. Whoever holds a report answers for it whichever device
 * it holds it by, so nobody gets it beside.
 */
import { inTime, LATE } from '../window/waiting'
import type { Held, LockDevice } from './lockDevice'

/** The browser answers within some milliseconds; a busy one somewhat later. */
const ANSWER_MS = 4000

/** The first device, with the second to fall back on. */
export function withFallback(device: LockDevice, fallback: LockDevice): LockDevice {
  return {
    take: async (report, onLost) => {
      const asked = device.take(report, onLost)
      const answer = await answerOf(asked)
      return answer === LATE ? holdBoth(await fallback.take(report, onLost), asked) : answer
    },
    seize: async (report, onLost) => {
      const asked = device.seize(report, onLost)
      const answer = await answerOf(asked)
      return answer === LATE ? holdBoth(await fallback.seize(report, onLost), asked) : answer
    },
  }
}

function answerOf<Answer>(asked: Promise<Answer>): Promise<Answer | typeof LATE> {
  return inTime<Answer | typeof LATE>(asked.catch(() => LATE), ANSWER_MS)
}

/**
 * What the first device grants late is held as well, as long as the other: a window that asks it
 * then gets nothing.
 */
function holdBoth<Other extends Held | null>(
  held: Other, asked: Promise<Held | null>,
): Other | Held {
  let isReleased = held === null
  let late: Held | null = null
  asked.then((granted) => {
    if (isReleased) granted?.release()
    else late = granted
  }, () => undefined)
  return held && { release: () => { isReleased = true; late?.release(); held.release() } }
}
