/**
 * The columns of a row's slots by official order, where there are exactly as many figures as columns
 * and no head speaks against it.
 */
import { isFilledFigure } from '../loose/figureText'
import type { LooseSlot } from '../loose/looseTable'
import type { ColumnSearch, SlotColumns } from './columnsAbove'
import { normaliseLabel } from './labelForms'
import type { LabelledLine, LabelledTable } from './labelledLines'
import type { LooseHead, LooseLine } from './looseRows'

const ORDER_ONLY = '表头不完整，按列的顺序读入'
const NO_HEADS = '没有表头，按列的顺序读入'
const MISREAD = '表头有与规范不同的写法，按列的顺序读入'

/** Null where the number of figures or the heads do not allow it. */
export function columnsInOrder(
  { row, heads, labelled, isLenient }: ColumnSearch, columns: LabelledLine[],
): SlotColumns | null {
  if (row.row.line.labels.length === 0 && heads.length === 0) return null
  const fit = fitHeads(heads, columns, labelled)
  if (fit === 'no' || (fit === 'partly' && !isLenient)) return null
  const places = placesOf(row, columns)
  if (!places) return null
  const doubt = isLenient ? doubtOfOrder(heads, columns, fit) : ''
  return row.slots.map((_, index) => {
    const line = columns[places.indexOf(index)]
    return line && { line, doubt }
  })
}

/** What placing by order leaves open. */
function doubtOfOrder(heads: LooseHead[], columns: LabelledLine[], fit: 'yes' | 'partly'): string {
  if (heads.length === 0) return columns.length > 1 ? NO_HEADS : ''
  if (fit === 'partly') return ORDER_ONLY
  return heads.some((head) => head.doubts.some((label) => label !== '')) ? MISREAD : ''
}

/**
 * The slots of the columns in order: the filled ones, or with blanks among them, where the number
 * is right.
 */
function placesOf({ slots, labelWidth }: LooseLine, columns: LabelledLine[]): number[] | null {
  const firstFigure = slots.findIndex((slot, index) => isFilledFigure(slot.text) && slots.slice(
    0, index,
  ).some((before) => before.text.trim() !== '' && !isFilledFigure(before.text)))
  const start = firstFigure === -1 ? labelWidth : Math.min(labelWidth, firstFigure)
  const places = slots.flatMap((slot, index) => (slot.isOrigin && !slot.isMissing && index >= start
    ? [index] : []))
  const filled = places.filter((index) => slots[index]?.text.trim() !== '')
  if (filled.length === columns.length) return filled
  if (filled.length > columns.length) return null
  const kept = [...places]
  while (kept.length > columns.length && slots[kept[kept.length - 1] ?? 0]?.text.trim() === '') {
    kept.pop()
  }
  return kept.length === columns.length ? kept : fitWide(places, slots, columns)
}

/** One slot a grid column, with blanks after a wide one. */
function fitWide(places: number[], slots: LooseSlot[], columns: LabelledLine[]): number[] | null {
  const width = columns.reduce((sum, column) => sum + (column.line.leaf.span ?? 1), 0)
  if (places.length !== width) return null
  let next = 0
  const chosen = columns.map((column) => {
    const group = places.slice(next, next + (column.line.leaf.span ?? 1))
    next += group.length
    const filled = group.filter((index) => slots[index]?.text.trim() !== '')
    return filled.length > 1 ? -1 : filled[0] ?? group[0] ?? -1
  })
  return chosen.includes(-1) ? null : chosen
}

/** From so many columns on the right number of figures is telling, even below a garbled head. */
const MANY = 5

/**
 * Do the heads say what official order says? `partly` where some labels are lost and none speaks
 * against it.
 */
function fitHeads(
  heads: LooseHead[], columns: LabelledLine[], labelled: LabelledTable,
): 'yes' | 'partly' | 'no' {
  if (heads.length === 0) return 'yes'
  const texts = heads.flatMap((head) => head.slots.flatMap(
    (slot, index) => (slot.isOrigin && slot.text.trim() !== '' ? [head.labels[index] ?? ''] : []),
  ))
  const hasUnknown = texts.some((text) => !labelled.heads.has(text) && !labelled.asides.has(text))
  const leaves = texts.filter((text) =>
    columns.some((column) => column.forms.has(text)) && !isGroupOnly(text, columns))
  // Columns as a head is read line by line: those with fewer headings above them first.
  const depth = (column: LabelledLine): number => column.line.parents.length
  const orders = [columns, [...columns].sort((a, b) => depth(a) - depth(b) || a.index - b.index)]
    .filter((order) => isWithin(leaves, order))
  if (!hasUnknown && leaves.length === columns.length && orders.length > 0) return 'yes'
  if (heads.every((head) => isInPieces(head, columns, labelled))) return 'partly'
  const isTelling = columns.length >= MANY || (!hasUnknown && leaves.length * 2 >= columns.length)
  return isTelling && orders.length > 0 ? 'partly' : 'no'
}

/**
 * One piece over each column, each out of its label: `本年新 本年新 对外公开` with the second line
 * lost.
 */
function isInPieces(
  { slots, labels }: LooseHead, columns: LabelledLine[], labelled: LabelledTable,
): boolean {
  const corners = new Set(columns.map(({ block }) => normaliseLabel(block.corner.text)))
  const others = [labelled.columnGroups, labelled.asides, corners]
  const pieces =
    labels.filter((label, index) =>
      slots[index]?.isOrigin && label !== '' && !others.some((some) => some.has(label)))
  if (pieces.length !== columns.length) return false
  return columns.every(({ forms }, index) =>
    [...forms].some((form) => form.includes(pieces[index] ?? '')))
}

function isGroupOnly(text: string, columns: LabelledLine[]): boolean {
  return columns.some((column) => column.above.has(text))
    && !columns.some((column) => column.forms.has(text))
}

/** True where the texts name columns in the given order, some left out. */
function isWithin(texts: string[], order: LabelledLine[]): boolean {
  let at = 0
  return texts.every((text) => {
    while (at < order.length && !order[at]?.forms.has(text)) at += 1
    at += 1
    return at <= order.length
  })
}
