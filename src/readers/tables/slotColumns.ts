/**
 * Which official column each slot of a row belongs to: by the labels above it
 * where these stand over the figures, else in official order where there are
 * exactly as many figures as columns. Anything in between has no column.
 */
import { normaliseLabel } from './labelForms'
import { findLines, type LabelledLine, type LabelledTable } from './labelledLines'
import { isFilledFigure } from '../loose/figureText'
import type { LooseHead, LooseLine, LooseRow } from './looseRows'
import type { LooseSlot } from '../loose/looseTable'

export interface SlotColumn { line: LabelledLine; doubt: string }
export type SlotColumns = (SlotColumn | undefined)[]

/**
 * `isInLine` is false where some row below the same head stands out of line with it: then no column
 * is told by its place. `isListed` where a cell left out moves those behind it.
 */
export interface ColumnSearch {
  row: LooseLine
  heads: LooseHead[]
  labelled: LabelledTable
  isLenient: boolean
  isInLine: boolean
  isListed: boolean
}

const NOTHING = /^[0０/／\-—–无]?$/
const ORDER_ONLY = '表头不完整，按列的顺序读入'
const NO_HEADS = '没有表头，按列的顺序读入'
const MISREAD = '表头有与规范不同的写法，按列的顺序读入'

/** One entry per slot; undefined where the column is not certain. */
export function findColumns(search: ColumnSearch): SlotColumns {
  const columns = columnsOf(search)
  const above = search.isInLine ? columnsAbove(search, columns) : null
  const isSure = above !== null && !(search.isListed && lacksCells(search.row, above))
  if (isSure && isComplete(above, columns)) return above
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

function columnsOf({ row, labelled }: Pick<ColumnSearch, 'row' | 'labelled'>): LabelledLine[] {
  return labelled.columns.filter((column) => column.block === row.row.block)
}

/**
 * The head rows over rows that do not stand in line with them: a label below a figure column, a
 * figure below a label or below nothing, two columns over one slot.
 */
export function findHeadsOutOfLine(rows: LooseRow[], labelled: LabelledTable): Set<LooseHead> {
  const wrong = new Set<LooseHead>()
  const over = headsOver(rows)
  rows.forEach((row, index) => {
    const heads = over[index] ?? []
    const [first] = heads
    if (row.kind === 'line' && first && !wrong.has(first)
      && isOutOfLine({ row, heads, labelled })) wrong.add(first)
  })
  return wrong
}

function isOutOfLine(
  { row, heads, labelled }: Pick<ColumnSearch, 'row' | 'heads' | 'labelled'>,
): boolean {
  const columns = columnsOf({ row, labelled })
  const above = columnsAbove({ row, heads, labelled }, columns)
  if (!above) return hasColumns({ row, heads, labelled })
  const isBelowNothing = (index: number): boolean => above[index] === undefined
    && heads.every((head) => isNoColumn(head.texts[index] ?? '', labelled))
  return isComplete(above, columns) && row.slots.some((slot, index) =>
    index >= row.labelWidth && slot.isOrigin && isFilledFigure(slot.text) && isBelowNothing(index))
}

/** Blank, or a heading over columns: no figure belongs to it. */
function isNoColumn(text: string, { columnGroups, columnForms }: LabelledTable): boolean {
  return text === '' || (columnGroups.has(text) && !columnForms.has(text))
}

function hasColumns(
  { row, heads, labelled }: Pick<ColumnSearch, 'row' | 'heads' | 'labelled'>,
): boolean {
  return row.slots.some((_, index) => leavesAt(heads, index, labelled).length > 0)
}

function isComplete(above: SlotColumns, columns: LabelledLine[]): boolean {
  const lines = new Set(above.flatMap((column) => (column ? [column.line] : [])))
  return lines.size === columns.length
}

/**
 * For each row of figures the nearest run of head rows above it, not over rows of another block;
 * none for other rows.
 */
export function headsOver(rows: LooseRow[]): LooseHead[][] {
  let run: LooseHead[] = []
  let blocks = new Set<unknown>()
  return rows.map((row, index) => {
    if (row.kind === 'head') {
      if (rows[index - 1]?.kind !== 'head') run = []
      run.push(row)
      blocks = new Set()
      return []
    }
    if (row.kind !== 'line') return []
    blocks.add(row.row.block)
    return blocks.size === 1 ? run : []
  })
}

/**
 * Null where the head does not stand over the figures: a label below a figure column, a figure
 * below a label, two columns over one slot.
 */
function columnsAbove(
  { row, heads, labelled }: Pick<ColumnSearch, 'row' | 'heads' | 'labelled'>,
  columns: LabelledLine[],
): SlotColumns | null {
  if (row.slots.some((_, index) => leavesAt(heads, index, labelled).length > 1)) return null
  const found =
    withoutTwins(row.slots.map((_, index) => columnAt({ heads, index, columns, labelled })), heads)
  const first = found.findIndex((column) => column !== undefined)
  if (first === -1 || first < row.labelWidth || hasFigureBefore(row, first)) return null
  return widen(found, heads)
}

/**
 * Two heads in other words that name the same column, this year's and last year's perhaps: neither
 * is certain.
 */
function withoutTwins(found: SlotColumns, heads: LooseHead[]): SlotColumns {
  const names = new Map<LabelledLine, Set<string>>()
  found.forEach((column, index) => {
    const written = column && heads.map(({ slots }) => slots[index]?.text.replace(/\s+/g, '') ?? '')
      .find((text) => column.line.forms.has(normaliseLabel(text)))
    if (column && written !== undefined) {
      names.set(column.line, (names.get(column.line) ?? new Set()).add(written))
    }
  })
  return found.map((column) => (column && (names.get(column.line)?.size ?? 0) > 1
    ? undefined : column))
}

interface SlotPlace {
  heads: LooseHead[]
  index: number
  columns: LabelledLine[]
  labelled: LabelledTable
}

function columnAt({ heads, index, columns, labelled }: SlotPlace): SlotColumn | undefined {
  const [line, other] = findLines(columns, labelled.columnGroups, pathAt(heads, index))
  const misread = heads.map((head) => (head.doubts[index] ? head.slots[index]?.text.trim() : ''))
    .find((text) => text)
  return line && !other
    ? { line, doubt: misread ? `列名“${misread}”按“${line.line.leaf.label}”读入` : '' } : undefined
}

/** Distinct labels above a slot, outermost first. */
function pathAt(heads: LooseHead[], index: number): string[] {
  return [...new Set(heads.map((head) => head.texts[index] ?? '').filter((text) => text !== ''))]
}

function leavesAt(
  heads: LooseHead[], index: number, { columnGroups, columnForms }: LabelledTable,
): string[] {
  return pathAt(heads, index).filter((text) => !columnGroups.has(text) && columnForms.has(text))
}

/** A column that is several grid columns wide reaches over the blank heads at its right. */
function widen(found: SlotColumns, heads: LooseHead[]): SlotColumns {
  return found.map((column, index) => {
    if (column || heads.some((head) => (head.texts[index] ?? '') !== '')) return column
    const start = lastIndexBefore(index, (before) => found[before] !== undefined)
    const wide = start === -1 ? undefined : found[start]
    return wide && index - start < (wide.line.line.leaf.span ?? 1) ? wide : undefined
  })
}

function lastIndexBefore(index: number, isWanted: (before: number) => boolean): number {
  let before = index - 1
  while (before >= 0 && !isWanted(before)) before -= 1
  return before
}

function hasFigureBefore({ slots }: LooseLine, first: number): boolean {
  const label = lastIndexBefore(
    first, (index) => slots[index]?.text.trim() !== '' && !isFilledFigure(slots[index]?.text ?? ''),
  )
  return slots.slice(label + 1, first).some((slot) => isFilledFigure(slot.text)) && label >= 0
}

function columnsInOrder(
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
  return filled.length > columns.length ? null : fitBlanks(places, slots, columns)
}

function fitBlanks(places: number[], slots: LooseSlot[], columns: LabelledLine[]): number[] | null {
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
  const orders = [columns, breadthFirst(columns)].filter((order) => isWithin(leaves, order))
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
  const isOther = (label: string): boolean => others.some((some) => some.has(label))
  const pieces =
    labels.filter((label, index) => slots[index]?.isOrigin && label !== '' && !isOther(label))
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

/** Columns as a head is read line by line: those with fewer headings above them first. */
function breadthFirst(columns: LabelledLine[]): LabelledLine[] {
  const depth = (column: LabelledLine): number => column.line.parents.length
  return [...columns].sort((a, b) => depth(a) - depth(b) || a.index - b.index)
}
