/** Lists of words as data, for the patterns of checks. */

/**
 * The source of a pattern that fits one of the words: `anyOf('市 县 区')` is `(?:市|县|区)`. Words
 * stand in lines, parted by blanks, the first that fits counts; each may itself be a pattern, a
 * blank in it is `\x20`.
 */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`
}
