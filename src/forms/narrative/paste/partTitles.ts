/** Titles of parts in pasted text: the form prints them itself. */
import { blockText, type Narrative, type NarrativeBlock } from '../../../model/narrative'
import type { PartNumber } from '../../../model/template'
import { readPartWords } from '../../../readers/recognise/layout/partNames'

/** So many titles of different parts make a report. */
const FEWEST_PARTS = 3

/** The part a block is the title of, by the official words or known ones; undefined for none. */
function titleOf(block: NarrativeBlock): PartNumber | undefined {
  if (block.type !== 'paragraph') return undefined
  const words = readPartWords(blockText(block))
  const isTitle = words?.isSure && words.rest === ''
    && (words.number.style === 'chinese' || words.number.style === 'none')
  return isTitle ? words.part : undefined
}

/** The text without the title of its own part in front; `title` is that line, '' for none. */
export function takeOwnTitle(
  blocks: Narrative, part: PartNumber,
): { blocks: Narrative; title: string } {
  const [first] = blocks
  return first && titleOf(first) === part
    ? { blocks: blocks.slice(1), title: blockText(first) } : { blocks, title: '' }
}

/** True for what has the titles of several parts: a whole report. */
export function isWholeReport(blocks: Narrative): boolean {
  return new Set(blocks.flatMap((block) => titleOf(block) ?? [])).size >= FEWEST_PARTS
}
