/** A change that would empty a row, a column or a table. */
import type { CellId } from '../../model/template'
import type { Facts } from '../base/facts'

/** True where a row, a column or a table had figures and would have none. */
export function emptiesPlace(before: Facts, after: Facts): boolean {
  for (const [cell, places] of placesOf(before.cells)) {
    if (!hasFigure(before, cell)) continue
    if (hasFigure(after, cell)) continue
    for (const place of places) if (!place.some((other) => hasFigure(after, other))) return true
  }
  return false
}

function hasFigure(facts: Facts, cell: CellId): boolean {
  const figure = facts.figure(cell)
  return figure.state === 'known' && figure.value !== 0
}

const known = new WeakMap<Facts['cells'], Map<CellId, CellId[][]>>()

/** The cells of the table, the row and the column of each cell; the same for all reports of a form. */
function placesOf(cells: Facts['cells']): Map<CellId, CellId[][]> {
  const before = known.get(cells)
  if (before) return before
  const lines = new Map<string, CellId[]>()
  const places = new Map<CellId, CellId[][]>()
  for (const { id, table, row, column } of cells.values()) {
    const own: CellId[][] = []
    for (const key of [table, `${table} ${row}`, `${table} | ${column}`]) {
      const line = lines.get(key) ?? []
      lines.set(key, line)
      line.push(id)
      own.push(line)
    }
    places.set(id, own)
  }
  known.set(cells, places)
  return places
}
