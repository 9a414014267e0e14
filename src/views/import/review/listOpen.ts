/** Cells worth a look, as lines to read: what lies in a row or column together is one line. */
import { cellPlace, placeOf } from '../../../checks/base/labels'
import { isOpen, type MarkedCell } from './cellMarks'

export interface OpenLine { first: MarkedCell; label: string; text: string }

/** A column that is missing in this many rows is told as a column. */
const MANY_ROWS = 4

/**
 * One line for each doubtful or missing cell; cells of a row with the same doubt, and missing ones
 * of a row or column, are one line.
 */
export function listOpen(cells: MarkedCell[]): OpenLine[] {
  const open = cells.filter(isOpen)
  const missing = open.filter(({ mark }) => mark === 'missing')
  const counts = missing.flatMap((cell) => [columnOf(cell), rowOf(cell)]).reduce(
    (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>(),
  )
  const keyOf = (cell: MarkedCell): string => {
    if (cell.mark === 'doubtful') return `${rowOf(cell)} ${cell.note}`
    const isColumn = (counts.get(columnOf(cell)) ?? 0) >= MANY_ROWS && counts.get(rowOf(cell)) === 1
    return isColumn ? columnOf(cell) : rowOf(cell)
  }
  const groups = new Map<string, MarkedCell[]>()
  for (const cell of open) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell])
  return [...groups].flatMap(([key, group]) => lineOf(group, key))
}

const columnOf = ({ info }: MarkedCell): string => `column ${info.table} ${info.column}`
const rowOf = ({ info }: MarkedCell): string => `row ${info.table} ${info.row}`

function lineOf([first, ...others]: MarkedCell[], key: string): OpenLine[] {
  if (!first) return []
  if (others.length === 0) {
    return [{
      first, label: cellPlace(first.info),
      text: `${first.written ? `原文“${first.written}”，` : ''}${first.note}`,
    }]
  }
  const along = key.startsWith('column') ? 'column' : 'row'
  const label = along === 'row' && first.info.rowLabels.length === 0
    ? '第四部分数据行' : placeOf(first.info, along)
  return [{
    first, label,
    text: `${others.length + 1}格${first.mark === 'missing' ? '没有读到' : `：${first.note}`}`,
  }]
}
