/** Totals declared in the axes: parts = total. */
import { cellsOf, type CellInfo } from '../../model/cells'
import type { SumRule } from '../../model/rule'
import type { CellId } from '../../model/template'
import type { CellTerm, Equation } from './equation'
import { placeOf, shortLabel } from '../base/labels'
import { memoiseByEdition } from '../base/memoise'

/** One equation for each total of the table along the axis. */
export const expandSum = memoiseByEdition<SumRule, Equation[]>((rule, edition) => {
  const cells = cellsOf(edition)
  return [...cells.values()]
    .filter((info) => info.table === rule.table)
    .flatMap((info) => {
      const parts = info.sums.find((candidate) => runsAlong(candidate, info, cells) === rule.axis)
      return parts ? [sumEquation({ rule, info, parts, cells })] : []
    })
})

/** Parts in the total's own row run along the columns. */
function runsAlong(
  parts: CellId[], info: CellInfo, cells: Map<CellId, CellInfo>,
): 'rows' | 'columns' {
  return cells.get(parts[0] ?? '')?.row === info.row ? 'columns' : 'rows'
}

interface SumPlace { rule: SumRule; info: CellInfo; parts: CellId[]; cells: Map<CellId, CellInfo> }

function sumEquation({ rule, info, parts, cells }: SumPlace): Equation {
  const term = (cell: CellId): CellTerm => {
    const part = cells.get(cell)
    const labels = (rule.axis === 'columns' ? part?.columnLabels : part?.rowLabels) ?? []
    return { cell, label: shortLabel(labels.at(-1) ?? ''), last: false, sign: 1 }
  }
  const line = rule.axis === 'rows' ? info.column : info.row || info.column.replace(/\.total$/, '')
  const along = rule.axis === 'rows' ? 'column' : info.row === '' ? 'group' : 'row'
  return {
    id: `${rule.code}:${line}`, step: info.part, place: placeOf(info, along),
    left: parts.map(term), right: [{ ...term(info.id), label: '总计' }], relation: '=',
  }
}
