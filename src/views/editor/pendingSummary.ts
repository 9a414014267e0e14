/** Pending findings in few lines: blanks of a table are one count; sums that wait for them are left out. */
import type { Finding } from '../../model/finding'

export interface PendingLine { text: string; first: Finding; count: number }

const BLANK_CELL = 'CELL-EMPTY'

/** One line for all blank cells of a step and one for each other thing not yet written. */
export function pendingSummary(pending: Finding[]): PendingLine[] {
  const blanks = pending.filter((finding) => finding.code === BLANK_CELL)
  const others = pending.filter((finding) => finding.cells.length === 0)
  const [first] = blanks
  const lines = others.map((finding) => ({ text: `${finding.message}。`, first: finding, count: 1 }))
  return first ? [{ text: `还有 ${blanks.length} 格未填，没有的填 0。`, first, count: blanks.length }, ...lines] : lines
}
