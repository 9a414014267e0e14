/** Reports with so much text that what looks at all of it has to step aside for typing. */
import { countCharacters } from '../narrative'
import type { Report } from '../report'

/** Characters of the three texts together, and of one block; a yearly report has some thousands. */
const LARGE_TEXT = 100_000
const LARGE_BLOCK = 20_000

/** The same in words. */
export const LARGE_TEXT_LIMITS = '超过十万字，或有一段、一张表超过两万字'

const PARTS = [1, 5, 6] as const

/** Characters of the three texts. */
export function countText({ narratives }: Pick<Report, 'narratives'>): number {
  return PARTS.reduce((sum, part) => sum + countCharacters(narratives[part]), 0)
}

/**
 * True where there is more: then checks wait for a longer pause and run beside the page, and no
 * figures are offered.
 */
export function isLargeText(report: Pick<Report, 'narratives'>): boolean {
  if (countText(report) > LARGE_TEXT) return true
  return PARTS.some((part) =>
    report.narratives[part].some((block) => countCharacters([block]) > LARGE_BLOCK))
}
