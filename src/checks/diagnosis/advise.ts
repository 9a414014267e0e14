/**
 * One-click repairs on findings, drawn from the diagnosis, so that a finding and the suggestion
 * above it never say different things: the suggestion that mends the finding, if it has a button
 * and changes one cell or goes back to Σ. What would move more is for the clerk to weigh, above the
 * findings. A figure that last year's table alone gives may be filled with that.
 */
import type { Diagnosis } from '../../model/diagnosis'
import type { Finding, Repair } from '../../model/finding'
import { evaluateEquation, type Equation } from '../equations/equation'
import type { Facts } from '../base/facts'
import { equationsByCell, equationsOf } from '../equations/relations'
import { followCarried, isOfCarried, type Followed } from './followCarried'
import { isPutAside } from './putAside'
import { cellWords } from './wording'

/** The findings with repairs on failed equations; all others as they are. */
export function adviseFindings(
  findings: readonly Finding[], facts: Facts, diagnoses: Diagnosis[],
): Finding[] {
  const equations = new Map<string, { equation: Equation; mayFollow: boolean }>()
  for (const rule of facts.edition.rules) {
    for (const equation of equationsOf(rule, facts.edition)) {
      equations.set(equation.id, {
        equation, mayFollow: rule.kind === 'equation' && rule.repairLeft === true,
      })
    }
  }
  let known: { followed: Followed | undefined } | undefined
  const carried = (): Followed | undefined => (known ??= { followed: followCarried(
    [...equations.values()].filter(({ equation, mayFollow }) => (
      mayFollow && isOfCarried(equation, facts))).map(({ equation }) => equation), facts,
  ) }).followed
  return findings.map((finding) => {
    const found = finding.state === 'fail' ? equations.get(finding.id) : undefined
    const failed = found && !isPutAside(found.equation, facts) ? found : undefined
    if (!failed) return finding
    const diagnosis = findOffered(finding, diagnoses)
    if (diagnosis) {
      return withRepair(
        finding, repairFrom(diagnosis, failed.equation, facts), diagnosis.mends.length,
      )
    }
    if (!failed.mayFollow) return finding
    if (isOfCarried(failed.equation, facts)) return withFollowed(finding, carried())
    if (!isOfLastYear(failed.equation, facts)) return finding
    const repair = followLastYear(failed.equation, facts)
    return repair ? withRepair(finding, repair, 1) : finding
  })
}

/** What follows last year's in every column at once, or why that is not offered. */
function withFollowed(finding: Finding, followed: Followed | undefined): Finding {
  if (!followed) return finding
  if ('repair' in followed) return withRepair(finding, followed.repair, 1)
  return { ...finding, fact: finding.fact ?? finding.message,
    message: `${finding.message}。${followed.why}` }
}

/** The suggestion for the finding that has a button of its own. */
function findOffered({ id }: Finding, diagnoses: Diagnosis[]): Diagnosis | undefined {
  const first = diagnoses.find(({ mends }) => mends.includes(id))
  // One cell, or totals that were never filled in.
  return first?.isOffered && (first.changes.length === 1 || first.kind === 'unfilledTotals')
    ? first : undefined
}

const PLACES = ['', '', '两处', '三处', '四处']

/**
 * Says when one change mends more than this equation; a note on the finding rests on what it says
 * without.
 */
function withRepair(finding: Finding, repair: Repair, mends: number): Finding {
  if (mends < 2) return { ...finding, repair }
  const advice = `。若${repair.label}，${PLACES[mends] ?? '各处'}同时平衡`
  return {
    ...finding, fact: finding.fact ?? finding.message, message: finding.message + advice, repair,
  }
}

function repairFrom({ title, changes }: Diagnosis, equation: Equation, facts: Facts): Repair {
  const [only, another] = changes
  // The cell as the equation names it.
  const label = only && !another ? `${[...equation.left, ...equation.right]
    .find((term) => term.cell === only.cell && !term.last)?.label
    ?? cellWords(only.cell, facts)}改为 ${only.to}` : title
  return { label, changes: changes.map(({ cell, text }) => ({ cell, text })) }
}

/**
 * True where nothing but last year's table says what the cell must be, and no other equation hangs
 * on it.
 */
function isOfLastYear({ left, right }: Equation, { edition }: Facts): boolean {
  const [only] = left
  return left.length === 1 && right.every(({ last }) => last) && only !== undefined
    && equationsByCell(edition).get(only.cell)?.length === 1
}

function followLastYear(equation: Equation, facts: Facts): Repair | undefined {
  const verdict = evaluateEquation(equation, facts)
  const [term] = equation.left
  if (verdict.state !== 'fail' || !term || verdict.right < 0) return undefined
  return {
    label: `${term.label}改为 ${verdict.right}`,
    changes: [{ cell: term.cell, text: String(verdict.right) }],
  }
}
