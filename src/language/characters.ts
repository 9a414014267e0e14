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
