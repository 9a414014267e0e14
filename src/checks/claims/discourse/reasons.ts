/** 本局没有现成信息，告知不予提供1件: the reason stands in the clause before the number. */
import type { Sentence } from '../lex/clauses'
import { NOT_GIVEN } from '../lexicon/results'

/** The sentence whose 不予提供 has its reason with it. */
export function withReasons(sentence: Sentence): Sentence {
  return sentence.map((clause, index) => {
    const [first, ...others] = clause.segments
    const before = sentence[index - 1]
    if (!first || before?.closer !== '，' || before.segments.length > 0
      || !NOT_GIVEN.test(first.words)) return clause
    return { ...clause, segments: [{ ...first, words: before.text + first.words }, ...others] }
  })
}
