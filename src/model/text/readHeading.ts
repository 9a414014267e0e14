/**
 * The number a heading is typed or pasted with: it tells the level and is counted afterwards, so it
 * is taken off.
 */
import type { HeadingBlock } from '../narrative'

export interface NumberedText { level: HeadingBlock['level']; text: string }

const LADDER: readonly { level: HeadingBlock['level']; number: RegExp; longest: number }[] = [
  { level: 1, number: /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/, longest: 40 },
  { level: 2, number: /^\d{1,2}(?:[．、]|\.(?!\d))\s*/, longest: 30 },
  { level: 3, number: /^[（(]\d{1,2}[）)]\s*/, longest: 30 },
]
/** A sentence, not a heading. */
const SENTENCE = /[。；;！？!?]|[，,、：:]$/

/** Level and text of a text with a number of the ladder in front; null without one. */
export function readNumber(text: string): NumberedText | null {
  const step = LADDER.find(({ number }) => number.test(text))
  return step ? { level: step.level, text: text.replace(step.number, '') } : null
}

/**
 * The same only where the text is short and no sentence; `（一）主动公开情况。2025年…` stays a
 * paragraph.
 */
export function readHeading(text: string): NumberedText | null {
  const numbered = readNumber(text)
  if (!numbered || numbered.text === '' || SENTENCE.test(numbered.text)) return null
  const longest = LADDER[numbered.level - 1]?.longest ?? 0
  return numbered.text.length <= longest ? numbered : null
}
