/** What the texts say in figures. */
import type { CellId } from '../../model/template'
import type { TextSpan } from '../../model/textSpan'
import type { Kind } from './kind'

/** Whose figure and of what time; only `agency` is held against the tables. */
export type ClaimScope = 'agency' | 'district' | 'otherYear' | 'cumulative' | 'partOfYear' | 'plan'

/**
 * `sure` is held against the tables, `likely` may be offered to be bound, `unsure` is only listed.
 */
export type Certainty = 'sure' | 'likely' | 'unsure'

/** A figure of the tables: the sum of these cells, with the name a sentence gives it. */
export interface TableFigure {
  label: string
  cells: CellId[]
}

/** How the number stands in the text; `word` is said without a number: 未发生, 全部办结. */
export type NumeralStyle = 'arabic' | 'chinese' | 'word'

/** A figure said in a text of the report. */
export interface Claim {
  /** The digits without their unit; the words that say it where there is no number. */
  span: TextSpan
  /** The clause around it, without blanks. */
  words: string
  value: number
  style: NumeralStyle
  unit: string
  /** 余, 近, 约: never compared. */
  isApproximate: boolean
  /** What it counts; undefined where the words do not say. */
  kind: Kind | undefined
  scope: ClaimScope
  certainty: Certainty
  /**
   * Figures of the tables it may mean, the likeliest first; it agrees with the tables when it
   * equals one of them.
   */
  sources: TableFigure[]
}
