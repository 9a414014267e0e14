/** Reports with so much text that what looks at all of it has to step aside for typing. */
import { countCharacters } from './narrative'
import type { Report } from './report'

/** Characters of the three texts together, and of one block; a yearly report has some thousands. */
const LARGE_TEXT = 100_000
const LARGE_BLOCK = 20_000

const PARTS = [1, 5, 6] as const

/** Characters of the three texts. */
export function countText({ narratives }: Pick<Report, 'narratives'>): number {
  return PARTS.reduce((sum, part) => sum + countCharacters(narratives[part]), 0)
}

/** True for more than 十万字, or two 万字 in one paragraph or table: then checks wait for a longer pause and run beside the page. */
export function isLargeText(report: Pick<Report, 'narratives'>): boolean {
  return countText(report) > LARGE_TEXT || PARTS.some((part) => report.narratives[part].some((block) => countCharacters([block]) > LARGE_BLOCK))
}
