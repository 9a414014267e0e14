/** Two marks where one belongs: ，， 、。 … The ellipsis and the dash are double by nature. */
import { findAll, type Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'
import { BLANK } from '../../../language/characters'

const DOUBLED = new RegExp(`[，。、；：](?:[${BLANK}]*[，。、；：])+|([！？])\\1+`, 'g')

/** Runs of marks; the mark that stays where it is certain. */
export function findDoubledMarks(text: Text): Hit[] {
  return findAll(text, DOUBLED, ([words]) => markThatStays(words.replace(/\s/g, '')))
}

function markThatStays(marks: string): string | undefined {
  const first = marks[0] ?? ''
  const last = marks[marks.length - 1] ?? ''
  if ([...marks].every((mark) => mark === first)) {
    return marks.length > 2 && first === '。' ? '……' : first
  }
  return /^[、，]+[。；：]$/.test(marks) || /^、+，$/.test(marks) ? last : undefined
}
