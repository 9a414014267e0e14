/** Reports made ready for comparing, each once: narratives are values that never change. */
import { rememberByText } from '../remember'
import { NARRATIVE_PARTS } from '../../texts/texts'
import type { Narrative } from '../../../model/narrative'
import type { Narratives } from '../../../model/report'
import { comparableText } from './comparable'
import { shinglesOf } from './shingles'

/** A paragraph ready for comparing; `length` counts the characters that count. */
export interface Prepared { block: number; length: number; hashes: Int32Array }

interface Weighed { length: number; hashes: Int32Array }

const NOTHING: Weighed = { length: 0, hashes: new Int32Array(0) }

/**
 * The paragraphs of a part with anything to compare; headings, captions and tables do not count.
 */
export function prepareParagraphs(narrative: Narrative): Prepared[] {
  return narrative.map((block, index) => ({
    block: index, ...(block.type === 'paragraph' ? weighText(block.text) : NOTHING),
  }))
    .filter(({ hashes }) => hashes.length > 0)
}

const weighText = rememberByText((words: string): Weighed => {
  const text = comparableText(words)
  return { length: text.length, hashes: shinglesOf(text) }
})

const sets = new WeakMap<Narratives, ReadonlySet<number>>()

/** Every run of a report's three texts. */
export function shingleSet(narratives: Narratives): ReadonlySet<number> {
  const known = sets.get(narratives)
  if (known) return known
  const set = new Set<number>()
  for (const part of NARRATIVE_PARTS) {
    for (const { hashes } of prepareParagraphs(narratives[part])) {
      for (const hash of hashes) set.add(hash)
    }
  }
  sets.set(narratives, set)
  return set
}
