/**
 * A sheet as paragraphs and tables. Reports are typed into sheets in both
 * ways: a sheet for each table, or the whole text with a paragraph a row.
 */
import { spreadSpans, type LooseCell } from '../looseTable'
import type { LooseBlock } from '../looseDocument'
import { tameSpans } from '../tameSpans'
import type { Merge, Sheet } from './readSheet'

/** `width` counts the columns a single text is merged over. */
interface SheetRow { index: number; kind: 'empty' | 'single' | 'several'; text: string; width: number }

const HEADING = /^\s*[一二三四五六]\s*[、.．].*(情况|的事项)\s*$|年度报告\s*$/
/** Captions and labels are shorter. */
const LONGEST_LABEL = 60

/** Blocks in reading order. A row with a single text is a paragraph, unless it is a caption or a row of blanks inside a table. */
export function sheetBlocks(sheet: Sheet): LooseBlock[] {
  const rows = listRows(sheet)
  const covered = coveredSlots(sheet.merges)
  const blocks: LooseBlock[] = []
  let table: SheetRow[] = []
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ type: 'table', table: spreadSpans(tameSpans(table.map((row) => cellsOf({ row, sheet, covered }))).cells) })
    table = []
  }
  rows.forEach((row, place) => {
    const isInTable = row.kind === 'several' || (row.kind === 'single' && belongsToTable(rows, place))
    if (isInTable) table.push(row)
    else endTable()
    if (!isInTable && row.kind === 'single') blocks.push(...row.text.split('\n').filter((line) => line.trim() !== '').map((text): LooseBlock => ({ type: 'paragraph', text: text.trim() })))
  })
  endTable()
  return blocks
}

/** Every row down to the last that holds something. */
function listRows(sheet: Sheet): SheetRow[] {
  const height = Math.max(0, ...[...sheet.rows.keys()].map((row) => row + 1))
  return Array.from({ length: height }, (_, index) => {
    const cells = [...(sheet.rows.get(index) ?? [])]
    const [only] = cells
    if (!only) return { index, kind: isInMerge(sheet.merges, index) ? 'several' : 'empty', text: '', width: 0 }
    const merge = sheet.merges.find(({ top, left }) => top === index && left === only[0])
    return { index, kind: cells.length === 1 ? 'single' : 'several', text: only[1], width: merge ? merge.right - merge.left + 1 : 1 }
  })
}

/** A row without texts of its own may still be the lower half of one. */
function isInMerge(merges: Merge[], row: number): boolean {
  return merges.some(({ top, bottom }) => top < row && row <= bottom)
}

/** In front of a table a caption over its columns belongs to it; behind its first row a label does, whose figures are blank. */
function belongsToTable(rows: SheetRow[], place: number): boolean {
  const row = rows[place]
  if (!row || HEADING.test(row.text) || row.text.length > LONGEST_LABEL) return false
  const [before, behind] = [touchesTable(rows, place, -1), touchesTable(rows, place, 1)]
  return row.width > 1 ? behind : before
}

/** A row of several cells is met before an empty one. */
function touchesTable(rows: SheetRow[], place: number, step: 1 | -1): boolean {
  for (let index = place + step; rows[index] && rows[index]?.kind !== 'empty'; index += step) {
    if (rows[index]?.kind === 'several') return true
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
      for (let column = left; column <= right; column += 1) if (row > top || column > left) columns.add(column)
    }
  }
  return covered
}

function cellsOf({ row, sheet, covered }: { row: SheetRow; sheet: Sheet; covered: Covered }): LooseCell[] {
  const texts = sheet.rows.get(row.index) ?? new Map<number, string>()
  const merges = sheet.merges.filter(({ top }) => top === row.index)
  const width = Math.max(0, ...[...texts.keys(), ...merges.map(({ left }) => left)].map((column) => column + 1))
  const cells: LooseCell[] = []
  for (let column = 0; column < width; column += 1) {
    if (covered.get(row.index)?.has(column)) continue
    const merge = merges.find(({ left }) => left === column)
    cells.push({ text: texts.get(column) ?? '', rowSpan: merge ? merge.bottom - merge.top + 1 : 1, columnSpan: merge ? merge.right - merge.left + 1 : 1 })
  }
  return cells
}
