/** Rows of cells with tabs between, as spreadsheets and converters write them. */
import { isFigureText } from '../../loose/figureText'
import type { LooseTable } from '../../loose/looseTable'
import { readSeparatedText } from '../../loose/separatedText'

/** The table of neighbouring lines. */
export function readTabs(lines: string[]): LooseTable {
  return readSeparatedText(lines.join('\n'))
}

/** A table that goes on behind a blank line: as wide, and in the middle of a group of rows. */
export function goesOn(table: LooseTable, next: LooseTable): boolean {
  const [first] = next.rows
  const isAsWide = first !== undefined && table.rows[0]?.length === first.length
  return isAsWide && first[0]?.text.trim() === ''
    && first.some((slot) => slot.text.trim() !== '' && isFigureText(slot.text))
}
