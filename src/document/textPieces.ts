/**
 * A text in pieces that are set differently: a run-in heading has the face of its level, a long
 * Latin word may break anywhere.
 */

export interface TextPiece {
  text: string
  /** `head`: a run-in heading; `long`: a Latin word that may break anywhere. */
  kind: 'plain' | 'head' | 'long'
}

/**
 * Web and mail addresses mostly; kept whole they tear a gap into the line before. What holds no
 * letter is a figure and stays whole.
 */
const LONG_WORD = /[!-~]{13,}/g
const RUN_IN_NUMBER = /^[（(][一二三四五六七八九十]{1,3}[）)]/
/** The longest text up to the first 。 that still is a heading, in characters. */
const LONGEST_HEAD = 40
/** Marks of a sentence before its end. */
const SENTENCE_MARKS = /[；;！？!?]/

/** The pieces of a paragraph in reading order; together they are the text. */
export function paragraphPieces(text: string): TextPiece[] {
  const head = runInHead(text)
  return [
    ...(head === '' ? [] : [{ text: head, kind: 'head' as const }]),
    ...textPieces(text.slice(head.length)),
  ]
}

/** The pieces of any other text: long words and what is between them. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    if (!/[A-Za-z]/.test(word)) continue
    if (index > at) pieces.push({ text: text.slice(at, index), kind: 'plain' })
    pieces.push({ text: word, kind: 'long' })
    at = index + word.length
  }
  return at < text.length ? [...pieces, { text: text.slice(at), kind: 'plain' }] : pieces
}

/**
 * `（一）主动公开情况。` of `（一）主动公开情况。2025年，…`, or the whole of a line that is nothing
 * but a heading; '' for none.
 */
function runInHead(text: string): string {
  if (!RUN_IN_NUMBER.test(text)) return ''
  const end = text.indexOf('。')
  const head = end < 0 ? text : text.slice(0, end + 1)
  return head.length > LONGEST_HEAD || SENTENCE_MARKS.test(head)
    || (end < 0 && /[，,、]/.test(head))
    ? ''
    : head
}
