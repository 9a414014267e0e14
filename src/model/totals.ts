/** Which totals a cell goes into. */
import { cellsOf } from './cells'
import type { CellId, Edition } from './template'

const cache = new WeakMap<Edition, Map<CellId, CellId[]>>()

/** Each cell of the form with itself and all totals it is in. */
export function totalsOf(edition: Edition): Map<CellId, CellId[]> {
  const known = cache.get(edition)
  if (known) return known
  const infos = [...cellsOf(edition).values()]
  const above = (cell: CellId): CellId[] =>
    infos.filter(({ sums }) => sums.some((parts) => parts.includes(cell))).map(({ id }) => id)
  const withTotals = (cell: CellId): CellId[] => [cell, ...above(cell).flatMap(withTotals)]
  const found = new Map(infos.map(({ id }) => [id, [...new Set(withTotals(id))]]))
  cache.set(edition, found)
  return found
}
