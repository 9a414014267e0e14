/** Numbers by chance that come back with the same seed. */
export interface Random {
  /** A whole number from 0 to `most`, both included. */
  upTo: (most: number) => number
  pick: <Value>(values: readonly Value[]) => Value
}

/** Mulberry32; good enough for test data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  return { upTo, pick: (values) => values[upTo(values.length - 1)] as (typeof values)[number] }
}
