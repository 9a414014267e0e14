/**
 * Kinds of characters as the rules on language look at them; each to stand inside `[…]` of a
 * pattern.
 */

/** A Chinese character. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff'
export const OPENING = '“‘《（【〔「『'
export const CLOSING = '”’》）】〕」』'
/** Where a clause may begin: after one of these, or at the start of the text. */
export const CLAUSE_END = '。；;：:，,、！!？?…\\s”）)》'
/** A blank that is no line break. */
export const BLANK = ' \\t\\u00a0\\u3000'

/**
 * The source of a pattern that fits one of the words: `anyOf('市 县 区')` is `(?:市|县|区)`. Words
 * stand in lines, parted by blanks, the first that fits counts; each may itself be a pattern, a
 * blank in it is `\x20`.
 */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`
}
