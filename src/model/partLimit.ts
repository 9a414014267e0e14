import type { Agency } from './report'

/** Part one: 原则上不超过1000字. */
export const USUAL_LIMIT = 1000

/** The most characters part one should have: the agency's own, which its superiors may ask for. */
export function partOneLimit({ mostCharacters }: Pick<Agency, 'mostCharacters'>): number {
  return isLimit(mostCharacters) ? mostCharacters : USUAL_LIMIT
}

/** True for a number of characters a text may be limited to. */
export function isLimit(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 100_000
}
