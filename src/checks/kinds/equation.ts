/** Named terms on both sides, once per column or row; terms may be last year's. */
import { cellsOf, type CellInfo } from '../../model/cells'
import type { Finding, Repair } from '../../model/finding'
import type { EquationRule, Term } from '../../model/rule'
import type { CellId, Edition } from '../../model/template'
import { findInRelations, type CellTerm, type Equation, type Failure } from '../equation'
import type { Facts } from '../facts'
import { placeOf } from '../labels'
import { memoiseByEdition } from '../memoise'
import { repairTotal } from './sum'

const expand = memoiseByEdition<EquationRule, Equation[]>(expandEquation)

/** Findings of an equation rule. */
export function checkEquation(rule: EquationRule, facts: Facts): Finding[] {
  const equations = expand(rule, facts.edition)
  if (rule.repairLeft) return findInRelations({ rule, equations, facts, repair: (equation, failure) => repairLeft(equation, failure.right) })
  return findInRelations({ rule, equations, facts, repair: (equation, failure) => repairByTotal(equation, failure, facts) }).map(adviseTotal)
}

/** Says that the offered total mends its own sum too. */
function adviseTotal(finding: Finding): Finding {
  return finding.repair ? { ...finding, message: `${finding.message}。若${finding.repair.label}，两处同时平衡` } : finding
}

function repairLeft(equation: Equation, wanted: number): Repair | undefined {
  const cell = equation.left[0]?.cell
  if (!cell || wanted < 0) return undefined
  return { label: `${equation.left[0]?.label ?? ''}改为 ${wanted}`, changes: [{ cell, text: String(wanted) }] }
}

/** A total among the terms that contradicts its own parts: putting it back mends both, when it is the only such total. */
function repairByTotal(equation: Equation, failure: Failure, facts: Facts): Repair | undefined {
  const repairs = [...equation.left, ...equation.right].flatMap((term) => {
    const figure = facts.figure(term.cell)
    if (figure.state !== 'known' || term.last) return []
    const direction = equation.left.includes(term) ? 1 : -1
    const repair = repairTotal(term.cell, figure.value - direction * term.sign * (failure.left - failure.right), facts)
    return repair ? [repair] : []
  })
  return repairs.length === 1 ? repairs[0] : undefined
}

function expandEquation(rule: EquationRule, edition: Edition): Equation[] {
  const cells = [...cellsOf(edition).values()].filter((info) => info.table === rule.table)
  const first = rule.left[0]?.key
  return cells
    .filter((info) => (rule.each === 'column' ? info.row : info.column) === first)
    .filter((info) => !rule.lines || rule.lines.includes(rule.each === 'column' ? info.column : info.row))
    .map((info) => equationAt(rule, info))
}

function equationAt(rule: EquationRule, info: CellInfo): Equation {
  const line = rule.each === 'column' ? info.column : info.row
  const place = (term: Term): CellTerm => ({
    cell: idOf(rule, line, term.key), label: term.label, last: term.year === 'last', sign: term.sign ?? 1,
  })
  return {
    id: `${rule.code}:${line}`, step: info.part, place: placeOf(info, rule.each),
    left: rule.left.map(place), right: rule.right.map(place), relation: rule.relation,
  }
}

function idOf(rule: EquationRule, line: string, key: string): CellId {
  return rule.each === 'column' ? `${rule.table}.${key}.${line}` : `${rule.table}.${line}.${key}`
}
