/** What the keyboard does to a figure. */

export type DigitSlip = 'swappedDigits' | 'lostDigit' | 'doubledDigit' | 'surplusDigit'

/**
 * How a figure meant came to be written as it is, by one slip; undefined where no slip leads from
 * one to the other.
 */
export function findDigitSlip(written: number, meant: number): DigitSlip | undefined {
  const [from, to] = [String(written), String(meant)]
  if (isSwapped(from, to)) return 'swappedDigits'
  if (written !== 0 && hasLost(to, from)) return 'lostDigit'
  if (meant === 0 || !hasLost(from, to)) return undefined
  return isDoubled(from, to) ? 'doubledDigit' : 'surplusDigit'
}

/** Two neighbouring digits exchanged, all others the same. */
function isSwapped(from: string, to: string): boolean {
  if (from.length !== to.length || from === to) return false
  return [...from].some((_, at) =>
    from.slice(0, at) + (from[at + 1] ?? '') + (from[at] ?? '') + from.slice(at + 2) === to)
}

/** The short text is the long one without one of its digits. */
function hasLost(long: string, short: string): boolean {
  return long.length === short.length + 1
    && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

function isDoubled(from: string, to: string): boolean {
  return [...from]
    .some((digit, at) => digit === from[at + 1] && from.slice(0, at) + from.slice(at + 1) === to)
}
