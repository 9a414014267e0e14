/**
 * A loose table to cells of an official one, by row and column labels. Nothing
 * is guessed: a row or column that is not recognised is handed back with its
 * text, and a figure never moves to a place its labels do not name.
 */
import { cellId, listLines } from '../model/grid'
import type { CellId, Edition, TableTemplate } from '../model/template'
import { labelTable } from './labelledLines'
import { isFilledFigure, sortRows, type LooseLine } from './looseRows'
import type { LooseSlot, LooseTable } from './looseTable'
import { placeUnknown } from './rowsByPlace'
import { findColumns, findHeadsOutOfLine, headsAbove, type SlotColumn, type SlotColumns } from './slotColumns'

/** A figure as it was written, and its cell; `doubt` says in words which label was not quite the official one. */
export interface Placement { cell: CellId; text: string; doubt?: string }

/** Why a text has no cell: its row or its column is not in the table, or the cell was already given. */
export type UnplacedReason = 'row' | 'column' | 'repeated'
/** `text` is the whole row with its label for `row`, the single figure otherwise. */
export interface Unplaced { text: string; reason: UnplacedReason }

export interface TableMatch {
  /** Texts, each with its cell, not yet read as figures; '' only with a doubt, where something stood that is no text of the page. */
  placements: Placement[]
  /** Cells that are there and blank. */
  blanks: CellId[]
  unplaced: Unplaced[]
  /** Share of the table's cells that were found, 0 to 1. */
  score: number
  /** Head rows that were recognised. */
  heads: number
}

/** Finds the cells of `table` in a loose table; labels must be official ones or known by another name. */
export function matchTable(loose: LooseTable, table: TableTemplate, edition: Edition): TableMatch {
  return match(loose, { table, edition, isLenient: false })
}

/** The same with misprinted and half-lost labels understood, each figure then with a doubt. */
export function matchLeniently(loose: LooseTable, table: TableTemplate, edition: Edition): TableMatch {
  return match(loose, { table, edition, isLenient: true })
}

interface Official { table: TableTemplate; edition: Edition; isLenient: boolean }

function match(loose: LooseTable, { table, edition, isLenient }: Official): TableMatch {
  const labelled = labelTable(table, edition)
  const sorted = sortRows(loose, { table: labelled, isLenient })
  const rows = isLenient ? placeUnknown(sorted, labelled) : sorted
  const found: TableMatch = { placements: [], blanks: [], unplaced: [], score: 0, heads: rows.filter((row) => row.kind === 'head').length }
  const taken = new Set<CellId>()
  const wrong = findHeadsOutOfLine(rows, labelled)
  rows.forEach((row, index) => {
    if (row.kind === 'unknown') found.unplaced.push({ text: textOf(row.slots), reason: 'row' })
    if (row.kind !== 'line') return
    const heads = headsAbove(rows, index)
    const columns = findColumns({ row, heads, labelled, isLenient, isInLine: !loose.isUnaligned && (heads[0] === undefined || !wrong.has(heads[0])), isListed: loose.isListed === true })
    placeRow({ row, columns, table, found, taken })
  })
  return { ...found, score: taken.size / countCells(table) }
}

interface RowPlace { row: LooseLine; columns: SlotColumns; table: TableTemplate; found: TableMatch; taken: Set<CellId> }

function placeRow({ row, columns, table, found, taken }: RowPlace): void {
  const texts = new Map<CellId, { text: string; doubt: string }>()
  const isFree = (cell: CellId): boolean => !taken.has(cell) && !texts.get(cell)?.text
  for (const { text, column, slot } of figuresOf(row, columns)) {
    const cell = column && cellId(table.id, row.row.line.keys, column.line.line.keys)
    if (column && cell !== undefined && isFree(cell)) texts.set(cell, { text, doubt: doubtOf({ row, column, slot }) })
    else if (text !== '') found.unplaced.push({ text: `${labelOf(row)}：${text}`, reason: column ? 'repeated' : 'column' })
  }
  addTexts(texts, found, taken)
}

function addTexts(texts: Map<CellId, { text: string; doubt: string }>, found: TableMatch, taken: Set<CellId>): void {
  for (const [cell, { text, doubt }] of texts) {
    taken.add(cell)
    if (text === '' && doubt === '') found.blanks.push(cell)
    else found.placements.push(doubt === '' ? { cell, text } : { cell, text, doubt })
  }
}

/** The texts behind the labels, each with its column where that is known. */
function figuresOf({ slots, labelWidth }: LooseLine, columns: SlotColumns): { slot: LooseSlot; text: string; column: SlotColumn | undefined }[] {
  return slots
    .map((slot, index) => ({ slot, text: slot.text.trim(), column: columns[index], isLabel: index < labelWidth && !columns[index] }))
    .filter(({ slot, isLabel }) => slot.isOrigin && !slot.isMissing && !isLabel)
}

interface Found { row: LooseLine; column: SlotColumn; slot: LooseSlot }

function doubtOf({ row: { readAs, slots, labelWidth }, column, slot }: Found): string {
  const written = slots.slice(0, labelWidth).filter((slot) => slot.text.trim() !== '' && !isFilledFigure(slot.text)).map((slot) => slot.text.replace(/\s+/g, '')).pop()
  const named = written === undefined ? `没有行名，按所在的位置读作“${readAs}”` : `行名“${written}”按“${readAs}”读入`
  const label = readAs === '' ? '' : named
  return [label, column.doubt, slot.doubt ?? ''].filter((doubt) => doubt !== '').join('；')
}

function labelOf(row: LooseLine): string {
  return row.row.line.labels.join('/') || '数据行'
}

/** A row as one line of text, each merged cell once. */
function textOf(slots: LooseSlot[]): string {
  return slots.filter((slot) => slot.isOrigin && slot.text.trim() !== '').map((slot) => slot.text.replace(/\s+/g, '')).join(' | ')
}

function countCells(table: TableTemplate): number {
  return table.blocks.reduce((sum, block) => sum + listLines(block.rows).length * listLines(block.columns).length, 0)
}
