/**
 * A loose table to cells of an official one, by row and column labels. Nothing
 * is guessed: a row or column that is not recognised is handed back with its
 * text, and a figure never moves to a place its labels do not name.
 */
import { cellId, listLines } from '../model/grid'
import type { CellId, Edition, TableTemplate } from '../model/template'
import { findLines, labelTable, type LabelledLine, type LabelledTable } from './labelledLines'
import { sortRows, type LooseRow } from './looseRows'
import type { LooseSlot, LooseTable } from './looseTable'

/** A figure as it was written, and its cell. */
export interface Placement { cell: CellId; text: string }

/** Why a text has no cell: its row or its column is not in the table, or the cell was already given. */
export type UnplacedReason = 'row' | 'column' | 'repeated'
/** `text` is the whole row with its label for `row`, the single figure otherwise. */
export interface Unplaced { text: string; reason: UnplacedReason }

export interface TableMatch {
  /** Texts that are not blank, each with its cell; not yet read as figures. */
  placements: Placement[]
  /** Cells that are there and blank. */
  blanks: CellId[]
  unplaced: Unplaced[]
  /** Share of the table's cells that were found, 0 to 1. */
  score: number
}

/** Finds the cells of `table` in a loose table. */
export function matchTable(loose: LooseTable, table: TableTemplate, edition: Edition): TableMatch {
  const labelled = labelTable(table, edition)
  const rows = sortRows(loose, labelled)
  const match: TableMatch = { placements: [], blanks: [], unplaced: [], score: 0 }
  const taken = new Set<CellId>()
  rows.forEach((row, index) => {
    if (row.kind === 'unknown') match.unplaced.push({ text: textOf(row.slots), reason: 'row' })
    if (row.kind === 'line') placeRow({ row, heads: headsAbove(rows, index), labelled, table, match, taken })
  })
  return { ...match, score: taken.size / countCells(table) }
}

type Line = Extract<LooseRow, { kind: 'line' }>
interface RowPlace { row: Line; heads: string[][]; labelled: LabelledTable; table: TableTemplate; match: TableMatch; taken: Set<CellId> }

function placeRow({ row, heads, labelled, table, match, taken }: RowPlace): void {
  const columns = columnsOf({ row, heads, labelled })
  row.slots.forEach((slot, index) => {
    if (!slot.isOrigin || index < row.labelWidth) return
    const column = columns[index]
    const text = slot.text.trim()
    const cell = column && cellId(table.id, row.row.line.keys, column.line.keys)
    if (cell === undefined || taken.has(cell)) {
      if (text !== '') match.unplaced.push({ text: `${labelOf(row)}：${text}`, reason: cell === undefined ? 'column' : 'repeated' })
      return
    }
    taken.add(cell)
    if (text === '') match.blanks.push(cell)
    else match.placements.push({ cell, text })
  })
}

type ColumnSearch = Pick<RowPlace, 'row' | 'heads' | 'labelled'>

/** The official column of each slot: by the labels above it; in order where those are missing or ambiguous and the number is right. */
function columnsOf({ row, heads, labelled }: ColumnSearch): (LabelledLine | undefined)[] {
  const columns = labelled.columns.filter((column) => column.block === row.row.block)
  const found = row.slots.map((_, index) => findLines(columns, labelled.columnGroups, pathAbove(heads, index)))
  if (found.some((lines) => lines.length === 1)) return found.map((lines) => (lines.length === 1 ? lines[0] : undefined))
  return columnsInOrder({ row, columns, found, hasHeads: heads.length > 0 })
}

interface OrderedColumns { row: Line; columns: LabelledLine[]; found: LabelledLine[][]; hasHeads: boolean }

function columnsInOrder({ row, columns, found, hasHeads }: OrderedColumns): (LabelledLine | undefined)[] {
  const none = row.slots.map(() => undefined)
  if (row.row.line.labels.length === 0 && !hasHeads) return none
  const places = row.slots.map((slot, index) => (slot.isOrigin && index >= row.labelWidth ? index : -1)).filter((index) => index >= 0)
  while (places.length > columns.length && row.slots[places[places.length - 1] ?? 0]?.text.trim() === '') places.pop()
  const slotColumns = columnsBySlot(columns, places.length)
  if (!slotColumns) return none
  const fits = places.every((place, order) => !hasHeads || found[place]?.some((line) => line === slotColumns[order]))
  return fits ? none.map((_, index) => slotColumns[places.indexOf(index)]) : none
}

/** One slot a column, or one slot a grid column with blanks after a wide one. */
function columnsBySlot(columns: LabelledLine[], slots: number): (LabelledLine | undefined)[] | null {
  if (columns.length === slots) return columns
  const wide = columns.flatMap((column) => Array.from({ length: column.line.leaf.span ?? 1 }, (_, index) => (index === 0 ? column : undefined)))
  return wide.length === slots ? wide : null
}

/** Distinct labels above a slot, outermost first. */
function pathAbove(heads: string[][], index: number): string[] {
  return [...new Set(heads.map((head) => head[index] ?? '').filter((text) => text !== ''))]
}

/** The nearest run of head rows above a row. */
function headsAbove(rows: LooseRow[], index: number): string[][] {
  const heads: string[][] = []
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows[above]
    if (row?.kind === 'head') heads.unshift(row.texts)
    else if (heads.length > 0) break
  }
  return heads
}

function labelOf(row: Line): string {
  return row.row.line.labels.join('/') || '数据行'
}

/** A row as one line of text, each merged cell once. */
function textOf(slots: LooseSlot[]): string {
  return slots.filter((slot) => slot.isOrigin && slot.text.trim() !== '').map((slot) => slot.text.replace(/\s+/g, '')).join(' | ')
}

function countCells(table: TableTemplate): number {
  return table.blocks.reduce((sum, block) => sum + listLines(block.rows).length * listLines(block.columns).length, 0)
}
