/**
 * A table as it was met somewhere: only slots with text, no meaning yet. Spans
 * are spread out, so that slot and column positions can be compared.
 */

/** `isOrigin` is false where a merged cell covers the slot; `text` is then that cell's. `isMissing` where the source has no cell at all: a blank cell is something else. `isHead` where the source says that the cell is one of a head. */
export interface LooseSlot { text: string; isOrigin: boolean; isMissing?: true; isHead?: true }

/** Rectangular: every row has the same number of slots. `isUnaligned` where the cells of a row are known but not what stands above them; `isListed` where each row lists its cells, so that one left out moves the others up. */
export interface LooseTable { rows: LooseSlot[][]; isUnaligned?: true; isListed?: true }

/** A cell as a source writes it; spans count at least 1. */
export interface LooseCell { text: string; rowSpan: number; columnSpan: number; isHead?: true }

const MISSING: LooseSlot = { text: '', isOrigin: true, isMissing: true }
/** Junk in a span must not fill the memory. */
const LARGEST_SPAN = 200

/** Spreads merged cells over their slots and cuts empty rows and columns off the end; spans that leave the table are cut. */
export function spreadSpans(cells: LooseCell[][]): LooseTable {
  const rows: LooseSlot[][] = cells.map(() => [])
  cells.forEach((row, index) => row.forEach((cell) => place(rows, index, cell)))
  return trimTable(rows)
}

/** A table of single cells. */
export function tableOfTexts(texts: string[][]): LooseTable {
  return trimTable(texts.map((row) => row.map((text) => ({ text, isOrigin: true }))))
}

function place(rows: LooseSlot[][], index: number, cell: LooseCell): void {
  const first = rows[index]
  if (!first) return
  let left = 0
  while (first[left]) left += 1
  const right = left + Math.min(cell.columnSpan, LARGEST_SPAN)
  for (const [offset, row] of rows.slice(index, index + Math.min(cell.rowSpan, LARGEST_SPAN)).entries()) {
    for (let column = left; column < right; column += 1) {
      row[column] ??= { text: cell.text, isOrigin: offset === 0 && column === left, ...(cell.isHead && { isHead: true }) }
    }
  }
}

/** Makes rows of slots rectangular, blanks for what is missing, without empty rows and columns at the end. */
export function trimTable(rows: LooseSlot[][]): LooseTable {
  const isFilled = (slot: LooseSlot | undefined): boolean => slot !== undefined && slot.text.trim() !== ''
  let height = rows.length
  while (height > 0 && !rows[height - 1]?.some(isFilled)) height -= 1
  const kept = rows.slice(0, height)
  let width = kept.reduce((most, row) => Math.max(most, row.length), 0)
  while (width > 0 && !kept.some((row) => isFilled(row[width - 1]))) width -= 1
  return { rows: kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? MISSING)) }
}
