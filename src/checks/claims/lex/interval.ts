/**
 * What a number may stand for: 60余 is more than 60 and less than 70, 2.2万 is 21,500 to 22,500.
 */

/** From `low` to `high`, both among them unless marked as open. */
export interface Interval {
  low: number
  high: number
  isLowOpen?: boolean
  isHighOpen?: boolean
}

/** A number as it is written, with all it may stand for. */
export interface Quantity {
  value: number
  interval: Interval
}

/** 12 is 12. */
export function exactly(value: number): Interval {
  return { low: value, high: value }
}

/** True for a single value. */
export function isExact({ low, high }: Interval): boolean {
  return low === high
}

/** Floating sums of money and shares are as good as equal. */
const HAIR = 1e-9

/** Whether one value may be both. */
export function meets(one: Interval, other: Interval): boolean {
  return reaches(one, other) && reaches(other, one)
}

/** Whether the first does not end before the second begins. */
function reaches(first: Interval, second: Interval): boolean {
  const hair = HAIR * Math.max(1, Math.abs(second.low))
  if (first.isHighOpen || second.isLowOpen) return first.high > second.low + hair
  return first.high >= second.low - hair
}

/** All the values either may be of both; what is left where they do not meet is the first. */
export function overlap(one: Interval, other: Interval): Interval {
  const both = { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) }
  return both.low <= both.high ? both : one
}

/** The sum; its ends count, since 900余 and 300多 are said of 1200 too. */
export function sumOf(parts: readonly Interval[]): Interval {
  const total = (end: 'low' | 'high'): number => parts.reduce((sum, part) => sum + part[end], 0)
  return { low: total('low'), high: total('high') }
}

/** The first less the second, never below 0. */
export function less(one: Interval, other: Interval): Interval {
  return { low: Math.max(0, one.low - other.high), high: Math.max(0, one.high - other.low) }
}

/** In a unit so many times smaller. */
export function times({ low, high, isLowOpen, isHighOpen }: Interval, factor: number): Interval {
  const ends = { low: low * factor, high: high * factor }
  return { ...ends, ...(isLowOpen && { isLowOpen }), ...(isHighOpen && { isHighOpen }) }
}

/** The share of the part in the whole, in per cent; undefined where the whole is nothing. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  if (whole.high <= 0) return undefined
  const high = whole.low > 0 ? (part.high / whole.low) * 100 : Infinity
  return { low: (part.low / whole.high) * 100, high }
}

/** As much more or less as the value is wide around. */
export function around({ low, high }: Interval, width: number): Interval {
  return { low: low - width, high: high + width }
}
