/** A loose table drawn with its merged cells again. */
import type { LooseSlot } from '../../../readers/loose/looseTable'

export interface DrawnCell {
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/**
 * The cells of each row with their spans; a covered slot no cell reaches is an empty cell of its
 * own.
 */
export function drawCells(rows: LooseSlot[][]): DrawnCell[][] {
  const taken = rows.map((row) => row.map(() => false))
  return rows.map((slots, row) => slots.flatMap((slot, column) => {
    if (taken[row]?.[column]) return []
    const { rowSpan, columnSpan } = slot.isOrigin
      ? sizeOf({ rows, row, column, taken }) : { rowSpan: 1, columnSpan: 1 }
    for (const line of taken.slice(row, row + rowSpan)) line.fill(true, column, column + columnSpan)
    return [{ text: slot.isOrigin ? slot.text : '', row, column, rowSpan, columnSpan }]
  }))
}

interface Corner { rows: LooseSlot[][]; row: number; column: number; taken: boolean[][] }

function sizeOf({ rows, row, column, taken }: Corner): { rowSpan: number; columnSpan: number } {
  const text = rows[row]?.[column]?.text
  const isCovered = (line: number, place: number): boolean => {
    const slot = rows[line]?.[place]
    return slot !== undefined && !slot.isOrigin && slot.text === text && !taken[line]?.[place]
  }
  let columnSpan = 1
  while (isCovered(row, column + columnSpan)) columnSpan += 1
  const across = Array.from({ length: columnSpan }, (_, index) => column + index)
  let rowSpan = 1
  while (across.every((place) => isCovered(row + rowSpan, place))) rowSpan += 1
  return { rowSpan, columnSpan }
}
