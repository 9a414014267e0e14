/** Two marks where one belongs: ，， 、。 … The ellipsis and the dash are double by nature. */
import { findAll, type Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'
import { BLANK } from '../../../language/patternParts'

const DOUBLED = new RegExp(`[，。、；：](?:[${BLANK}]*[，。、；：])+|([！？])\\1+`, 'g')

/** Runs of marks; the mark that stays where it is certain. */
export function findDoubledMarks(text: Text): Hit[] {
  return findAll(text, DOUBLED, ([words]) => {
    const marks = words.replace(/\s/g, '')
    const first = marks[0] ?? ''
    const last = marks[marks.length - 1] ?? ''
    if ([...marks].every((mark) => mark === first)) {
      return marks.length > 2 && first === '。' ? '……' : first
    }
    return /^[、，]+[。；：]$/.test(marks) || /^、+，$/.test(marks) ? last : undefined
  })
}
