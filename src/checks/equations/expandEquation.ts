/** Named terms on both sides, once per column or row; terms may be last year's. */
import { cellsOf, type CellInfo } from '../../model/cells'
import type { EquationRule, Term } from '../../model/rule'
import type { CellTerm, Equation } from './equation'
import { placeOf } from '../base/labels'
import { memoiseByEdition } from '../base/memoise'

/** One equation for each column (or row) the rule names. */
export const expandEquation = memoiseByEdition<EquationRule, Equation[]>((rule, edition) => {
  const first = rule.left[0]?.key
  return [...cellsOf(edition).values()]
    .filter((info) => info.table === rule.table)
    .filter((info) => (rule.each === 'column' ? info.row : info.column) === first)
    .filter((info) =>
      !rule.lines || rule.lines.includes(rule.each === 'column' ? info.column : info.row))
    .map((info) => equationAt(rule, info))
})

function equationAt(rule: EquationRule, info: CellInfo): Equation {
  const line = rule.each === 'column' ? info.column : info.row
  const place = (term: Term): CellTerm => ({
    cell: rule.each === 'column'
      ? `${rule.table}.${term.key}.${line}`
      : `${rule.table}.${line}.${term.key}`, label: term.label, last: term.year === 'last',
    sign: term.sign ?? 1,
  })
  return {
    id: `${rule.code}:${line}`, step: info.part, place: placeOf(info, rule.each),
    left: rule.left.map(place), right: rule.right.map(place), relation: rule.relation,
    mayBeExplained: rule.mayBeExplained,
  }
}
