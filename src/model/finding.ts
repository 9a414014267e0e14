import type { Level } from './rule'
import type { CellId, StepNumber } from './template'
import type { TextChange, TextSpan } from './textSpan'

/**
 * One change that puts a finding right; `text` is what the cell will hold, `null` puts a total back
 * to Σ.
 */
export interface Repair {
  /** On the button: 总计改为 16. */
  label: string
  changes: { cell: CellId; text: string | null }[]
  /** Words of the texts to be changed; never two that overlap. */
  texts?: TextChange[]
  /** Instead of cells: the report goes over to the edition of its year. */
  switchEdition?: true
  /** In words, what it would raise. */
  raises?: string
}

/** What a check found. Plain data; the words are ready for the clerk. */
export interface Finding {
  /**
   * Code and place, the same for the same fact at every run: `T3-BAL:person`. Places in texts are
   * told by their words, never by counting blocks.
   */
  id: string
  code: string
  level: Level
  /**
   * `fail`: a fact is wrong. `pending`: it waits for blanks and counts as 未完成, not as an error,
   * until the review step.
   */
  state: 'fail' | 'pending'
  step: StepNumber
  message: string
  /** A reason settles it though it is 强制. */
  explainable?: true
  /** Every cell of both sides. */
  cells: CellId[]
  /** A field outside the tables the finding jumps to, `year`. */
  field?: string
  /** The words it speaks of; one jumps to the first. */
  spans?: TextSpan[]
  /**
   * Two numbers that do not agree: both sides of an equation; else what is written and what it
   * should be.
   */
  values?: readonly [number, number]
  /**
   * What it rests on, figures and words; the message unless told. A note holds while this stays the
   * same.
   */
  fact?: string
  basis: string
  repair?: Repair
  /**
   * Ways that exclude each other, of which the clerk chooses: the cell, whose table then adds up,
   * and the words where it is certain what they should be. Never beside `repair`.
   */
  choices?: readonly Repair[]
  /**
   * A figure of the text, compared with a cell whose own row or column does not add up: which of
   * the two is wrong is open until it does.
   */
  waitsForTable?: true
}

/** Everything that is offered, one button each. */
export function repairsOf({ repair, choices = [] }: Pick<Finding, 'repair' | 'choices'>): Repair[] {
  return repair ? [repair, ...choices] : [...choices]
}
