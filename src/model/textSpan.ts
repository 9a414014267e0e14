/** Places in the texts of a report. */
import type { NarrativePart } from './report'

/** A text of the report: a field of its own, or a narrative part. */
export type TextField = 'title' | 'preamble' | 'feeSentence' | `narrative.${NarrativePart}`

/**
 * A stretch of text; `from` and `to` count UTF-16 units in the text of one block (its caption for
 * an image).
 */
export interface TextSpan {
  field: TextField
  /** Index of the block in its narrative; 0 for a field of its own. */
  block: number
  /** Row and place in the row, where the block is a table. */
  cell?: readonly [row: number, place: number]
  from: number
  to: number
}

/** Other words for a stretch of text. */
export interface TextChange {
  span: TextSpan
  text: string
}
