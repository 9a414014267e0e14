/** Totals declared in the axes: parts = total. */
import { cellsOf, type CellInfo } from '../../model/cells'
import type { Finding, Repair } from '../../model/finding'
import type { SumRule } from '../../model/rule'
import type { CellId, Edition } from '../../model/template'
import { findInRelations, type CellTerm, type Equation } from '../equation'
import { sumParts, type Facts } from '../facts'
import { placeOf, shortLabel } from '../labels'
import { memoiseByEdition } from '../memoise'

const expand = memoiseByEdition<SumRule, Equation[]>(expandSum)

/** Findings of a sum rule. */
export function checkSum(rule: SumRule, facts: Facts): Finding[] {
  const equations = expand(rule, facts.edition)
  return findInRelations({ rule, equations, facts, repair: (equation, failure) => repairTotal(equation.right[0]?.cell ?? '', failure.left, facts) })
}

/** Back to Σ, where Σ gives just the sum wanted; a corner total whose two sums differ has no single repair. */
export function repairTotal(total: CellId, wanted: number, facts: Facts): Repair | undefined {
  const parts = facts.cells.get(total)?.sums[0] ?? []
  const sum = sumParts(parts, facts.figure)
  if (!facts.report.cells[total] || sum.state !== 'known' || sum.value !== wanted) return undefined
  return { label: `总计改为 ${wanted}`, changes: [{ cell: total, text: null }] }
}

function expandSum(rule: SumRule, edition: Edition): Equation[] {
  const cells = cellsOf(edition)
  return [...cells.values()]
    .filter((info) => info.table === rule.table)
    .flatMap((info) => {
      const parts = info.sums.find((candidate) => runsAlong(candidate, info, cells) === rule.axis)
      return parts ? [sumEquation({ rule, info, parts, cells })] : []
    })
}

/** Parts in the total's own row run along the columns. */
function runsAlong(parts: CellId[], info: CellInfo, cells: Map<CellId, CellInfo>): 'rows' | 'columns' {
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
