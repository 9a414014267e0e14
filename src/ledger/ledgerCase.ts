/** A case of a ledger as it is kept: no names, no contents of applications. */
import type { DayReading } from './readDay'

/**
 * `column` of table three; null where the words do not tell, `proposal` then says what they look
 * like, '' for nothing.
 */
export interface ApplicantReading {
  column: string | null
  proposal: string
  words: string
}

/**
 * `row` of table three, or `pending`; `options` are the rows that are left where the words name a
 * group.
 */
export interface ResultReading {
  row: string | null
  proposal: string
  words: string
  options: string[]
}

export interface LedgerCase {
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
  applicant: ApplicantReading
  result: ResultReading
  /** undefined where the ledger does not say. */
  isExtended: boolean | undefined
  /** Days in other columns that mean the same. */
  otherDays: { received: string[]; decided: string[] }
  /** What the row is made of, without telling it; equal rows have equal marks. */
  mark: string
  /** Words struck out in a cell that counts. */
  isStruck: boolean
  /** The columns were told by content, and nobody has agreed yet. */
  isUnsure: boolean
}
