/**
 * Stretches whose numbers count nothing: titles, document numbers, addresses, articles, ordinals,
 * telephone numbers.
 */
import { SILENT_KINDS } from '../lexicon/silent'
import { anyOf } from '../phrase'

const SILENT = anyOf(SILENT_KINDS.map(({ says }) => says), 'g')

/** A stretch of plain text whose numbers count nothing, and what it is. */
export interface SilentStretch { from: number; to: number; why: string }

/** Every such stretch, in order. */
export function findSilent(text: string): SilentStretch[] {
  return [...text.matchAll(SILENT)].map((match) => {
    const kind =
      SILENT_KINDS[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]
    return { from: match.index, to: match.index + match[0].length, why: kind?.why ?? '' }
  })
}

/** The text with every such stretch blotted out, of the same length. */
export function maskText(text: string): string {
  return text.replace(SILENT, (stretch) => '□'.repeat(stretch.length))
}
