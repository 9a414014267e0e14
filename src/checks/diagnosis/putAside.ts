/**
 * Equations nobody needs to mend: the text tells why they do not hold, or a note of the clerk has
 * settled them.
 */
import type { Equation } from '../equations/equation'
import { checkRelation } from '../equations/checkRelation'
import { explainedByText } from '../equations/explainedGap'
import type { Facts } from '../base/facts'
import { isSettled } from '../gate/notes'

const known = new WeakMap<Facts, ReadonlySet<string>>()

/** True where the equation is left out of every diagnosis. */
export function isPutAside(equation: Equation, facts: Facts): boolean {
  return explainedByText(equation, facts) !== undefined || settledIds(facts).has(equation.id)
}

function settledIds(facts: Facts): ReadonlySet<string> {
  const asked = known.get(facts) ?? findSettled(facts)
  known.set(facts, asked)
  return asked
}

function findSettled(facts: Facts): ReadonlySet<string> {
  const { notes } = facts.report
  if (Object.keys(notes).length === 0) return new Set()
  const findings = facts.edition.rules.flatMap((rule) => (
    rule.kind === 'sum' || rule.kind === 'equation' ? checkRelation(rule, facts) : []))
  return new Set(findings.filter((finding) => isSettled(finding, notes)).map(({ id }) => id))
}
