/** Percentages as findings tell them. */
import type { Interval } from '../lex/interval'
import type { Statement } from '../discourse/statement'

/** The share told and the one reckoned, with as many decimals as are told, one at least. */
export function bothShares(
  { value, decimals }: Statement, { low, high }: Interval,
): [number, number] | undefined {
  return low === high ? [value, Number(low.toFixed(Math.max(decimals, 1)))] : undefined
}

/** 12.5%, 12.5% 以上, or 12.5% 和 14% 之间, without a sign. */
export function percentText({ low, high }: Interval, decimals: number): string {
  const [first, last] = [low, high]
    .map((percent) => `${Math.abs(percent).toFixed(Math.max(decimals, 1))}%`)
  if (high === Infinity) return `${first} 以上`
  return low === high ? `${first}` : `${first} 和 ${last} 之间`
}
