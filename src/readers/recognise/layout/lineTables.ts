/**
 * Official tables whose cells stand one a line, or several on a line with only
 * blanks between, as converted and copied text has them: found by their
 * labels, and put back into rows.
 */
import { isFigureAt } from '../../loose/figureText'
import { tableOfTexts } from '../../loose/looseTable'
import { isStray, judgeCell, type CellLine } from './cellLine'
import type { Item } from './items'
import { isPieceOfLabel } from './knownLabels'
import { joinLabels } from './labelPieces'
import { plainRows } from './plainRows'
import { isSpacedTable, splitSpacedLine } from './spacedCells'
import { tabbedRows } from './tabbedRows'

const LONGEST_STRAY = 40
/**
 * Lines in a row that are neither label nor figure within a table: misprinted or broken labels, a
 * page number.
 */
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
    if (cells) for (const cell of cells) run.push(cell)
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
  if (item.type === 'line') {
    const texts = item.isCell ? null : splitSpacedLine(item.text)
    return (texts ?? [item.text]).map((text) => judgeCell(text, item.isCell, item))
  }
  if (item.type !== 'table' || !isSpacedTable(item.table)) return null
  return item.table.rows.flatMap((row) => {
    const texts = row.filter((slot) => !slot.isMissing).map((slot) => slot.text)
    return texts.map((text, index) => {
      const cell = judgeCell(text, false, item)
      return !cell.role && isFigureAt(texts, index) ? { ...cell, isFigure: true } : cell
    })
  })
}

function assembleRun(cells: CellLine[]): Item[] {
  const done: Item[] = []
  let index = 0
  while (index < cells.length) {
    const end = Math.max(endOfTable(cells, index), index + 1)
    const stretch = cells.slice(index, end)
    const labels = stretch.filter(({ role }) => role !== undefined).length
    const figures = stretch.filter(({ isFigure }) => isFigure).length
    if (labels >= FEWEST_LABELS && figures > 0 && labels + figures >= FEWEST_CELLS) {
      const filled = stretch.filter((cell) => cell.text !== '')
      const hasRowEnds = stretch.some((cell) => !cell.isCell && cell.text === '')
      const isTabbed = hasRowEnds && filled.filter((cell) => cell.isCell).length * 2 > filled.length
      done.push({
        type: 'table', table: {
          ...tableOfTexts(isTabbed ? tabbedRows(stretch) : plainRows(joinLabels(stretch))),
          isUnaligned: true,
        },
      })
    } else for (const item of linesOf(stretch, cells[index - 1])) done.push(item)
    index = end
  }
  return done
}

/** The lines the cells stand on, each once. */
function linesOf(cells: CellLine[], before: CellLine | undefined): Item[] {
  return cells.flatMap((cell, index) => (cell.from === (cells[index - 1] ?? before)?.from
    ? [] : [cell.from]))
}

/**
 * The end of a stretch that begins here and may be a table; the start where none begins. It begins
 * and ends with a line. No part of a stretch that is no table is one.
 */
function endOfTable(cells: CellLine[], start: number): number {
  if (!mayBegin(cells, start)) return start
  let end = start
  let strays = 0
  for (let index = start; index < cells.length && strays <= MOST_STRAY; index += 1) {
    const cell = cells[index]
    if (!cell || isOutside(cell)) break
    if (isStray(cell)) strays += isPieceOfLabel(cell.text) ? 0 : 1
    else if (cell.text !== '') [end, strays] = [index + 1, 0]
  }
  return end === start ? start : endOfLine(cells, endOfLabel(cells, endOfLine(cells, end)))
}

/** The figures of the last row may stand beside the middle of its label. */
function endOfLabel(cells: CellLine[], end: number): number {
  let next = end
  while (next < end + MOST_STRAY && isPiece(cells[next])) next += 1
  return next
}

function isPiece(cell: CellLine | undefined): boolean {
  return cell !== undefined && isStray(cell) && isPieceOfLabel(cell.text)
}

function mayBegin(cells: CellLine[], start: number): boolean {
  const first = cells[start]
  if (!first || cells[start - 1]?.from === first.from) return false
  // A line of several cells.
  return first.role !== undefined || (first.isCell && first.text === '')
    || cells[start + 1]?.from === cells[start]?.from
}

function isOutside(cell: CellLine): boolean {
  return cell.isStop || (isStray(cell) && cell.text.length > LONGEST_STRAY)
}

/** The rest of the last line, and blank cells behind it, belong to the last row. */
function endOfLine(cells: CellLine[], end: number): number {
  let next = end
  while (cells[next] && (cells[next]?.from === cells[end - 1]?.from
    || (cells[next]?.isCell && cells[next]?.text === ''))) next += 1
  return next
}
