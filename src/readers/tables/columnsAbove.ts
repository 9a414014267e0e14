/**
 * The columns that the heads above a row give to its slots, where they stand over the figures.
 */
import { isFilledFigure } from '../loose/figureText'
import { normaliseLabel } from './labelForms'
import { findLines, type LabelledLine, type LabelledTable } from './labelledLines'
import type { LooseHead, LooseLine, LooseRow } from './looseRows'

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

/** The official columns of the block a row belongs to, in order. */
export function columnsOf({ row, labelled }: Pick<ColumnSearch, 'row' | 'labelled'>): LabelledLine[] {
  return labelled.columnsIn.get(row.row.block) ?? []
}

/**
 * The head rows over rows that do not stand in line with them: a label below a figure column, a
 * figure below a label or below nothing, two columns over one slot.
 */
export function findHeadsOutOfLine(
  rows: LooseRow[], over: LooseHead[][], labelled: LabelledTable,
): Set<LooseHead> {
  const wrong = new Set<LooseHead>()
  rows.forEach((row, index) => {
    const heads = over[index] ?? []
    const [first] = heads
    if (row.kind === 'line' && first && !wrong.has(first)
      && isOutOfLine({ row, heads, labelled })) wrong.add(first)
  })
  return wrong
}

type RowBelow = Pick<ColumnSearch, 'row' | 'heads' | 'labelled'>

function isOutOfLine({ row, heads, labelled }: RowBelow): boolean {
  const columns = columnsOf({ row, labelled })
  const above = columnsAbove({ row, heads, labelled }, columns)
  if (!above) return readHeads({ row, heads, labelled }, columns).hasLeaves
  const isBelowNothing = (index: number): boolean => above[index] === undefined
    && heads.every((head) => isNoColumn(head.texts[index] ?? '', labelled))
  return areAllAbove({ row, heads, labelled }, columns) && row.slots.some((slot, index) =>
    index >= row.labelWidth && slot.isOrigin && isFilledFigure(slot.text) && isBelowNothing(index))
}

/** Blank, or a heading over columns: no figure belongs to it. */
function isNoColumn(text: string, { columnGroups, columnForms }: LabelledTable): boolean {
  return text === '' || (columnGroups.has(text) && !columnForms.has(text))
}

/** Every official column stands over some slot, where the heads name any. */
export function areAllAbove(place: RowBelow, columns: LabelledLine[]): boolean {
  return readHeads(place, columns).isComplete
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
export function columnsAbove(
  { row, heads, labelled }: RowBelow, columns: LabelledLine[],
): SlotColumns | null {
  if (heads.length === 0) return null
  const { above, first } = readHeads({ row, heads, labelled }, columns)
  return above === null || first < row.labelWidth || hasFigureBefore(row, first) ? null : above
}

/**
 * What a run of heads says of the slots below it: the same for every row. `above` is null where it
 * names no column, or two over one slot.
 */
interface HeadsRead {
  above: SlotColumns | null
  first: number
  hasLeaves: boolean
  isComplete: boolean
}

/** By the run, which is of one block of one table. */
const readBefore = new WeakMap<LooseHead[], HeadsRead>()

function readHeads(place: RowBelow, columns: LabelledLine[]): HeadsRead {
  const known = readBefore.get(place.heads)
  if (known) return known
  const { row, heads, labelled } = place
  const leaves = row.slots.map((_, index) => leavesAt(heads, index, labelled).length)
  const hasLeaves = leaves.some((count) => count > 0)
  const found = leaves.some((count) => count > 1) ? [] : columnsBelow(place, columns)
  const first = found.findIndex((column) => column !== undefined)
  const above = first === -1 ? null : widen(found, heads)
  const lines = new Set(above?.flatMap((column) => (column ? [column.line] : [])))
  const read = { above, first, hasLeaves, isComplete: lines.size === columns.length }
  readBefore.set(heads, read)
  return read
}

function columnsBelow({ row, heads, labelled }: RowBelow, columns: LabelledLine[]): SlotColumns {
  // Two heads in other words that name the same column, this year's and last year's perhaps:
  // neither is certain.
  const withoutTwinFound = row.slots.map((_, index) => {
      const [line, other] = findLines(columns, labelled.columnGroups, pathAt(heads, index))
      const misread = heads.map((head) => (head.doubts[index]
        ? head.slots[index]?.text.trim() : ''))
        .find((text) => text)
      return line && !other
        ? {
          line, doubt: misread ? `列名“${misread}”按“${line.line.leaf.label}”读入` : '',
        } : undefined
    })
  const names = new Map<LabelledLine, Set<string>>()
  withoutTwinFound.forEach((column, index) => {
    const written = column && heads.map(({ slots }) => slots[index]?.text.replace(/\s+/g, '') ?? '')
      .find((text) => column.line.forms.has(normaliseLabel(text)))
    if (column && written !== undefined) {
      names.set(column.line, (names.get(column.line) ?? new Set()).add(written))
    }
  })
  return withoutTwinFound.map((column) => (column && (names.get(column.line)?.size ?? 0) > 1
    ? undefined : column))
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
