/** A whole row or column of totals left at 0 above parts that are not. */
import type { CellId } from '../../../model/template'
import { sumParts, type Facts } from '../../base/facts'

/** Each group of totals that was never filled in, as the cells that should go back to Σ. */
export function findUnfilledTotals(facts: Facts): CellId[][] {
  const totals = [...facts.cells.values()].filter(({ sums }) => sums.length > 0)
  const lines = [
    totals.filter(({ table, column }) => table === 'applications' && column === 'total'),
    totals.filter(({ table, row }) => table === 'applications' && row === 'handled.total'),
    totals.filter(({ table }) => table === 'disputes'),
  ]
  return lines.flatMap((line) => {
    const due = line.filter((info) => {
      // A typed total above parts that are not all 0.
      if (!facts.report.cells[info.id]) return false
      return info.sums.some((parts) => {
        const sum = sumParts(parts, facts.figure)
        return sum.state === 'known' && sum.value > 0
      })
    })
    const empty = due.filter(({ id }) => {
      const figure = facts.figure(id)
      return figure.state === 'known' && figure.value === 0
    })
    return empty.length > 1 && empty.length * 2 > due.length ? [empty.map(({ id }) => id)] : []
  })
}
