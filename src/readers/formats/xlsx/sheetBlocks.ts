/**
 * A sheet as paragraphs and tables. Reports are typed into sheets in both
 * ways: a sheet for each table, or the whole text with a paragraph a row.
 */
import { spreadSpans, type LooseCell } from '../../loose/looseTable'
import type { LooseBlock } from '../../loose/looseDocument'
import { limitSpans } from '../../loose/limitSpans'
import type { Merge, Sheet } from './readSheet'
import type { CellText } from './richText'

/** `width` counts the columns a single text is merged over. */
interface SheetRow {
  index: number
  kind: 'empty' | 'single' | 'several'
  text: string
  width: number
}

const HEADING = /^\s*[一二三四五六]\s*[、.．].*(情况|的事项)\s*$|年度报告\s*$/
/** Captions and labels are shorter. */
const LONGEST_LABEL = 60

/**
 * Blocks in reading order. A row with a single text is a paragraph, unless it is a caption or a row
 * of blanks inside a table.
 */
export function sheetBlocks(whole: Sheet): LooseBlock[] {
  const sheet = shownPart(whole)
  const rows = listRows(sheet)
  const covered = coveredSlots(sheet.merges)
  const blocks: LooseBlock[] = []
  let table: SheetRow[] = []
  const endTable = (): void => {
    if (table.length > 0) {
      blocks.push({
        type: 'table',
        table: spreadSpans(limitSpans(table.map((row) => cellsOf({ row, sheet, covered }))).cells),
      })
    }
    table = []
  }
  rows.forEach((row, place) => {
    const isInTable = row.kind === 'several'
      || (row.kind === 'single' && belongsToTable(rows, place))
    if (isInTable) table.push(row)
    else endTable()
    if (!isInTable && row.kind === 'single') {
      blocks.push(...row.text.split('\n')
        .filter((line) => line.trim() !== '')
        .map((text): LooseBlock => ({ type: 'paragraph', text: text.trim() })))
    }
  })
  endTable()
  return blocks
}

/**
 * The sheet without rows and columns that are not shown. A merged cell that begins in one shows its
 * text in what is left of it.
 */
function shownPart(sheet: Sheet): Sheet {
  const { hidden, rows, merges } = sheet
  if (hidden.rows.size + hidden.columns.size === 0) return sheet
  const [placeRow, placeColumn] = [placesWithout(hidden.rows), placesWithout(hidden.columns)]
  const shown = new Map<number, Map<number, CellText>>()
  const put = (row: number, column: number, cell: CellText): void => {
    if (hidden.rows.has(row) || hidden.columns.has(column)) return
    const line = shown.get(placeRow(row)) ?? new Map<number, CellText>()
    shown.set(placeRow(row), line.set(placeColumn(column), cell))
  }
  const firstShown = (from: number, to: number, lines: Set<number>): number => {
    let line = from
    while (line < to && lines.has(line)) line += 1
    return line
  }
  const kept = merges.flatMap((merge): Merge[] => {
    const top = firstShown(merge.top, merge.bottom, hidden.rows)
    const left = firstShown(merge.left, merge.right, hidden.columns)
    const cell = rows.get(merge.top)?.get(merge.left)
    if (cell && (top !== merge.top || left !== merge.left)) put(top, left, cell)
    const [bottom, right] = [placeRow(merge.bottom + 1) - 1, placeColumn(merge.right + 1) - 1]
    return bottom < placeRow(top) || right < placeColumn(left)
      ? [] : [{ top: placeRow(top), left: placeColumn(left), bottom, right }]
  })
  for (const [row, cells] of rows) for (const [column, cell] of cells) put(row, column, cell)
  return { ...sheet, rows: shown, merges: kept }
}

/** The number a line has when the hidden ones before it are gone. */
function placesWithout(hidden: Set<number>): (line: number) => number {
  const sorted = [...hidden].sort((one, other) => one - other)
  return (line) => {
    const after = sorted.findIndex((gone) => gone >= line)
    return line - (after < 0 ? sorted.length : after)
  }
}

/** Every row down to the last that holds something. */
function listRows(sheet: Sheet): SheetRow[] {
  const height = Math.max(0, ...[...sheet.rows.keys()].map((row) => row + 1))
  return Array.from({ length: height }, (_, index) => {
    const cells = [...(sheet.rows.get(index) ?? [])]
    const [only] = cells
    if (!only) {
      return {
        index, kind: isInMerge(sheet.merges, index) ? 'several' : 'empty', text: '', width: 0,
      }
    }
    const merge = sheet.merges.find(({ top, left }) => top === index && left === only[0])
    return {
      index, kind: cells.length === 1 ? 'single' : 'several', text: only[1].text,
      width: merge ? merge.right - merge.left + 1 : 1,
    }
  })
}

/** A row without texts of its own may still be the lower half of one. */
function isInMerge(merges: Merge[], row: number): boolean {
  return merges.some(({ top, bottom }) => top < row && row <= bottom)
}

/**
 * In front of a table a caption over its columns belongs to it; behind its first row a label does,
 * whose figures are blank.
 */
function belongsToTable(rows: SheetRow[], place: number): boolean {
  const row = rows[place]
  if (!row || isText(row)) return false
  const [before, behind] = [touchesTable(rows, place, -1), touchesTable(rows, place, 1)]
  return row.width > 1 ? behind : before
}

/** A heading or a sentence: no table goes on over it. */
function isText({ kind, text }: SheetRow): boolean {
  return kind === 'single' && (HEADING.test(text) || text.length > LONGEST_LABEL)
}

/** A row of several cells is met before an empty one or one of text. */
function touchesTable(rows: SheetRow[], place: number, step: 1 | -1): boolean {
  for (let index = place + step; index >= 0; index += step) {
    const row = rows[index]
    if (!row || row.kind === 'empty' || isText(row)) return false
    if (row.kind === 'several') return true
  }
  return false
}

type Covered = Map<number, Set<number>>

/** Slots of merged cells other than their first. */
function coveredSlots(merges: Merge[]): Covered {
  const covered: Covered = new Map()
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      const columns = covered.get(row) ?? new Set<number>()
      covered.set(row, columns)
      for (let column = left; column <= right; column += 1) {
        if (row > top || column > left) columns.add(column)
      }
    }
  }
  return covered
}

function cellsOf(
  { row, sheet, covered }: { row: SheetRow; sheet: Sheet; covered: Covered },
): LooseCell[] {
  const texts = sheet.rows.get(row.index) ?? new Map<number, CellText>()
  const merges = sheet.merges.filter(({ top }) => top === row.index)
  const width =
    Math.max(0, ...[...texts.keys(), ...merges.map(({ left }) => left)].map((column) => column + 1))
  const cells: LooseCell[] = []
  for (let column = 0; column < width; column += 1) {
    if (covered.get(row.index)?.has(column)) continue
    const merge = merges.find(({ left }) => left === column)
    const { text = '', doubt = '' } = texts.get(column) ?? {}
    const [rowSpan, columnSpan] = merge
      ? [merge.bottom - merge.top + 1, merge.right - merge.left + 1] : [1, 1]
    cells.push({ text, rowSpan, columnSpan, ...(doubt !== '' && { doubt }) })
  }
  return cells
}
