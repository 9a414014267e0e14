import type { CellId } from './template'

/**
 * What probably happened: a total left as it was · a wrong figure · its digits
 * exchanged, one lost, one too many · filed in the wrong column, in the wrong
 * row · pasted one cell off · carry-over left out · totals not filled in ·
 * several of these that can only be told together.
 */
export type DiagnosisKind =
  | 'staleTotal' | 'wrongCell' | 'swappedDigits' | 'lostDigit' | 'surplusDigit'
  | 'wrongColumn' | 'wrongRow' | 'shifted' | 'carryOver' | 'unfilledTotals' | 'several'

/**
 * `from` and `to` as printed, '' is blank; `text` is what the cell will hold, `null` puts a total
 * back to Σ.
 */
export interface DiagnosisChange { cell: CellId; from: string; to: string; text: string | null }

/** One way to put things right, in words; another that does the same to every equation. */
export interface DiagnosisChoice {
  /** What to do: 把“自然人”列总计 17 改为 16. */
  title: string
  changes: DiagnosisChange[]
}

/**
 * A likely reason why equations fail, and the smallest change that would mend them. Never applied
 * unasked.
 */
export interface Diagnosis extends DiagnosisChoice {
  /** The same for the same change at every run. */
  id: string
  kind: DiagnosisKind
  /** What probably happened and how much the change mends. */
  explanation: string
  /** Ids of the findings that go away. */
  mends: string[]
  /** Of the whole explanation it belongs to; the less, the likelier. */
  cost: number
  /** Changes of the same kind no figure of the report tells from this one. */
  alike: DiagnosisChoice[]
  /** It clearly wins: the only ones with a button. */
  isOffered: boolean
  /** What else speaks for or against it, in sentences without their full stop. */
  remarks: string[]
  /**
   * What is probably not filled in yet, in words, and is told instead of the suggestion; mostly
   * nothing.
   */
  waitsFor: string[]
}
