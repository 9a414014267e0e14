/**
 * What is too long to be one clause or one sentence is read in pieces, so that a text without
 * stops costs no more than one with them. In published reports a clause has up to 110 characters
 * and a sentence up to 700.
 */

/** Characters without any stop. */
export const LONGEST_CLAUSE = 300
/** Characters without the end of a sentence. */
export const LONGEST_SENTENCE = 1500
/** Characters looked back for a place that parts no number. */
const FARTHEST_BACK = 40

const STOPS = '，；：（）'
const ENDS = '。！？\n'
const MAY_PART = /[^\d零〇一二两三四五六七八九十百千万亿.,%]/

/**
 * The text with a line break in the place of a character where a clause or sentence grows too long;
 * as long as before.
 */
export function breakLong(plain: string): string {
  const breaks = longBreaks(plain)
  if (breaks.length === 0) return plain
  const pieces = breaks.map((at, index) => plain.slice((breaks[index - 1] ?? -1) + 1, at))
  return [...pieces, plain.slice((breaks.at(-1) ?? -1) + 1)].join('\n')
}

/**
 * Places of the characters that become line breaks, in order; none in any text as people write it.
 */
export function longBreaks(plain: string): number[] {
  const breaks: number[] = []
  let sentence = 0
  let clause = 0
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? ''
    const isEnd = ENDS.includes(character)
    if (isEnd) sentence = at + 1
    if (isEnd || STOPS.includes(character)) clause = at + 1
    else if (at - clause >= LONGEST_CLAUSE) {
      sentence = clause = pushBreak(
        breaks, placeToBreak(plain, at),
      )
    }
    if (at - sentence < LONGEST_SENTENCE) continue
    sentence = clause = pushBreak(breaks, clause > sentence ? clause - 1 : at)
  }
  return breaks
}

/** The place behind the break. */
function pushBreak(breaks: number[], at: number): number {
  breaks.push(at)
  return at + 1
}

function placeToBreak(plain: string, at: number): number {
  for (let back = at; back > at - FARTHEST_BACK; back -= 1) {
    if (MAY_PART.test(plain[back] ?? '')) return back
  }
  return at
}
