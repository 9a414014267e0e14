/**
 * The 落款: all its lines are centred on one axis, so that a long name stands over the date as a
 * short one does.
 */
import { emWidth } from '../language/displayWidth'
import { balancedLines } from './titles/titleLines'

export interface SignatureLayout {
  /** From the right edge of the text to the axis, in characters. */
  axis: number
  /** Of each text, as they are printed. */
  lines: string[][]
}

/** 三号 characters in a line. */
const LINE_CHARACTERS = 28
/** Right of the last line, the date, and least right of any. */
const [RIGHT_OF_DATE, RIGHT_OF_NAME] = [4, 2]

/** `texts` of the 落款 from top to bottom, the date last. */
export function layOutSignature(texts: string[]): SignatureLayout {
  const lines = texts.map((text) => balancedLines(text, LINE_CHARACTERS - RIGHT_OF_NAME))
  const widest = Math.max(0, ...lines.flat().map(emWidth))
  const axis = Math.max(
    RIGHT_OF_DATE + emWidth(texts[texts.length - 1] ?? '') / 2,
    RIGHT_OF_NAME + widest / 2,
  )
  return { axis: Math.min(LINE_CHARACTERS / 2, axis), lines }
}

/** 三号 characters in a first line of a paragraph, which is set in by two. */
const FIRST_LINE = LINE_CHARACTERS - 2

/**
 * Whether a paragraph stays with what is below it, so that two lines of the text at least are on
 * the page of the 落款, over the end of a paragraph too: right above it, or above a last paragraph
 * of a single line. `below` are the texts between it and the 落款.
 */
export function endsWithSignature(below: string[]): boolean {
  return below.length === 0 || (below.length === 1 && emWidth(below[0] ?? '') <= FIRST_LINE)
}
