/** A long work on the page's own thread, in slices, so that the page answers in between. */
import { takeTurns } from './waiting'

const SLICE_MS = 10

/**
 * Runs a work that stops at each `yield` to tell how far it is. A short one ends at once; between
 * slices of a long one the page has its turn. Undefined where `isStale` says that nobody waits.
 */
export async function runSteps<Value>(
  steps: Generator<number, Value>, isStale: () => boolean, tell: (done: number) => void,
): Promise<Value | undefined> {
  for (let end = performance.now() + SLICE_MS; ;) {
    const { value, done } = steps.next()
    if (done) return value
    if (performance.now() < end) continue
    tell(value)
    await takeTurns()
    if (isStale()) return undefined
    end = performance.now() + SLICE_MS
  }
}
