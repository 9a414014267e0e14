/**
 * How the time of some work grows with the size of what it works on. Counted in processor time of
 * this process, so that other programs do not count, and always one size against another, so that
 * the machine does not count either.
 */

/** What twice the size may cost; a square is four times. */
export const MOST_PER_DOUBLING = 2.6
/** Twice doubled. */
const STEP = 4
/** Microseconds below which the garbage collector tells more than the work. */
const RESOLUTION = 500
const MOST_RUNS = 10

/** Makes something of a size ready, never the same twice, and gives the work to be counted. */
export type Prepare = (size: number) => () => unknown

/** Microseconds of processor time. */
export function timeOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/** Growth per doubling between two times with two doublings between them. */
export function growthBetween(small: number, large: number): number {
  return Math.sqrt(large / Math.max(small, RESOLUTION))
}

/**
 * The least growth per doubling seen in several runs, and at twice the size, and both once more,
 * where it seems too much: what collects garbage at one size only, or in some runs, is no growth of
 * the work; a square is one at every size and every time.
 */
export function leastGrowth(prepare: Prepare, size: number): number {
  let least = Infinity
  for (const from of [size, 2 * size, size, 2 * size]) {
    if (least < MOST_PER_DOUBLING) break
    least = Math.min(least, growthFrom(prepare, from))
  }
  return least
}

function growthFrom(prepare: Prepare, size: number): number {
  let [small, large] = [Infinity, Infinity]
  for (let run = 0; run < MOST_RUNS; run += 1) {
    small = Math.min(small, timeOf(prepare(size)))
    large = Math.min(large, timeOf(prepare(size * STEP)))
    if (growthBetween(small, large) < MOST_PER_DOUBLING) break
  }
  return growthBetween(small, large)
}
