/**
 * The cases of ledgers that filled tables, as they are kept with the report: numbers, days, classes
 * and words of results. No names, no contents of applications.
 */
import type { CellId } from './template'

/** Days are ISO or ''; `place` is the number of the cells it counts in, in `places`. */
export interface KeptCase {
  number: string
  received: string
  decided: string
  class: string
  words: string
  place: number
}

/** `places` are cells without totals, each set once, since many cases share one. */
export interface KeptLedger {
  places: CellId[][]
  cases: KeptCase[]
}
