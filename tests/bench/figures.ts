/** Figures of a measurement: the middle, the slow end, and a line to print. */

export interface Measured { median: number; p95: number; runs: number }

/** Median and 95th percentile of times in milliseconds. */
export function measured(times: number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

/** One line of the table of figures; `limit` in ms. */
export function printFigure(name: string, { median, p95, runs }: Measured, limit?: string): void {
  console.log(`${name}: median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms, ${runs} `
    + `runs${limit ? ` (limit ${limit})` : ''}`)
}
