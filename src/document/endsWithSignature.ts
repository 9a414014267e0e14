/**
 * What stays on the page of the 落款: two lines of the text at least, over the end of a paragraph
 * too.
 */
import { emWidth } from './titleLines'

/** 三号 characters in a line, less the two it is set in. */
const FIRST_LINE = 26

/**
 * Whether a paragraph stays with what is below it: right above the 落款, or above a last paragraph
 * of a single line. `below` are the texts between it and the 落款.
 */
export function endsWithSignature(below: string[]): boolean {
  return below.length === 0 || (below.length === 1 && emWidth(below[0] ?? '') <= FIRST_LINE)
}
