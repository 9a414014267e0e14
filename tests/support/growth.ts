/**
 * How the work grows with its size, told within one process and in time of the
 * processor: neither a slow nor a busy machine changes the answer.
 */
import { expect } from 'vitest'

type Work = (size: number) => unknown

/**
 * Eight times the size in eight times the work passes, with much room; a square takes sixty-four
 * times.
 */
const STEP = 8
const MOST = 30
const ATTEMPTS = 5
/** So short a work is done again and again, since the processor's time comes in coarse steps. */
const SHORTEST_MS = 10

/**
 * Fails where eight times `size` asks for more than some eight times the work; the best of a few
 * attempts counts.
 */
export async function expectLinear(work: Work, size: number): Promise<void> {
  await costOf(work, size)
  let growth = Infinity
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MOST; attempt += 1) {
    growth = Math.min(growth, await costOf(work, size * STEP) / await costOf(work, size))
  }
  expect(growth, `${STEP} times the size`).toBeLessThan(MOST)
}

/** Milliseconds of the processor for one run. */
async function costOf(work: Work, size: number): Promise<number> {
  const before = process.cpuUsage()
  for (let runs = 1; ; runs += 1) {
    await work(size)
    const { user, system } = process.cpuUsage(before)
    if (user + system >= SHORTEST_MS * 1000) return (user + system) / 1000 / runs
  }
}
