/**
 * What was found in a text is found in it again: after a keystroke one paragraph is new, all others
 * are read from memory.
 */
import type { Hit } from '../texts/hits'
import type { Text } from '../texts/texts'

/**
 * Characters remembered per search, more than the largest report has; a text costs some beside its
 * own.
 */
const MOST = 4_000_000
const EACH = 100

/** The same search, done once for equal words; the places are those of the text it is asked of. */
export function rememberHits<Kind extends Hit>(
  find: (text: Text) => Kind[],
): (text: Text) => Kind[] {
  const search = rememberByText((_, text: Text) => find(text))
  return (text) => {
    const found = search(text.text, text)
    return found.length === 0
      ? found : found.map((hit) => (hit.text === text ? hit : { ...hit, text }))
  }
}

/** A value worked out once for equal words. */
export function rememberByText<Value, Rest extends unknown[]>(
  work: (words: string, ...rest: Rest) => Value,
): (words: string, ...rest: Rest) => Value {
  const known = new Map<string, Value>()
  let size = 0
  return (words, ...rest) => {
    const old = known.get(words)
    if (old !== undefined) return old
    const value = work(words, ...rest)
    if (size > MOST) {
      known.clear()
      size = 0
    }
    known.set(words, value)
    size += words.length + EACH
    return value
  }
}
