/**
 * The width at which lines were broken, told by the lines near each other that are as full as they can
 * be.
 */
import { firstWord, MEASURES, type Measure } from '../../language/displayWidth'
import { hasClauses, type RunningLine } from './runningLines'

/** In Chinese characters. */
const NARROWEST = 14
/** Full lines differ by so much: marks that may not begin a line, long words. */
const RAGGED = 2.5
/** Lines known to be broken that tell the width of one near them. */
const NEAREST = 8
const FEWEST = 3
/**
 * Where fewer of the lines without an end are full than this share, lines are not broken at a
 * width.
 */
const MOSTLY = 0.6
/** A sentence ends once in so many characters. */
const SENTENCE = 35
export const LONG_WORD = 12
/** Where so many paragraphs have an indent, a line without one begins none. */
const MANY = 0.4
/**
 * How much room may seem to be left on a full line: letters are not all as wide as they are
 * counted.
 */
export const SLACK = { loose: 1.75, strict: 0.75 }
export const INDENT = /^(?:\u3000| {2,}|\t)/

/**
 * `near` are the lines surely broken at a width, by their place; `isCut` where words are broken as
 * well.
 */
export interface Widths {
  measure: Measure
  near: { at: number; width: number }[]
  isCut: boolean
  isIndented: boolean
  joinsEnds: boolean
}

/** Null where the text is not broken at a width. */
export function findWidths(running: RunningLine[], lines: string[]): Widths | null {
  const open = running.filter(
    (line) =>
      !line.isEnd && line.next !== -1 && hasClauses(line.text)
        && !INDENT.test(lines[line.next] ?? ''),
  )
  const tried = MEASURES.map((measure) => {
    const near = open
      .map(({ text, at }) => ({ at, width: measure(text) }))
      .filter(({ width }) => width >= NARROWEST)
    const full = open.filter((line) => isFull({ line, lines, measure, near, slack: SLACK.loose }))
    const gap = full.reduce(
      (sum, { text, at }) => sum + Math.abs(usualWidth(near, at, measure(text)) - measure(text)),
      0,
    )
    return { measure, near, full: full.length, gap }
  })
  const best = tried.reduce((one, other) =>
    other.full > one.full || (other.full === one.full && other.gap < one.gap) ? other : one,
  )
  if (best.full < FEWEST || best.full < MOSTLY * best.near.length) return null
  const ends = running.filter(({ isEnd }) => isEnd).length
  const width = best.near.reduce((sum, line) => sum + line.width, 0) / best.near.length
  return {
    measure: best.measure,
    near: best.near,
    isCut: best.measure === MEASURES[2],
    isIndented: running.filter(({ text }) => INDENT.test(text)).length >= Math.max(2, MANY * ends),
    // A full line that ends a sentence may end its paragraph or not: the likelier is taken.
    joinsEnds: best.full / SENTENCE > (1.5 * ends) / width,
  }
}

interface FullSearch {
  line: RunningLine
  lines: string[]
  measure: Measure
  near: Widths['near']
  slack: number
}

/** True where the next word had no room on the line. */
export function isFull({ line, lines, measure, near, slack }: FullSearch): boolean {
  const own = measure(line.text)
  const width = usualWidth(near, line.at, own)
  const word = firstWord(lines[line.next] ?? '')
  const room = measure === MEASURES[2] ? 1 : measure(word)
  return width > 0 && own + room > width - slack && (own <= width + 1 || hasLongWord(line.text))
}

/** An address at the end may hang over. */
function hasLongWord(text: string): boolean {
  return text.length >= LONG_WORD && /^[!-~]+$/.test(text.slice(-LONG_WORD))
}

/**
 * The width most lines nearby have, the line's own where it is among them; 0 where too few agree.
 */
function usualWidth(near: Widths['near'], at: number, own: number): number {
  const widths = nearestOf(near, at)
  let best = { top: 0, count: 0 }
  for (const top of widths) {
    const isOwn = own <= top && own >= top - RAGGED
    const count = widths.filter((width) => width <= top && width >= top - RAGGED).length
      + (isOwn ? 0.5 : 0)
    if (count >= FEWEST && (count > best.count || (count === best.count && top > best.top))) {
      best = { top, count }
    }
  }
  return best.top
}

function nearestOf(near: Widths['near'], at: number): number[] {
  let [low, high] = [0, near.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((near[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return near.slice(Math.max(0, low - NEAREST), low + NEAREST).map(({ width }) => width)
}
