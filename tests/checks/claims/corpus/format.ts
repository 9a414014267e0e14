/** What a labelled text is, and where the labels lie. */
import { readdirSync, readFileSync } from 'node:fs'
import type { AgencyKind, NarrativePart, ProcessingFee } from '../../../../src/model/report'

/** The codes the corpus measures. */
export const MEASURED = [
  'TX-RECV', 'TX-DONE', 'TX-RESULT', 'TX-PCT', 'TX-CARRY', 'TX-REVIEW', 'TX-DOCS', 'TX-PARTS',
  'TX-YEAR', 'TX-PERIOD',
  'ST-ITEM', 'ST-SAME', 'ST-FEE-X', 'ST-FIVE', 'ST-LEN', 'T4-PRE',
  'TX-TWICE', 'ST-LEFT', 'ST-TITLE', 'ST-WHOSE', 'ST-NAME',
  'LG-PUNCT', 'LG-WORD', 'LG-ORDER', 'LG-DEBRIS', 'PV-ID', 'PV-PHONE', 'PV-CARD', 'PV-NAME',
] as const
export type MeasuredCode = typeof MEASURED[number]

/**
 * Judged only where a label stands for a whole part: a sentence alone never covers five aspects.
 */
export const WHOLE_PART: readonly MeasuredCode[] = ['ST-FIVE', 'ST-LEN']

export interface Expectation {
  code: MeasuredCode
  /**
   * Exact words of the text the finding must touch, standing there once; '' where it is about
   * something missing or about a table.
   */
  words: string
}

export interface Label {
  id: string
  /**
   * Paragraphs by line; a line beginning with #, ## or ### is a heading of that level (its number
   * is counted, never written).
   */
  text: string
  /** 1 unless told. */
  part?: NarrativePart | 'preamble' | 'title'
  /** 2023 unless told; the edition follows it. */
  year?: number
  /** 青禾县司法局 unless told. */
  agency?: string
  /** 政府部门 unless told. */
  kind?: AgencyKind
  /** The office's telephone, where it matters. */
  phone?: string
  /** Figures by cell id, a few; `complete.ts` makes a consistent table of them. */
  figures?: Record<string, number>
  fee?: Partial<ProcessingFee>
  last?: { figures?: Record<string, number>; text?: Partial<Record<NarrativePart, string>> }
  /** Texts of part one of other reports. */
  others?: string[]
  /** The text is the whole part. */
  whole?: true
  /** Every finding there must be; `[]` must stay silent. */
  expected: Expectation[]
  /** Neither asked for nor counted as a false alarm: consequences of the same mistake. */
  tolerated?: MeasuredCode[]
}

export type Split = 'seen' | 'unseen'
/** Written when the rules were there; those named blind by writers who have never seen a rule. */
export type LaterSet = 'fresh' | 'blindOne' | 'blindTwo' | 'blindThree' | 'blindFour'

/**
 * The labels of one split, or those written after the rules were there, every JSON file of its
 * folder.
 */
export function readLabels(split: Split | LaterSet): Label[] {
  const folder = new URL(`./${split}/`, import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort()
  return files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Label[])
}
