/** All equations of an edition with the rules they come from. */
import { cellsOf } from '../../model/cells'
import type { EquationRule, Rule, SumRule } from '../../model/rule'
import type { CellId, Edition } from '../../model/template'
import { cellsOfEquation, evaluateEquation, type Equation } from './equation'
import { explainedByText } from './explainedGap'
import type { Facts } from '../base/facts'
import { expandEquation } from './expandEquation'
import { expandSum } from './expandSum'

export type RelationRule = SumRule | EquationRule

/** The equations of one rule; none for a rule of another kind. */
export function equationsOf(rule: Rule, edition: Edition): Equation[] {
  if (rule.kind === 'sum') return expandSum(rule, edition)
  return rule.kind === 'equation' ? expandEquation(rule, edition) : []
}

const byEdition = new WeakMap<Edition, Map<CellId, Equation[]>>()

/** The equations each cell of this year stands in. */
export function equationsByCell(edition: Edition): Map<CellId, Equation[]> {
  const known = byEdition.get(edition)
  if (known) return known
  const map = new Map<CellId, Equation[]>()
  for (const equation of edition.rules.flatMap((rule) => equationsOf(rule, edition))) {
    for (const cell of cellsOfEquation(equation)) {
      map.set(cell, [...(map.get(cell) ?? []), equation])
    }
  }
  byEdition.set(edition, map)
  return map
}

const idsByEdition = new WeakMap<Edition, Map<string, Equation>>()

/** The equations by the ids of their findings. */
export function equationsById(edition: Edition): Map<string, Equation> {
  const known = idsByEdition.get(edition)
  if (known) return known
  const equations = edition.rules.flatMap((rule) => equationsOf(rule, edition))
  const map = new Map(equations.map((equation) => [equation.id, equation]))
  idsByEdition.set(edition, map)
  return map
}

const totalsByEdition = new WeakMap<Edition, Map<CellId, CellId[]>>()

/** The totals each cell is a part of, along its row and along its column. */
export function totalsByCell(edition: Edition): Map<CellId, CellId[]> {
  const known = totalsByEdition.get(edition)
  if (known) return known
  const map = new Map<CellId, CellId[]>()
  for (const { id, sums } of cellsOf(edition).values()) {
    for (const part of sums.flat()) map.set(part, [...(map.get(part) ?? []), id])
  }
  totalsByEdition.set(edition, map)
  return map
}

const failing = new WeakMap<Facts, Set<Equation>>()

/** The equations that do not hold and that no words explain, found once per pass. */
export function failingEquations(facts: Facts): Set<Equation> {
  const known = failing.get(facts)
  if (known) return known
  const equations = facts.edition.rules.flatMap((rule) => equationsOf(rule, facts.edition))
  const found = new Set(equations.filter((equation) => (
    evaluateEquation(equation, facts).state === 'fail'
      && explainedByText(equation, facts) === undefined)))
  failing.set(facts, found)
  return found
}
