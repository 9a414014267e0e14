/** Cells worth a look, as lines to read: what is missing in a row or column together is one line. */
import { cellPlace, placeOf } from '../../checks/labels'
import { isOpen, type MarkedCell } from './cellMarks'

export interface OpenLine { first: MarkedCell; label: string; text: string }

/** A column that is missing in this many rows is told as a column. */
const MANY_ROWS = 4

/** One line for each doubtful cell, each missing cell, or each row or column of missing ones. */
export function listOpen(cells: MarkedCell[]): OpenLine[] {
  const open = cells.filter(isOpen)
  const inColumn = countBy(open.filter(({ mark }) => mark === 'missing').map(columnOf))
  const groups = new Map<string, MarkedCell[]>()
  for (const cell of open) {
    const key = cell.mark === 'doubtful' ? cell.info.id : (inColumn.get(columnOf(cell)) ?? 0) >= MANY_ROWS && !isWholeRow(cell, open) ? columnOf(cell) : rowOf(cell)
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups].flatMap(([key, group]) => lineOf(group, key))
}

const columnOf = ({ info }: MarkedCell): string => `column ${info.table} ${info.column}`
const rowOf = ({ info }: MarkedCell): string => `row ${info.table} ${info.row}`

/** More of its row is missing than this one cell. */
function isWholeRow(cell: MarkedCell, open: MarkedCell[]): boolean {
  return open.filter((other) => other.mark === 'missing' && rowOf(other) === rowOf(cell)).length > 1
}

function countBy(keys: string[]): Map<string, number> {
  return keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())
}

function lineOf([first, ...others]: MarkedCell[], key: string): OpenLine[] {
  if (!first) return []
  if (others.length === 0) return [{ first, label: cellPlace(first.info), text: `${first.written ? `原文“${first.written}”，` : ''}${first.note}` }]
  const along = key.startsWith('column') ? 'column' : 'row'
  const label = along === 'row' && first.info.rowLabels.length === 0 ? '第四部分' : placeOf(first.info, along)
  return [{ first, label, text: `${others.length + 1}格没有读到` }]
}
