/** Sentences cut into clauses, clauses into one stretch of words for each number. */
import type { Numeral } from './numerals'

/** The words one number stands in; `#` is the number with its unit. */
export interface Segment {
  words: string
  numeral: Numeral
  /** Its words were taken from a list before 分别. */
  isNamed?: true
}

export interface Clause {
  from: number
  to: number
  text: string
  /** The sign before it; '' at the beginning of a text. */
  opener: string
  /** The sign behind it. */
  closer: string
  /** Brackets around it. */
  depth: number
  segments: Segment[]
}

/** What is read together: a sentence, with the ones behind it that begin with 其中 and the like. */
export type Sentence = Clause[]

const STOPS = /[，；：（）。！？\n]/
const SENTENCE_ENDS = /[。！？\n]/
const GOES_ON = /^(?:其中|具体|包括|分别|按)/

/** Cuts a masked text; numerals lie in order. */
export function splitSentences(masked: string, numerals: Numeral[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const clause of splitClauses(masked, numerals)) {
    const goesOn = !SENTENCE_ENDS.test(clause.opener)
      || (clause.opener !== '\n' && GOES_ON.test(clause.text))
    const last = sentences.at(-1)
    if (last && goesOn) last.push(clause)
    else sentences.push([clause])
  }
  return sentences
}

function splitClauses(masked: string, numerals: Numeral[]): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let opener = ''
  let depth = 0
  for (const { index: to, own } of findCuts(masked, numerals)) {
    const closer = masked[to] ?? ''
    const text = masked.slice(from, to)
    if (text !== '') {
      const clause =
        { from, to, text, opener, closer, depth, segments: splitSegments(text, from, own) }
      if (opener !== '）' || !joinBefore(clause, clauses)) clauses.push(clause)
    }
    depth = Math.max(0, depth + (DEPTHS[closer] ?? 0))
    opener = text === '' && to > 0 ? strongerSign(opener, closer) : closer
    from = to + 1
  }
  return clauses
}

/** 无法提供（本机关不掌握相关政府信息）3件: the number is of the words before the bracket. */
function joinBefore(clause: Clause, before: Clause[]): boolean {
  const [first, ...others] = clause.segments
  if (first?.numeral.from !== clause.from) return false
  let at = before.length - 1
  while (at > 0 && (before[at]?.depth ?? 0) > clause.depth) at -= 1
  const words = before[at]
  if (words?.closer !== '（' || before.slice(at).some(({ segments }) => segments.length > 0)) {
    return false
  }
  before[at] = {
    ...clause, text: words.text + clause.text, opener: words.opener,
    segments: [{ ...first, words: words.text + first.words }, ...others],
  }
  return true
}

const DEPTHS: Record<string, number> = { '（': 1, '）': -1 }

interface Cut { index: number; own: Numeral[] }

/** Where clauses end, with the numerals of each; 、 parts clauses only behind a number. */
function findCuts(masked: string, numerals: Numeral[]): Cut[] {
  const cuts: Cut[] = []
  let own: Numeral[] = []
  let next = 0
  for (let index = 0; index <= masked.length; index += 1) {
    const sign = masked[index] ?? ''
    for (let numeral = numerals[next]; numeral
      && numeral.end <= index; numeral = numerals[next += 1]) own.push(numeral)
    if (sign !== '' && !STOPS.test(sign) && !(sign === '、' && own.length > 0)) continue
    cuts.push({ index, own })
    own = []
  }
  return cuts
}

/** Of two signs in a row the one that parts more. */
function strongerSign(first: string, second: string): string {
  const order = ' 、，）（：；\n！？。'
  return order.indexOf(first) > order.indexOf(second) ? first : second
}

/**
 * A clause that begins with its first number has the words behind each number, any other the words
 * before.
 */
function splitSegments(text: string, offset: number, numerals: Numeral[]): Segment[] {
  const first = numerals[0]
  const last = numerals.at(-1)
  if (!first || !last) return []
  const before = text.slice(0, first.from - offset)
  const after = text.slice(last.end - offset)
  if (numerals.length === 1) {
    return [{
      words: `${before}#${before !== '' && DENIES.test(after) ? '' : after}`, numeral: first,
    }]
  }
  const isAfterwards = after !== '' && NEUTRAL.test(before)
  return numerals.map((numeral, index) => {
    const start = (numerals[index - 1]?.end ?? offset) - offset
    const end = (numerals[index + 1]?.from ?? offset + text.length) - offset
    if (isAfterwards) return { words: `#${text.slice(numeral.end - offset, end)}`, numeral }
    return { words: `${text.slice(start, numeral.from - offset)}#${index === numerals.length - 1
      ? after : ''}`, numeral }
  })
}

/** 收到申请2件没有发生复议: a sign was forgotten, what follows is another clause. */
const DENIES = /^(?:没有(?!公开|提供)|未发生|未出现|未产生|未引发)/

const NEUTRAL = /^(?:其中|有|共|计|对|将|的|均|另|另有|共有|[：，])*$/
