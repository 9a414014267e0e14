/** Rounded numbers and differences in words, in the text's own unit: 相差 0.8 万件, 差 1000 元. */
import { kind as kindOf } from '../kind'
import type { Interval } from '../lex/interval'
import type { Statement } from '../discourse/statement'

/** Table two counts money in 万元. */
export const TEN_THOUSANDS: Record<string, number> = { '': 1, 元: 1e-4, 万元: 1, 亿元: 1e4 }

const SCALES: readonly (readonly [scale: number, name: string])[] = [[1e8, '亿'], [1e4, '万']]

/** 超过 60、不到 70. */
export function rangeSaid(
  { interval: { low, high, isLowOpen, isHighOpen }, scale = 1 }: Statement,
): string {
  const ends = [
    low > 0 ? `${isLowOpen ? '超过' : '不少于'} ${scaled(low, scale)}` : '',
    high < Infinity ? `${isHighOpen ? '不到' : '不超过'} ${scaled(high, scale)}` : '',
  ]
  return ends.filter((end) => end !== '').join('、')
}

/** How far the table is from what is said, from the nearer end of both; '' where they touch. */
export function differenceSaid(statement: Statement, table: Interval): string {
  const { kind, unit, interval, value, isApproximate, scale = 1 } = statement
  const factor = kind === kindOf('fee.amount') ? TEN_THOUSANDS[unit] ?? 1 : 1
  const said = isApproximate ? interval : { low: value, high: value }
  const [low, high] = [table.low / factor, table.high / factor]
  const apart = Math.max(low - said.high, said.low - high)
  if (apart <= 0) return ''
  const isPlain = factor === 1 && scale < 1e4 && !isApproximate
  return `，${isApproximate ? '差' : '相差'} `
    + `${isPlain ? readable(apart) : `${scaled(apart, scale)} ${unit}`.trim()}`
}

/** 8000 as 0.8万 where the text counts in 万. */
function scaled(value: number, scale: number): string {
  const found = SCALES.find(([size]) => size === scale)
  return found ? `${readable(value / found[0])} ${found[1]}` : readable(value)
}

function readable(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
