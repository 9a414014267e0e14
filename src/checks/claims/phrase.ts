/**
 * Compiles the phrases of the lexicon to patterns; README.md has their grammar. A list of phrases
 * is written in lines, phrases of a line are parted by blanks:
 *
 *     pattern(['收到 受理 接{TAKEN_OVER}', '部分(予以)?公开'], '^…#$')
 */
import { CLASSES, SIGNS } from './lexicon/words'

/** Lines of phrases parted by blanks; any of them fits. */
export type Phrases = string | readonly string[]

/** What a phrase means. */
export interface Entry<Kind extends string> {
  kind: Kind
  says: RegExp
}

/**
 * The pattern that fits where one of the phrases does. `frame` is what stands around them, `…` in
 * their place.
 */
export function pattern(phrases: Phrases, frame = '…', flags = ''): RegExp {
  const any = phrasesOf(phrases).map(expand).join('|')
  return new RegExp(frame === '…' ? any : expand(frame).replace('…', () => `(?:${any})`), flags)
}

/** Where one of these fits; its groups tell which. */
export function anyOf(patterns: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(patterns.map(({ source }) => `(${source})`).join('|'), flags)
}

/** The phrases of some lines, one by one. */
export function phrasesOf(phrases: Phrases): string[] {
  return [phrases].flat().flatMap((line) => line.split(' '))
}

/** `(a|b)` takes no note of what it met; `{NAME}` is any word of that class, or a sign. */
function expand(phrase: string): string {
  return phrase.replace(/\((?!\?)/g, '(?:').replace(/\{([A-Z_]+)\}/g, (_, name: string) => {
    const words = CLASSES[name]
    return words === undefined ? SIGNS[name] ?? fail(name) : `(?:${phrasesOf(words).map(expand).join('|')})`
  })
}

function fail(name: string): never {
  throw new Error(`no class of words is called ${name}`)
}

/** What the first entry that fits the words means. */
export function meaningOf<Kind extends string>(
  entries: readonly Entry<Kind>[], words: string,
): Kind | undefined {
  return entries.find(({ says }) => says.test(words))?.kind
}

/** What all entries that fit the words mean. */
export function meaningsOf<Kind extends string>(
  entries: readonly Entry<Kind>[], words: string,
): Kind[] {
  return entries.filter(({ says }) => says.test(words)).map(({ kind }) => kind)
}
