import type { Finding } from '../model/finding'
import { cellsOfEquation, countUnfilled, evaluateEquation, explainEquation } from './equation'
import type { Facts } from './facts'
import { equationsOf, type RelationRule } from './relations'

/** Findings of a sum or equation rule: failed equations with both sides, pending ones with the count of cells to fill. What would mend them is the diagnosis's to say. */
export function checkRelation(rule: RelationRule, facts: Facts): Finding[] {
  return equationsOf(rule, facts.edition).flatMap((equation): Finding[] => {
    const verdict = evaluateEquation(equation, facts)
    if (verdict.state === 'pass' || verdict.state === 'skip') return []
    const base = { id: equation.id, code: rule.code, level: rule.level, step: equation.step, basis: rule.basis, cells: cellsOfEquation(equation), ...(rule.explainable && { explainable: true as const }) }
    if (verdict.state === 'fail') return [{ ...base, state: 'fail', message: explainEquation(equation, verdict, facts) }]
    return [{ ...base, state: 'pending', message: `${equation.place}：还有 ${countUnfilled(equation, facts)} 格没有填好，填完再核对` }]
  })
}
