/**
 * Official tables whose cells stand one a line, or several on a line with only
 * blanks between, as converted and copied text has them: found by their
 * labels, and put back into rows.
 */
import { tableOfTexts } from '../looseTable'
import { isStray, judgeCell, type CellLine } from './cellLine'
import type { Item, LineItem } from './items'
import { roleOf } from './knownLabels'
import { plainRows } from './plainRows'
import { isSpacedTable, splitSpacedLine } from './spacedCells'
import { tabbedRows } from './tabbedRows'

const LONGEST_STRAY = 40
/** Lines in a row that are neither label nor figure within a table: misprinted or broken labels, a page number. */
const MOST_STRAY = 4
const FEWEST_LABELS = 2
const FEWEST_CELLS = 5

/** The items with each such stretch of lines as a table. */
export function assembleLineTables(items: Item[]): Item[] {
  const done: Item[] = []
  let run: CellLine[] = []
  const close = (): void => {
    for (const item of assembleRun(run)) done.push(item)
    run = []
  }
  for (const item of items) {
    const cells = cellsOf(item)
    if (cells) run.push(...cells)
    else {
      close()
      done.push(item)
    }
  }
  close()
  return done
}

/** Null for an item that is no line of cells. */
function cellsOf(item: Item): CellLine[] | null {
  if (item.type === 'line') return splitLine(item)
  if (item.type !== 'table' || !isSpacedTable(item.table)) return null
  return item.table.rows.flatMap((row) => row.filter((slot) => !slot.isMissing).map((slot) => judgeCell(slot.text, false, item)))
}

function splitLine(line: LineItem): CellLine[] {
  const texts = line.isCell ? null : splitSpacedLine(line.text)
  return (texts ?? [line.text]).map((text) => judgeCell(text, line.isCell, line))
}

function assembleRun(cells: CellLine[]): Item[] {
  const done: Item[] = []
  let index = 0
  while (index < cells.length) {
    const end = endOfTable(cells, index)
    const from = cells[index]?.from
    if (end > index) done.push({ type: 'table', table: tableOfTexts(rowsOf(cells.slice(index, end))) })
    else if (from && cells[index - 1]?.from !== from) done.push(from)
    index = Math.max(end, index + 1)
  }
  return done
}

/** The end of a table that begins here; the start where none does. A table begins and ends with a line. */
function endOfTable(cells: CellLine[], start: number): number {
  const first = cells[start]
  if (!first || cells[start - 1]?.from === first.from || !(first.role || (first.isCell && first.text === '') || isSplit(cells, start))) return start
  const count = { labels: 0, figures: 0, stray: 0 }
  let end = start
  for (let index = start; index < cells.length && count.stray <= MOST_STRAY; index += 1) {
    const cell = cells[index]
    if (!cell || cell.isStop || (isStray(cell) && cell.text.length > LONGEST_STRAY)) break
    if (cell.role || cell.isFigure) end = index + 1
    if (cell.role) count.labels += 1
    if (cell.isFigure) count.figures += 1
    count.stray = isStray(cell) ? count.stray + 1 : cell.text === '' ? count.stray : 0
  }
  const isTable = count.labels >= FEWEST_LABELS && count.figures > 0 && count.labels + count.figures >= FEWEST_CELLS
  return isTable ? endOfLine(cells, end) : start
}

/** A line of several cells. */
function isSplit(cells: CellLine[], index: number): boolean {
  return cells[index + 1]?.from === cells[index]?.from
}

/** The rest of the last line, and blank cells behind it, belong to the last row. */
function endOfLine(cells: CellLine[], end: number): number {
  let next = end
  while (cells[next] && (cells[next]?.from === cells[end - 1]?.from || (cells[next]?.isCell && cells[next]?.text === ''))) next += 1
  return next
}

function rowsOf(cells: CellLine[]): string[][] {
  const filled = cells.filter((cell) => cell.text !== '')
  const isTabbed = filled.filter((cell) => cell.isCell).length * 2 > filled.length
  return isTabbed ? tabbedRows(cells) : plainRows(joinLabels(cells))
}

/** A label broken over two or three lines, put together where only the whole is known. */
function joinLabels(cells: CellLine[]): CellLine[] {
  const joined: CellLine[] = []
  let index = 0
  while (index < cells.length) {
    const cell = cells[index]
    const length = cell && isStray(cell) ? lengthOfLabel(cells, index) : 1
    if (cell) joined.push(length === 1 ? cell : judgeCell(cells.slice(index, index + length).map(({ text }) => text).join(''), false, cell.from))
    index += length
  }
  return joined
}

function lengthOfLabel(cells: CellLine[], start: number): number {
  const isLabel = (length: number): boolean => {
    const parts = cells.slice(start, start + length)
    return parts.length === length && parts.every((part) => part.text !== '' && !part.isFigure) && roleOf(parts.map(({ text }) => text).join('')) !== undefined
  }
  return [2, 3].find(isLabel) ?? 1
}
