/**
 * Lines with a tab in front of each cell, a blank line between rows: the structure of the table is
 * still there.
 */
import type { CellLine } from './cellLine'

/** Cells row by row, blank ones included. */
export function tabbedRows(lines: CellLine[]): string[][] {
  const rows: CellLine[][] = [[]]
  lines.forEach((line, index) => {
    const row = rows[rows.length - 1] ?? []
    const last = row[row.length - 1]
    if (!line.isCell && line.text === '') rows.push([])
    else if (!line.isCell && last && lines[index - 1]?.text !== '') {
      row[row.length - 1] = {
        ...last, text: last.text + line.text,
      }
    }
    else row.push(line)
  })
  // A blank paragraph within a label parts it from its figures: they belong together where the
  // number is right.
  const partedRows = rows.filter((row) => row.length > 0)
  const joined: CellLine[][] = []
  for (const row of partedRows) {
    const last = joined[joined.length - 1]
    const counts = last?.[last.length - 1]?.role?.counts ?? []
    const isRest = row.every((cell) => cell.isFigure || cell.text === '')
      && counts.includes(row.length)
    if (last && isRest) last.push(...row)
    else joined.push([...row])
  }
  return joined.map((row) => row.map((cell) => cell.text))
}
