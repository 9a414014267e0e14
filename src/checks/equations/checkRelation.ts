import type { Finding } from '../../model/finding'
import {
  cellsOfEquation, countUnfilled, evaluateEquation, explainEquation, type Equation, type Failure,
} from './equation'
import { explainedByText } from './explainedGap'
import type { Facts } from '../base/facts'
import { equationsOf, type RelationRule } from './relations'

/**
 * Findings of a sum or equation rule: failed equations with both sides, pending ones with the count
 * of cells to fill. What would mend them is the diagnosis's to say. Of `only` those equations alone.
 */
export function checkRelation(
  rule: RelationRule, facts: Facts, only?: ReadonlySet<Equation>,
): Finding[] {
  return equationsOf(rule, facts.edition).flatMap((equation): Finding[] => {
    if (only && !only.has(equation)) return []
    const verdict = evaluateEquation(equation, facts)
    if (verdict.state === 'pass' || verdict.state === 'skip') return []
    const base = {
      id: equation.id, code: rule.code, level: rule.level, step: equation.step, basis: rule.basis,
      cells: cellsOfEquation(equation), ...(rule.explainable && { explainable: true as const }),
    }
    if (verdict.state === 'fail') {
      const values = [verdict.left, verdict.right] as const
      return [{ ...base, state: 'fail', values, ...toldOf(equation, verdict, facts) }]
    }
    return [{
      ...base, state: 'pending',
      message: `${equation.place}：还有 ${countUnfilled(equation, facts)} 格没有填好，填完再核对`,
    }]
  })
}

type Wording = Pick<Finding, 'message'> & { level?: Finding['level'] }

/** Both sides; a 提示 where the text tells the very difference. */
function toldOf(equation: Equation, failure: Failure, facts: Facts): Wording {
  const message = explainEquation(equation, failure, facts)
  const words = explainedByText(equation, facts)
  if (words === undefined) return { message }
  return { level: '提示',
    message: `${message}。正文写了“${words}”，正好是差的数；就是这个原因的，按“知道了”即可` }
}
