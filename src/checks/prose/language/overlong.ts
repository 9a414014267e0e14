/** Places where a text goes on for too long without stops to be read as one clause or sentence. */
import { longBreaks, LONGEST_CLAUSE } from '../../claims/lex/breakLong'
import { maskText } from '../../claims/lex/maskText'
import { originalRange, toPlainText } from '../../claims/lex/plainText'
import type { Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'

/** The characters at which the rules on figures begin anew. */
export function findOverlong(text: Text): Hit[] {
  if (text.text.length <= LONGEST_CLAUSE) return []
  const plain = toPlainText(text.text)
  return longBreaks(maskText(plain.text))
    .map((at) => ({ text, ...originalRange(plain, at, at + 1) }))
}
