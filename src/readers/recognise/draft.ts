/** What was recognised in an existing report, with everything a clerk must see before it lands. */
import type { Agency, Narratives, Report, ReportImage } from '../../model/report'
import type { Message } from '../../model/result'
import type { CellId, EditionId, PartNumber } from '../../model/template'
import type { LooseBlock } from '../loose/looseDocument'

/** A figure as it was written and as it will be stored. */
export interface DraftCell {
  /** As in the source, white space trimmed. */
  written: string
  /** What the cell will hold; '' is a blank cell as published. */
  text: string
  /** Why it is not simply the written text: 全角, 千分位, 单位, 备注; '' for none. */
  normalised: string
  /** What is to be looked at again, '' for nothing. */
  doubt: string
}

/** Something that has no place in the form: shown with its text, never guessed. */
export interface Unrecognised { part: PartNumber | 0; text: string; reason: string }

export interface Draft {
  title: string
  agency: Partial<Agency>
  /** 0 where no year was found. */
  year: number
  edition: EditionId
  preamble: string
  cells: Record<CellId, DraftCell>
  narratives: Narratives
  images: Record<string, ReportImage>
  signature: { name: string; date: string }
  /** Official parts found, with the heading as written; a missing part is not listed. */
  parts: { number: PartNumber; heading: string }[]
  /**
   * The new form with one （六） row: its seven figures by column key, outside `cells`, offered for
   * conversion.
   */
  singleOtherRow: Record<string, DraftCell> | null
  unrecognised: Unrecognised[]
  messages: Message[]
  /** The source as it was met, block by block, to be looked at beside what was recognised. */
  source?: LooseBlock[]
  /**
   * A data file, or a Word file of this application, unedited since: the very report it was made
   * from.
   */
  whole?: Report
  /**
   * One edited since: where its body departs from the report it carries; the draft holds the
   * body's.
   */
  differences?: Difference[]
  /** The report such a file carries: what its body cannot say is taken over. */
  carried?: Report
}

/**
 * A place where the body of one of our Word files no longer says what its report says; '' where one
 * side says nothing.
 */
export interface Difference {
  part: PartNumber | 0
  /** In words: a cell's full name, 导语, 第一部分. */
  where: string
  cell?: CellId
  embedded: string
  body: string
}

/** The texts of the draft's single （六） row by column key; null where it has the three. */
export function otherRowOf(
  { singleOtherRow }: Pick<Draft, 'singleOtherRow'>,
): Record<string, string> | null {
  return singleOtherRow && Object.fromEntries(Object.entries(singleOtherRow)
    .map(([column, cell]) => [column, cell.text]))
}
