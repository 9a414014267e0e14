/**
 * Official tables whose cells stand one a line, as text converted from Word or
 * copied from a page has them: found by their labels, and put back into rows.
 */
import { normaliseLabel } from '../labelForms'
import { isFilledFigure } from '../looseRows'
import { tableOfTexts } from '../looseTable'
import type { Item, LineItem } from './items'
import { roleOf, type LabelRole } from './knownLabels'
import { readPartWords } from './partNames'
import { plainRows } from './plainRows'
import { tabbedRows } from './tabbedRows'

/** A line with what it may be; `isStop` for the heading of a part. */
export interface CellLine extends LineItem { role: LabelRole | undefined; isFigure: boolean; isStop: boolean }

/** A longer line is no cell. */
const LONGEST_CELL = 90
const LONGEST_FIGURE = 40
const LONGEST_STRAY = 40
/** Lines that are neither label nor figure within a table: a misprinted label, a page number. */
const MOST_STRAY = 2
const FEWEST_LABELS = 2
const FEWEST_CELLS = 5

/** The items with each such stretch of lines as a table. */
export function assembleLineTables(items: Item[]): Item[] {
  const done: Item[] = []
  let index = 0
  while (index < items.length) {
    const run = runOfLines(items, index)
    if (run.length > 0) done.push(...assembleRun(run))
    else done.push(...items.slice(index, index + 1))
    index += Math.max(1, run.length)
  }
  return done
}

function runOfLines(items: Item[], start: number): CellLine[] {
  const lines: CellLine[] = []
  for (let index = start; index < items.length; index += 1) {
    const item = items[index]
    if (item?.type !== 'line') break
    lines.push(judgeLine(item))
  }
  return lines
}

function judgeLine(line: LineItem): CellLine {
  const { text } = line
  const isFigure = text.length <= LONGEST_FIGURE && isFilledFigure(text) && roleOf(text) === undefined
  const role = isFigure || text.length > LONGEST_CELL ? undefined : roleOf(text)
  return { ...line, role, isFigure, isStop: !role && !isFigure && readPartWords(text) !== null }
}

function assembleRun(lines: CellLine[]): Item[] {
  const done: Item[] = []
  let index = 0
  while (index < lines.length) {
    const end = endOfTable(lines, index)
    const line = lines[index]
    if (end > index) done.push({ type: 'table', table: tableOfTexts(rowsOf(lines.slice(index, end))) })
    else if (line) done.push({ type: 'line', text: line.text, isCell: line.isCell })
    index = Math.max(end, index + 1)
  }
  return done
}

/** The end of a table that begins here; the start where none does. */
function endOfTable(lines: CellLine[], start: number): number {
  if (!lines[start]?.role && !(lines[start]?.isCell && lines[start]?.text === '')) return start
  const count = { labels: 0, figures: 0, stray: 0 }
  let end = start
  for (let index = start; index < lines.length && count.stray <= MOST_STRAY; index += 1) {
    const line = lines[index]
    if (!line || line.isStop || (isStray(line) && line.text.length > LONGEST_STRAY)) break
    if (line.role || line.isFigure) end = index + 1
    if (line.role) count.labels += 1
    if (line.isFigure) count.figures += 1
    count.stray = isStray(line) ? count.stray + 1 : line.text === '' ? count.stray : 0
  }
  const isTable = count.labels >= FEWEST_LABELS && count.figures > 0 && count.labels + count.figures >= FEWEST_CELLS
  return isTable ? withBlankCells(lines, end) : start
}

function isStray(line: CellLine): boolean {
  return line.text !== '' && !line.role && !line.isFigure
}

/** Blank cells at the end belong to the last row. */
function withBlankCells(lines: CellLine[], end: number): number {
  let next = end
  while (lines[next]?.isCell && lines[next]?.text === '') next += 1
  return next
}

function rowsOf(lines: CellLine[]): string[][] {
  const filled = lines.filter((line) => line.text !== '')
  const isTabbed = filled.filter((line) => line.isCell).length * 2 > filled.length
  return isTabbed ? tabbedRows(lines) : plainRows(joinLabels(lines))
}

/** A label broken over two or three lines, put together where only the whole is known. */
function joinLabels(lines: CellLine[]): CellLine[] {
  const joined: CellLine[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    const length = line && isStray(line) ? lengthOfLabel(lines, index) : 1
    if (line) joined.push(length === 1 ? line : judgeLine({ ...line, text: lines.slice(index, index + length).map(({ text }) => text).join('') }))
    index += length
  }
  return joined
}

function lengthOfLabel(lines: CellLine[], start: number): number {
  const isLabel = (length: number): boolean => {
    const parts = lines.slice(start, start + length)
    return parts.length === length && parts.every((part) => part.text !== '' && !part.isFigure) && roleOf(normaliseLabel(parts.map(({ text }) => text).join(''))) !== undefined
  }
  return [2, 3].find(isLabel) ?? 1
}
