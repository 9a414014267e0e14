/**
 * Which official column each slot of a row belongs to: by the labels above it
 * where these stand over the figures, else in official order where there are
 * exactly as many figures as columns. Anything in between has no column.
 */
import {
  areAllAbove, columnsAbove, columnsOf, type ColumnSearch, type SlotColumns,
} from './columnsAbove'
import { columnsInOrder } from './columnsInOrder'
import type { LabelledLine } from './labelledLines'
import type { LooseLine } from './looseRows'

const NOTHING = /^[0０/／\-—–无]?$/

/** One entry per slot; undefined where the column is not certain. */
export function findColumns(search: ColumnSearch): SlotColumns {
  const columns = columnsOf(search)
  const above = search.isInLine ? columnsAbove(search, columns) : null
  const isSure = above !== null && !(search.isListed && lacksCells(search.row, above))
  if (isSure && areAllAbove(search, columns)) return above
  return columnsInOrder(search, columns) ?? (isSure ? above : null)
    ?? search.row.slots.map(() => undefined)
}

/**
 * Too few cells for the columns: which is left out nobody knows, the page shows the others moved
 * up. Where all say that there is nothing, nothing has moved.
 */
function lacksCells({ slots }: LooseLine, above: SlotColumns): boolean {
  const texts = slots.flatMap((slot, index) => (above[index] && slot.isOrigin && !slot.isMissing
    ? [slot.text.trim()] : []))
  if (texts.every((text) => NOTHING.test(text))) return false
  const linesAt = (isMissing: boolean): LabelledLine[] => above.flatMap((column, index) => (column
    && (slots[index]?.isMissing === true) === isMissing ? [column.line] : []))
  const there = new Set(linesAt(false))
  return linesAt(true).some((line) => !there.has(line))
}
