/** Every pattern the lexicon compiles, with the phrases it was compiled from. */
import type * as phraseModule from '../../../../src/checks/claims/phrase'

type PhraseModule = typeof phraseModule

export interface Recorded {
  phrases: string[]
  frame: string
  flags: string
  regexp: RegExp
  /** The pattern made of this one and others, which is the one that is used. */
  usedAs?: { regexp: RegExp; parts: readonly RegExp[] }
}

export const recorded: Recorded[] = []
let actual: PhraseModule | undefined

/** The module of phrases that also takes down what it compiles. */
export function recordPatterns(phrase: PhraseModule): PhraseModule {
  actual = phrase
  return {
    ...phrase,
    pattern: (phrases, frame = '…', flags = '') => {
      const regexp = phrase.pattern(phrases, frame, flags)
      recorded.push({ phrases: phrase.phrasesOf(phrases), frame, flags, regexp })
      return regexp
    },
    anyOf: (parts, flags) => {
      const regexp = phrase.anyOf(parts, flags)
      recorded.filter((one) => parts.includes(one.regexp))
        .forEach((one) => { one.usedAs = { regexp, parts } })
      return regexp
    },
  }
}

/** The source of a pattern with these phrases in this frame; without any it fits nowhere. */
export function sourceOf(phrases: readonly string[], frame: string): string {
  if (!actual) throw new Error('no phrases were recorded')
  return phrases.length === 0 ? '(?!)' : actual.pattern(phrases, frame).source
}
