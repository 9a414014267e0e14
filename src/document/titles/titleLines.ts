/**
 * Titles broken into lines by meaning, GB/T 9704-2012 7.3.1: words stay whole, lines are about as
 * long as each other.
 */
import { emWidth } from '../../language/displayWidth'
import { JOINING_WORDS, OFFICE_ENDS, PLACE_ENDS, WORDS } from './titleWords'

/** 二号 characters in a line of 156 mm. */
const LINE_CHARACTERS = 20
/** Longer than any title; such a text is not broken here. */
const MOST_CHARACTERS = 160

/** Brackets hold their words together. */
const BRACKETS = { opening: '《（〈“‘〔(', closing: '》）〉”’〕)' }
const CLOSING_MARKS = `${BRACKETS.closing}、，。：；·— `

type Kind = 'year' | 'place' | 'office' | 'word' | 'joining' | 'opening' | 'closing' | 'name'
interface Token {
  text: string
  kind: Kind
}

const LISTED = new Map<string, Kind>([
  ...WORDS.map((word) => [word, 'word'] as const),
  ...OFFICE_ENDS.map((word) => [word, 'office'] as const),
  ...PLACE_ENDS.map((word) => [word, 'place'] as const),
  ...JOINING_WORDS.map((word) => [word, 'joining'] as const),
])
const LONGEST = Math.max(...[...LISTED.keys()].map((word) => word.length))

/**
 * The title as printed: one line where it fits, else as few as it takes, broken before the year and
 * behind places first.
 */
export function titleLines(title: string): string[] {
  return balancedLines(title, LINE_CHARACTERS)
}

/**
 * A name or title in lines of at most `most` characters, about as long as each other; one line
 * where it fits.
 */
export function balancedLines(text: string, most: number): string[] {
  if (emWidth(text) <= most || text.length > MOST_CHARACTERS) return [text]
  const tokens = readTokens(text)
  const fewest = Math.ceil(emWidth(text) / most)
  const choices = [fewest, fewest + 1, fewest + 2].flatMap((count, more) => {
    const best = bestLines(tokens, { count, most })
    return best ? [{ ...best, cost: best.cost + more * COST.line }] : []
  })
  return choices.sort((a, b) => a.cost - b.cost)[0]?.lines ?? [text]
}

/** The title in pieces that stay whole on a line of any width: `青禾县`, `人民政府`, `2025年`, … */
export function titlePhrases(title: string): string[] {
  const tokens = readTokens(title)
  return tokens.reduce<string[]>((phrases, { text }, index) => {
    const last = phrases.length - 1
    const stays = index > 0 && breakCost(tokens, index) > COST.phrase
    return stays ? [...phrases.slice(0, last), (phrases[last] ?? '') + text] : [...phrases, text]
  }, [])
}

/**
 * Longest known words first; what no list has is a name, letter by letter, but for figures and
 * Latin words.
 */
function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

function tokenAt(text: string, at: number): Token {
  const rest = text.slice(at, at + MOST_CHARACTERS)
  const year = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年/.exec(rest)
  if (year) return { text: year[0], kind: 'year' }
  const latin = /^[!-'*-~]+/.exec(rest)
  if (latin) return { text: latin[0], kind: 'name' }
  for (let length = Math.min(LONGEST, rest.length); length > 0; length -= 1) {
    const kind = LISTED.get(rest.slice(0, length))
    if (kind) return { text: rest.slice(0, length), kind }
  }
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if (BRACKETS.opening.includes(character)) return { text: character, kind: 'opening' }
  return { text: character, kind: CLOSING_MARKS.includes(character) ? 'closing' : 'name' }
}

/** What a break costs, what an uneven or a further line costs. */
const COST = {
  good: 0,
  place: 1,
  word: 4,
  afterYear: 6,
  joining: 6,
  phrase: 4,
  bracketed: 8,
  line: 3,
  uneven: 12,
  hourglass: 2,
  bad: 60,
  never: 100_000,
}

/** Of a line beginning with the token. */
function breakCost(tokens: Token[], index: number): number {
  const [before, after] = [tokens[index - 1], tokens[index]]
  if (!before || !after) return COST.never
  const cost = RULES.find(({ holds }) => holds(before, after))?.cost ?? COST.bad
  return cost + (isBracketed(tokens, index) ? COST.bracketed : 0)
}

function isBracketed(tokens: Token[], index: number): boolean {
  const before = tokens.slice(0, index)
  return (
    before.filter(({ kind }) => kind === 'opening').length >
    before.filter(({ text }) => BRACKETS.closing.includes(text)).length
  )
}

const isEnd = ({ kind }: Token): boolean => kind === 'place' || kind === 'office'
const isListed = ({ kind }: Token): boolean => kind === 'word' || kind === 'joining'

/**
 * The first that holds; a break where none does would be inside a name, or between a name and what
 * it is.
 */
const RULES: { cost: number; holds: (before: Token, after: Token) => boolean }[] = [
  {
    cost: COST.never,
    holds: (before, after) => before.kind === 'opening' || after.kind === 'closing'
      || after.text === '的',
  },
  { cost: COST.good, holds: (_, after) => after.kind === 'year' },
  // `广州｜市` is no place's end.
  {
    cost: COST.bad,
    holds: (before, after) => isEnd(before) && after.kind === 'place' && after.text.length === 1,
  },
  {
    cost: COST.word, holds: (before, after) => before.kind === 'office' && after.kind === 'office',
  },
  { cost: COST.place, holds: isEnd },
  { cost: COST.afterYear, holds: (before) => before.kind === 'year' },
  {
    cost: COST.word,
    holds: (before, after) => after.kind === 'opening' || before.kind === 'closing',
  },
  { cost: COST.bad, holds: (_, after) => isEnd(after) },
  {
    cost: COST.joining,
    holds: (before, after) => before.kind === 'joining' || after.kind === 'joining',
  },
  { cost: COST.word, holds: (before, after) => isListed(before) && isListed(after) },
]

interface Lines {
  cost: number
  lines: string[]
  widths: number[]
}

interface Page {
  tokens: Token[]
  most: number
  mean: number
  isLast: boolean
}

/** The cheapest way to so many lines; undefined where the tokens do not fit. */
function bestLines(
  tokens: Token[], { count, most }: { count: number; most: number },
): Lines | undefined {
  const mean = tokens.reduce((width, { text }) => width + emWidth(text), 0) / count
  /** By the token the next line begins with: the lines so far. */
  let reached = new Map<number, Lines>([[0, { cost: 0, lines: [], widths: [] }]])
  for (let line = 1; line <= count; line += 1) {
    const next: typeof reached = new Map()
    for (const [start, before] of reached) {
      for (const [end, lines] of nextLines({
        tokens, most, mean, isLast: line === count,
      }, start, before)) {
        if (lines.cost < (next.get(end)?.cost ?? COST.never)) next.set(end, lines)
      }
    }
    reached = next
  }
  const best = reached.get(tokens.length)
  return best && { ...best, cost: best.cost + hourglassCost(best.widths) }
}

/**
 * Every line that may begin with the token `start`, with the lines before it, by the token behind
 * its end.
 */
function nextLines(
  { tokens, most, mean, isLast }: Page,
  start: number,
  before: Lines,
): [end: number, lines: Lines][] {
  const found: [number, Lines][] = []
  let [width, line] = [0, '']
  for (let end = start + 1; end <= tokens.length; end += 1) {
    const text = tokens[end - 1]?.text ?? ''
    width += emWidth(text)
    line += text
    if (width > most) break
    if (isLast !== (end === tokens.length)) continue
    const cost =
      before.cost + COST.uneven * ((width - mean) / mean) ** 2
        + (isLast ? 0 : breakCost(tokens, end))
    found.push([end, { cost, lines: [...before.lines, line], widths: [...before.widths, width] }])
  }
  return found
}

/** 梯形 or 菱形: a line in the middle is not the shortest. */
function hourglassCost(widths: number[]): number {
  return widths.some((width, index) =>
    width < Math.min(widths[index - 1] ?? 0, widths[index + 1] ?? 0))
    ? COST.hourglass
    : 0
}
