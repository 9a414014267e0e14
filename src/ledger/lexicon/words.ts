/**
 * What words of a ledger stand for: every piece of a text must be known before the text is sure.
 */
import { halfWidth } from '../../language/numerals'

/** Words of one meaning; `examples` are whole cells that must be read so. */
export interface Meaning {
  place: string
  words: string[]
  examples: string[]
}

/** `places` in the order met, each once. `isWhole` where nothing of the text was left over. */
export interface WordsReading {
  places: string[]
  isWhole: boolean
}

export type Lexicon = ReadonlyMap<string, [word: string, place: string][]>

const MARKS = /[\s“”"'‘’、，,。；;：:（）()【】[\]《》<>〈〉—–\-_/|·.．+＋&]/g

/** Half-width letters, without blanks and marks. */
export function bareWords(text: string): string {
  const half = halfWidth(text)
  return half.replace(MARKS, '').toLowerCase()
}

/** Words by their first character, the longest first; place '' for words that say nothing. */
export function buildLexicon(meanings: Pick<Meaning, 'place' | 'words'>[]): Lexicon {
  const lexicon = new Map<string, [string, string][]>()
  for (const { place, words } of meanings) {
    for (const word of words.map(bareWords)) {
      const first = word.charAt(0)
      lexicon.set(first, [...(lexicon.get(first) ?? []), [word, place]])
    }
  }
  for (const words of lexicon.values()) words.sort(([one], [other]) => other.length - one.length)
  return lexicon
}

/** Reads a text from left to right, always the longest word known. */
export function readWords(text: string, lexicon: Lexicon): WordsReading {
  const bare = bareWords(text)
  const places = new Set<string>()
  let isWhole = bare !== ''
  for (let at = 0; at < bare.length;) {
    const found = lexicon.get(bare.charAt(at))?.find(([word]) => bare.startsWith(word, at))
    if (!found) isWhole = false
    else if (found[1] !== '') places.add(found[1])
    at += found ? found[0].length : 1
  }
  return { places: [...places], isWhole }
}
