/**
 * A loose table to cells of an official one, by row and column labels. Nothing
 * is guessed: a row or column that is not recognised is handed back with its
 * text, and a figure never moves to a place its labels do not name.
 */
import type { CellId, Edition, TableTemplate } from '../../model/template'
import { cellAt, labelTable } from './labelledLines'
import { settleRows, type ReadRow, type RowFigure } from './evenRows'
import { isFilledFigure } from '../loose/figureText'
import type { LooseSlot, LooseTable } from '../loose/looseTable'
import { sortRows, type LooseHead, type LooseLine, type LooseRow } from './looseRows'
import { placeUnknown } from './rowsByPlace'
import { findHeadsOutOfLine, headsOver, type SlotColumn, type SlotColumns } from './columnsAbove'
import { unitAt, unitsAbove } from './moneyUnit'
import { findColumns } from './slotColumns'

/**
 * A figure as it was written, and its cell; `doubt` says in words which label was not quite the
 * official one.
 */
export interface Placement {
  cell: CellId
  text: string
  doubt?: string
  /** The unit of money that the head or the label of the row names: `万元`. */
  unit?: string
}

const TWICE = '这一行出现了两次，数字不同，请核对'

/**
 * Why a text has no cell: its row or its column is not in the table, or the cell was already given.
 */
export type UnplacedReason = 'row' | 'column' | 'repeated'
/** `text` is the whole row with its label for `row`, the single figure otherwise. */
export interface Unplaced { text: string; reason: UnplacedReason }

export interface TableMatch {
  /**
   * Texts, each with its cell, not yet read as figures; '' only with a doubt, where something stood
   * that is no text of the page.
   */
  placements: Placement[]
  /** Cells that are there and blank. */
  blanks: CellId[]
  unplaced: Unplaced[]
  /** Share of the table's cells that were found, 0 to 1. */
  score: number
  /** Head rows that were recognised. */
  heads: number
}

/**
 * Finds the cells of `table` in a loose table; labels must be official ones or known by another
 * name.
 */
export function matchTable(loose: LooseTable, table: TableTemplate, edition: Edition): TableMatch {
  return match(loose, { table, edition, isLenient: false })
}

/** The same with misprinted and half-lost labels understood, each figure then with a doubt. */
export function matchLeniently(
  loose: LooseTable, table: TableTemplate, edition: Edition,
): TableMatch {
  return match(loose, { table, edition, isLenient: true })
}

interface Official { table: TableTemplate; edition: Edition; isLenient: boolean }

function match(loose: LooseTable, { table, edition, isLenient }: Official): TableMatch {
  const labelled = labelTable(table, edition)
  const sorted = sortRows(loose, { table: labelled, isLenient })
  const rows = isLenient ? placeUnknown(sorted, labelled) : sorted
  const found: TableMatch = {
    placements: [], blanks: [], unplaced: [], score: 0,
    heads: rows.filter((row) => row.kind === 'head').length,
  }
  const over = headsOver(rows)
  const wrong = findHeadsOutOfLine(rows, over, labelled)
  const units = unitsAbove(rows, loose.unit ?? '')
  const read = rows.flatMap((row, index): ReadRow[] => {
    const heads = over[index] ?? []
    // Bare figures, with neither label nor head, are of any table.
    if (row.kind !== 'line' || (row.row.line.labels.length === 0 && heads.length === 0)) return []
    const columns = findColumns({
      row, heads, labelled, isLenient,
      isInLine: !loose.isUnaligned && (heads[0] === undefined || !wrong.has(heads[0])),
      isListed: loose.isListed === true,
    })
    const isAtCut = loose.isCut === true && index === rows.length - 1
    return [{
      row, figures: figuresOf(row, columns, { heads, unit: units[index] ?? '' }), hasTwin: hasTwin(columns),
      isBroken: isAtCut || isBroken(rows, index), doubt: '',
    }]
  })
  const settled =
    new Map(settleRows(read, { table, edition, labelled }).map((row) => [row.row, row]))
  const taken = new Map<CellId, string>()
  for (const row of rows) {
    if (row.kind === 'unknown') found.unplaced.push({ text: textOf(row.slots), reason: 'row' })
    if (row.kind !== 'line') continue
    const bare: ReadRow = {
      row, figures: figuresOf(row, [], { heads: [], unit: '' }), hasTwin: false, isBroken: false, doubt: '',
    }
    placeRow({ row: settled.get(row) ?? bare, table, found, taken })
  }
  return { ...found, score: taken.size / labelled.size }
}

/** True where figures without a label stand below a row, or beside one that has none. */
function isBroken(rows: LooseRow[], index: number): boolean {
  const [before, row, next] = [rows[index - 1], rows[index], rows[index + 1]]
  if (row?.kind !== 'line') return false
  if (row.row.line.labels.length === 0) {
    return [before, next].some((beside) => beside?.kind === 'line' && beside.row === row.row)
  }
  return next?.kind === 'unknown'
    && next.slots.every(({ text }) => text.trim() === '' || isFilledFigure(text))
}

/** True where a column begins twice. */
function hasTwin(columns: SlotColumns): boolean {
  const begins =
    columns.filter((column, index) => column && column.line !== columns[index - 1]?.line)
  return new Set(begins.map((column) => column?.line)).size < begins.length
}

interface RowPlace {
  row: ReadRow
  table: TableTemplate
  found: TableMatch
  taken: Map<CellId, string>
}

function placeRow({ row, table, found, taken }: RowPlace): void {
  const texts = new Map<CellId, Placed>()
  const leave = (text: string, reason: UnplacedReason): void => {
    if (text !== '') found.unplaced.push({ text: `${labelOf(row.row)}：${text}`, reason })
  }
  for (const { text, column, slot, unit } of row.figures) {
    if (!column) {
      leave(text, 'column')
      continue
    }
    const cell = cellAt(table, row.row.row, column.line)
    const before = texts.get(cell)?.text ?? ''
    if (taken.has(cell) || (before !== '' && before !== text)) leave(text, 'repeated')
    // A cell wide in the form may be written into each of its slots.
    else if (before === '') texts.set(cell, { text, unit, doubt: doubtOf({ row, column, slot }) })
    doubtTwice(cell, text, { found, taken })
  }
  addTexts(texts, found, taken)
}

/** A row that stands twice with other figures: which of them counts nobody knows. */
function doubtTwice(
  cell: CellId, text: string, { found, taken }: Pick<RowPlace, 'found' | 'taken'>,
): void {
  if (text === '' || (taken.get(cell) ?? text) === text) return
  const at = found.placements.findIndex((placement) => placement.cell === cell)
  const placement = found.placements[at]
  if (placement && !placement.doubt?.includes(TWICE)) {
    found.placements[at] = { ...placement, doubt: joinDoubts([placement.doubt ?? '', TWICE]) }
  }
}

interface Placed { text: string; doubt: string; unit: string }

function addTexts(
  texts: Map<CellId, Placed>, found: TableMatch, taken: Map<CellId, string>,
): void {
  for (const [cell, { text, doubt, unit }] of texts) {
    taken.set(cell, text)
    if (text === '' && doubt === '') found.blanks.push(cell)
    else {
      found.placements.push({
        cell, text, ...(doubt !== '' && { doubt }), ...(unit !== '' && { unit }),
      })
    }
  }
}

/** What stands over a row: its heads, and the unit of money where a line names it, '' else. */
interface Over { heads: LooseHead[]; unit: string }

/** The texts behind the labels, each with its column where that is known. */
function figuresOf(row: LooseLine, columns: SlotColumns, { heads, unit }: Over): RowFigure[] {
  const { slots, labelWidth } = row
  const isAside = (index: number): boolean =>
    columns.some((column) => column) && heads.some(({ texts }) => (texts[index] ?? '') !== '')
  return slots
    .map((slot, index) => ({
      slot, text: slot.text.trim(), column: columns[index], unit: unitAt(row, heads, index) || unit,
      isAside: !columns[index] && isAside(index),
      isLabel: index < labelWidth && !columns[index],
    }))
    .filter(({ slot, isLabel }) => slot.isOrigin && !slot.isMissing && !isLabel)
}

interface Found { row: ReadRow; column: SlotColumn; slot: LooseSlot }

function doubtOf({ row: { row, doubt }, column, slot }: Found): string {
  return joinDoubts([
    row.readAs === '' ? '' : explainName(row), column.doubt, slot.text.trim() === '' ? '' : doubt,
    slot.doubt ?? '',
  ])
}

function explainName({ readAs, slots, labelWidth }: LooseLine): string {
  const written = slots.slice(0, labelWidth)
    .filter((slot) => slot.text.trim() !== '' && !isFilledFigure(slot.text))
    .map((slot) => slot.text.replace(/\s+/g, '')).pop()
  return written === undefined
    ? `没有行名，按所在的位置读作“${readAs}”` : `行名“${written}”按“${readAs}”读入`
}

function joinDoubts(doubts: string[]): string {
  return doubts.filter((doubt) => doubt !== '').join('；')
}

function labelOf(row: LooseLine): string {
  return row.row.line.labels.join('/') || '数据行'
}

/** A row as one line of text, each merged cell once. */
function textOf(slots: LooseSlot[]): string {
  return slots.filter((slot) => slot.isOrigin && slot.text.trim() !== '')
    .map((slot) => slot.text.replace(/\s+/g, '')).join(' | ')
}
