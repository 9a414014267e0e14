/** A case of a ledger as it is kept: no names, no contents of applications. */
import type { TableId } from '../model/template'
import type { DayReading } from './readDay'

/**
 * `column` of table three, the way of a dispute, the kind of a document; null where the words do
 * not tell, `proposal` then says what they look like, '' for nothing.
 */
export interface ClassReading {
  column: string | null
  proposal: string
  words: string
}

/**
 * `row` of table three, outcome of a dispute, state of a document, or `pending`; `options` are the
 * rows that are left where the words name a group.
 */
export interface ResultReading {
  row: string | null
  proposal: string
  words: string
  options: string[]
}

/**
 * An application, a dispute or a normative document, by the table it counts in. `received` and
 * `decided` are its first and last day: issued and repealed of a document.
 */
export interface LedgerCase {
  kind: TableId
  /** From 0, in the order read. */
  index: number
  file: string
  sheet: string
  /** In the file, from 1. */
  row: number
  number: string
  /** False where the number is only a running one, that may come again. */
  hasOwnNumber: boolean
  received: DayReading
  decided: DayReading
  class: ClassReading
  result: ResultReading
  /** undefined where the ledger does not say. */
  isExtended: boolean | undefined
  /** How the application came in, as written; '' where the ledger does not say. */
  way: string
  /** Days in other columns that mean the same; of a document the end of its term. */
  otherDays: { received: string[]; decided: string[] }
  /** What the row is made of, without telling it; equal rows have equal marks. */
  mark: string
  /** Words struck out in a cell that counts. */
  isStruck: boolean
  /** The columns were told by content, and nobody has agreed yet. */
  isUnsure: boolean
}
