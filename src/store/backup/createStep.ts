import type { Step } from '../../model/files/limits'
import { takeTurns } from '../window/waiting'

/** As long as one drawing of the screen may wait. */
const PAUSE_MS = 16

/**
 * A step that says what share of `total` bytes is done and lets the page draw and answer in
 * between.
 */
export function createStep(total: number, onProgress: (share: number) => void): Step {
  let [done, last] = [0, performance.now()]
  return async (bytes) => {
    done += bytes
    if (performance.now() - last < PAUSE_MS) return
    onProgress(Math.min(1, done / Math.max(1, total)))
    await takeTurns()
    last = performance.now()
  }
}
