import type { Finding } from '../model/finding'
import { cellsOfEquation, countUnfilled, evaluateEquation, explainEquation } from './equation'
import type { Facts } from './facts'
import { equationsOf, type RelationRule } from './relations'
import { findRepair, type FailedEquation, type FoundRepair } from './repair'

/** Findings of a sum or equation rule: failed equations with both sides, pending ones with the count of cells to fill. */
export function checkRelation(rule: RelationRule, facts: Facts): Finding[] {
  return equationsOf(rule, facts.edition).flatMap((equation): Finding[] => {
    const verdict = evaluateEquation(equation, facts)
    if (verdict.state === 'pass' || verdict.state === 'skip') return []
    const base = { id: equation.id, code: rule.code, level: rule.level, step: equation.step, basis: rule.basis, cells: cellsOfEquation(equation) }
    if (verdict.state === 'fail') return [{ ...base, ...describeFailure({ rule, equation, failure: verdict }, facts) }]
    return [{ ...base, state: 'pending', message: `${equation.place}：还有 ${countUnfilled(equation, facts)} 格没有填好，填完再核对` }]
  })
}

function describeFailure(failed: FailedEquation, facts: Facts): Pick<Finding, 'state' | 'message' | 'repair'> {
  const found = findRepair(failed, facts)
  return { state: 'fail', message: explainEquation(failed.equation, failed.failure, facts) + advise(found), ...(found && { repair: found.repair }) }
}

const PLACES = ['', '', '两处', '三处', '四处']

/** Says when one change mends more than this equation. */
function advise(found: FoundRepair | undefined): string {
  return found && found.mends > 1 ? `。若${found.repair.label}，${PLACES[found.mends] ?? '各处'}同时平衡` : ''
}
