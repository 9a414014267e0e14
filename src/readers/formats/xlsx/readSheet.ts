import { PLAIN_LOOK } from './cellFormats'
import { numberText } from './numberText'
import type { Workbook } from './readWorkbook'
import { RichText, type CellText } from './richText'
import { scanXml } from './scanXml'
import { NOTHING, seenText, underConditions, type Condition } from './seenText'

/** Zero-based, both ends included. */
export interface Merge { top: number; left: number; bottom: number; right: number }

/** Texts by row and column; cells of which nothing is to be said are not listed. */
export interface Sheet {
  rows: Map<number, Map<number, CellText>>
  merges: Merge[]
  /** Slots under them. */
  merged: number
  /** Rows and columns that are not shown, by number from 0. */
  hidden: { rows: Set<number>; columns: Set<number> }
  /** Formulas stored without a result. */
  unsolved: number
  /** Rows, columns or cells beyond the room were left out. */
  isCut: boolean
}

/** How much of a sheet is read: rows, and cells with text in them; the rest is left unread. */
export interface SheetRoom { rows: number; cells: number }

/** More than any report has. */
const REPORT_ROOM: SheetRoom = { rows: 2000, cells: 100_000 }
const MOST_COLUMNS = 200
const MOST_MERGES = 5000
const MOST_CONDITIONS = 500
/** Slots under merged cells, all together; they never overlap in a whole file. */
const MOST_MERGED = 400_000

interface CellStart {
  row: number
  column: number
  type: string
  style: number
  value: string
  rich: RichText | null
  hasFormula: boolean
}

/** Cells and merges of a sheet. Throws where the part is damaged. */
export function readSheet(bytes: Uint8Array, book: Workbook, room = REPORT_ROOM): Sheet {
  const scan = scanXml(bytes, () => new SheetScan(book, room))
  scan.applyConditions()
  return scan.sheet
}

class SheetScan {
  readonly sheet: Sheet = {
    rows: new Map(), merges: [], merged: 0, hidden: { rows: new Set(), columns: new Set() },
    unsolved: 0, isCut: false,
  }
  private row = -1
  private column = -1
  private cell: CellStart | null = null
  private isValue = false
  private filled = 0
  /** Cells and conditions met so far. */
  private readonly kept: { row: number; column: number; style: number }[] = []
  private areas: ReturnType<typeof areaOf>[] = []
  private readonly conditions: Condition[] = []
  private isTerm = false

  constructor(private readonly book: Workbook, private readonly room: SheetRoom) {}

  open = (name: string, attributes: Record<string, string>): void => {
    this.isValue = name === 'v'
    this.isTerm = name === 'formula'
    this.cell?.rich?.open(name, attributes)
    this.openers[name]?.(attributes)
  }

  private readonly openers: Record<string, ((attributes: Record<string, string>) => void)
    | undefined> = {
    row: (attributes) => this.openRow(attributes),
    col: (attributes) => this.hideColumns(attributes),
    c: (attributes) => this.openCell(attributes),
    is: () => { if (this.cell) this.cell.rich = new RichText(this.book.colourOf) },
    f: () => { if (this.cell) this.cell.hasFormula = true },
    conditionalFormatting: ({ sqref = '' }) => { this.areas = sqref.split(' ').map(areaOf) },
    cfRule: (attributes) => this.addConditions(attributes),
    dataBar: ({ showValue }) => this.hideValues(showValue),
    iconSet: ({ showValue }) => this.hideValues(showValue),
    mergeCell: ({ ref = '' }) => addMerge(this.sheet, ref, this.room.rows),
  }

  close = (name: string): void => {
    this.isValue = false
    this.cell?.rich?.close(name)
    if (name !== 'c') return
    if (this.cell) this.keepCell(this.cell)
    this.cell = null
  }

  isDone = (): boolean => {
    if (this.filled > this.room.cells) this.sheet.isCut = true
    return this.filled > this.room.cells
  }

  /** Nothing where there is nothing to keep, or it lies too far out. */
  private keepCell(cell: CellStart): void {
    const text = seenText(textOf(cell, this.book), this.book.looks[cell.style] ?? PLAIN_LOOK)
    if (cell.hasFormula && cell.value === '' && cell.type !== 'str') this.sheet.unsolved += 1
    if (text.text === '' && text.doubt === '') return
    if (cell.row >= this.room.rows || cell.column >= MOST_COLUMNS) {
      this.sheet.isCut = true
      return
    }
    const row = this.sheet.rows.get(cell.row) ?? new Map<number, CellText>()
    this.sheet.rows.set(cell.row, row.set(cell.column, text))
    this.filled += 1
    this.kept.push(cell)
  }

  private addConditions({ type, operator = '', dxfId = '' }: Record<string, string>): void {
    const look = this.book.conditions[Number(dxfId === '' ? NaN : dxfId)] ?? {}
    for (const area of this.areas) {
      if (!area || this.conditions.length >= MOST_CONDITIONS) continue
      this.conditions.push({ ...area, operator: type === 'cellIs' ? operator : '', terms: [], look })
    }
  }

  /** Bars and icons in place of numbers. */
  private hideValues(showValue: string | undefined): void {
    if (showValue === undefined || isTrue(showValue)) return
    for (const condition of this.conditions.slice(-this.areas.length)) condition.look = { format: NOTHING }
  }

  /** Conditions come behind the cells. */
  applyConditions(): void {
    const { conditions, sheet, book } = this
    if (conditions.length === 0) return
    for (const { row, column, style } of this.kept) {
      const over = conditions.filter(({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right)
      const cell = sheet.rows.get(row)?.get(column)
      if (over.length === 0 || !cell) continue
      sheet.rows.get(row)?.set(column, underConditions(cell, book.looks[style] ?? PLAIN_LOOK, over))
    }
  }

  text = (piece: string): void => {
    if (this.isValue && this.cell) this.cell.value += piece
    if (this.isTerm) {
      for (const { terms } of this.conditions.slice(-this.areas.length)) terms.push(piece)
    }
    this.cell?.rich?.text(piece)
  }

  /** Rows taken away by hand, by a filter or by folding them up (18.3.1.73). */
  private openRow({ r, hidden, ht }: Record<string, string>): void {
    this.row = r ? Number(r) - 1 : this.row + 1
    this.column = -1
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) {
      this.sheet.hidden.rows.add(this.row)
    }
  }

  private hideColumns({ min, max, hidden, width }: Record<string, string>): void {
    if (!isTrue(hidden) && !(width !== undefined && Number(width) === 0)) return
    for (let column = Number(min) - 1; column < Math.min(Number(max), MOST_COLUMNS); column += 1) {
      this.sheet.hidden.columns.add(column)
    }
  }

  /** A cell without reference follows the one before it. */
  private openCell(attributes: Record<string, string>): void {
    const place = placeOf(attributes.r ?? '')
    this.column = place ? place.column : this.column + 1
    this.cell = {
      row: place ? place.row : this.row, column: this.column, type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0), value: '', rich: null, hasFormula: false,
    }
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function textOf({ type, value, style, rich }: CellStart, book: Workbook): CellText {
  if (type === 's') return tidyText(book.strings[Number(value)])
  if (rich) return tidyText(rich.end())
  if (type === 'n') return numberText(value, book.looks[style] ?? PLAIN_LOOK, book.is1904)
  if (type === 'b') return { text: value === '1' ? '是' : '否', doubt: '' }
  return { text: tidy(value), doubt: '' }
}

function tidyText(cell: CellText | undefined): CellText {
  return { ...cell, text: tidy(cell?.text ?? ''), doubt: cell?.doubt ?? '' }
}

/** 22.9.2.19: `_x000D_` stands for the character. */
function tidy(text: string): string {
  return text.replace(
    /_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
  ).replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').trim()
}

/** `B2:H40` or `B2`; nothing for what is no reference. */
function areaOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf)
  if (!from) return undefined
  const { row, column } = to ?? from
  return { top: from.row, left: from.column, bottom: row, right: column }
}

function addMerge(sheet: Sheet, reference: string, rows: number): void {
  const [from, to] = reference.split(':').map(placeOf)
  if (!from || !to || sheet.merges.length >= MOST_MERGES) return
  const right = Math.min(to.column, MOST_COLUMNS - 1)
  const bottom = Math.min(to.row, rows - 1)
  if (from.column > right || from.row > bottom) return
  sheet.merged += (right - from.column + 1) * (bottom - from.row + 1)
  if (sheet.merged <= MOST_MERGED) {
    sheet.merges.push({
      top: from.row, left: from.column, bottom, right,
    })
  }
  else sheet.isCut = true
}

const [MOST_LETTERS, MOST_DIGITS] = [3, 7]

/**
 * `B5` as row 4, column 1; nothing for what is no reference. By character, since a large sheet has
 * some hundred thousand of them.
 */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const text = reference.includes('$') ? reference.replaceAll('$', '') : reference
  let [at, column, row] = [0, 0, 0]
  for (; at < MOST_LETTERS && letterAt(text, at) > 0; at += 1) {
    column = column * 26 + letterAt(text, at)
  }
  const letters = at
  for (; at < letters + MOST_DIGITS && digitAt(text, at) >= 0; at += 1) {
    row = row * 10 + digitAt(text, at)
  }
  const isWhole = letters > 0 && at > letters && at === text.length
  return isWhole ? { row: row - 1, column: column - 1 } : undefined
}

/** 1 to 26, of either case; 0 for no letter. */
function letterAt(text: string, at: number): number {
  const place = (text.charCodeAt(at) & ~32) - 64
  return place > 0 && place <= 26 ? place : 0
}

/** 0 to 9; -1 for no digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : -1
}
