/** Paragraphs out of lines: by indents, short lines, sizes and distances. */
import { firstWord } from '../../../language/displayWidth'
import { emWidth, joinLineTexts, type TextLine } from './textPieces'

/** A line with its page. */
export interface PlacedLine extends TextLine { page: number }

/** Measures of the running text, in points. */
export interface TextMeasures {
  left: number
  right: number
  size: number
  pitch: number
  /** Paragraphs begin with an indent. */
  isIndented: boolean
}

const INDENT = 0.8
const SHORT = 1.6
/** Ems a letter, digit or % may be wider than half a character. */
const WIDER = 0.2
/** Ems from the left edge where no line of a paragraph begins. */
const DEEP = 6
const WIDE_PITCH = 1.6
const OTHER_SIZE = 0.1
const MANY_INDENTS = 0.08
const TITLE_SIZE = 1.2
/** Points sizes and distances are told apart by. */
const STEP = 0.5
/** Ems between pieces that are cells. */
const APART = 2
/** Ems a line may lack to be as wide as the text, and how many such lines tell its distance. */
const NEARLY_FULL = 3
const FEWEST_FULL = 5
/** `（一）项` goes on. */
const NUMBERED = new RegExp(
  '^(?:[一二三四五六七八九十]{1,3}\\s*、|[（(][一二三四五六七八九十\\d]{1,3}[）)](?![项款目])'
    + '|\\d{1,2}\\s*[.．、](?!\\d))',
)
const SENTENCE_END = /[。！？]["”』」）]?$/

/**
 * Left and right edges, size and line distance most of the text has; tables without borders in
 * small print have more lines than the text of a short report, but not more words.
 */
export function measureText(lines: PlacedLine[]): TextMeasures {
  // By characters in lines of one piece, or in all where there are none.
  const whole = lines.filter(isWhole)
  const commonSizeCounts = new Map<number, number>()
  for (const { size, text } of whole.length > 0 ? whole : lines) {
    const key = Math.round(size / STEP) * STEP
    commonSizeCounts.set(key, (commonSizeCounts.get(key) ?? 0) + text.length)
  }
  const size = [...commonSizeCounts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const running = lines.filter((line) => Math.abs(line.size - size) <= 1)
  const lefts = running.map((line) => Math.round(line.x))
  const counts = countEach(lefts)
  const often = lefts.filter((left) => [-2, -1, 0, 1, 2].reduce(
    (sum, by) => sum + (counts.get(left + by) ?? 0), 0,
  ) >= Math.max(2, running.length * 0.08))
  const rights = running.map((line) => line.right).sort((a, b) => a - b)
  const right = rights[Math.floor(rights.length * 0.95)] ?? 0
  const left = (often.length > 0 ? often : lefts)
    .reduce((least, value) => Math.min(least, value), Number.MAX_SAFE_INTEGER)
  return {
    size, left, right, pitch: measurePitch(running, right - NEARLY_FULL * size),
    isIndented: lefts.filter(
      (place) => Math.abs(place - left - 2 * size) <= size / 2,
    ).length >= Math.max(2, running.length * MANY_INDENTS),
  }
}

/** The distance below lines that reach as far as `full`; rows of a table have one of their own. */
function measurePitch(running: PlacedLine[], full: number): number {
  const pairs = running.slice(1).flatMap((line, index) => {
    const before = running[index]
    return before && before.page === line.page && line.y > before.y
      ? [{ isFull: before.right >= full && isWhole(before), pitch: line.y - before.y }] : []
  })
  const inText = pairs.filter(({ isFull }) => isFull)
  const values = (inText.length >= FEWEST_FULL ? inText : pairs).map(({ pitch }) => pitch)
  const counts = countEach(values.map((value) => Math.round(value / STEP) * STEP))
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The texts of paragraphs, lines of one put together. */
export function joinParagraphs(lines: PlacedLine[], measures: TextMeasures): string[] {
  const texts: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before
      && goesOn(before, line, measures)) texts.push(joinLineTexts(texts.pop() ?? '', line.text))
    else texts.push(line.text)
  })
  return texts
}

function goesOn(before: PlacedLine, line: PlacedLine, measures: TextMeasures): boolean {
  const { size, left, pitch } = measures
  if (Math.abs(before.size - line.size) > OTHER_SIZE * line.size) return false
  const isNear = before.page !== line.page || line.y - before.y <= pitch * WIDE_PITCH
  if (line.size > size * TITLE_SIZE) return isNear || line.y - before.y < line.size * 2
  return isNear && line.x <= left + INDENT * size && !endsParagraph(before, line, measures)
}

/** By where the line ends, and by the word behind it that had no room or might have had. */
function endsParagraph(
  before: PlacedLine, { text }: PlacedLine, { size, left, right, isIndented }: TextMeasures,
): boolean {
  const next = firstWord(text)
  // Letters, digits and marks half as wide.
  const word = emWidth(next) + WIDER * (2 * (next.length - emWidth(next)))
  if (before.right < right - Math.max(SHORT, word) * size) return true
  // A date at the right ends at the edge as full lines do.
  if (before.x > left + DEEP * size) return true
  const isWhole = SENTENCE_END.test(before.text)
  return isWhole && (NUMBERED.test(text) || (!isIndented && before.right < right - size / 2))
}

/** No cells beside each other, and words rather than a figure. */
function isWhole({ pieces, size, text }: PlacedLine): boolean {
  const isApart = pieces.some((piece, index) => index > 0
    && piece.x - (pieces[index - 1]?.x ?? 0) - (pieces[index - 1]?.width ?? 0) > APART * size)
  return !isApart && /[\u4e00-\u9fff]{2}/.test(text)
}

function countEach(values: number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
