/** Places where a text goes on for too long without stops to be read as one clause or sentence. */
import { longBreaks, LONGEST_CLAUSE } from '../../text/breakLong'
import { maskText } from '../../text/maskText'
import { originalRange, toPlainText } from '../../text/plainText'
import type { Hit } from '../hits'
import type { Text } from '../texts'

/** The characters at which the rules on figures begin anew. */
export function findOverlong(text: Text): Hit[] {
  if (text.text.length <= LONGEST_CLAUSE) return []
  const plain = toPlainText(text.text)
  return longBreaks(maskText(plain.text)).map((at) => ({ text, ...originalRange(plain, at, at + 1) }))
}
