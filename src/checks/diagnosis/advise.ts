/**
 * One-click repairs on findings, drawn from the diagnosis, so that a finding
 * and the suggestion above it never say different things. A repair is offered
 * where there is exactly one: the first suggestion that mends the finding, if
 * it changes one cell or goes back to Σ, nothing is alike and no rival comes
 * near. What would move more is for the clerk to weigh, above the findings. A figure that must follow last
 * year's may be filled with it where nothing else explains it.
 */
import type { Diagnosis } from '../../model/diagnosis'
import type { Finding, Repair } from '../../model/finding'
import { evaluateEquation, type Equation } from '../equation'
import { explainedByText } from '../explainedGap'
import type { Facts } from '../facts'
import { equationsOf } from '../relations'
import { CLEAR_LEAD } from './costs'
import { cellWords } from './wording'

/** The findings with repairs on failed equations; all others as they are. */
export function adviseFindings(findings: Finding[], facts: Facts, diagnoses: Diagnosis[]): Finding[] {
  const equations = new Map<string, { equation: Equation; mayFollow: boolean }>()
  for (const rule of facts.edition.rules) {
    for (const equation of equationsOf(rule, facts.edition)) equations.set(equation.id, { equation, mayFollow: rule.kind === 'equation' && rule.repairLeft === true })
  }
  return findings.map((finding) => {
    const found = finding.state === 'fail' ? equations.get(finding.id) : undefined
    // What the text explains needs no repair.
    const failed = found && explainedByText(found.equation, facts) === undefined ? found : undefined
    if (!failed) return finding
    const diagnosis = findSingle(finding, diagnoses)
    if (diagnosis) return withRepair(finding, repairFrom(diagnosis, failed.equation, facts), diagnosis.mends.length)
    const isUnexplained = !diagnoses.some(({ mends }) => mends.includes(finding.id))
    const repair = failed.mayFollow && isUnexplained ? followLastYear(failed.equation, facts) : undefined
    return repair ? withRepair(finding, repair, 1) : finding
  })
}

/** The one suggestion for the finding; undefined where several are as good. */
function findSingle({ id }: Finding, diagnoses: Diagnosis[]): Diagnosis | undefined {
  const [first, rival] = diagnoses.filter(({ mends }) => mends.includes(id))
  if (!first || first.alike.length > 0 || !isPlain(first)) return undefined
  return rival && rival.cost < first.cost + CLEAR_LEAD ? undefined : first
}

/** One cell, or totals that were never filled in. */
function isPlain({ changes, kind }: Diagnosis): boolean {
  return changes.length === 1 || kind === 'unfilledTotals'
}

const PLACES = ['', '', '两处', '三处', '四处']

/** Says when one change mends more than this equation; a note on the finding rests on what it says without. */
function withRepair(finding: Finding, repair: Repair, mends: number): Finding {
  if (mends < 2) return { ...finding, repair }
  const advice = `。若${repair.label}，${PLACES[mends] ?? '各处'}同时平衡`
  return { ...finding, fact: finding.fact ?? finding.message, message: finding.message + advice, repair }
}

function repairFrom({ title, changes }: Diagnosis, equation: Equation, facts: Facts): Repair {
  const [only, another] = changes
  const label = only && !another ? `${labelIn(equation, only.cell, facts)}改为 ${only.to}` : title
  return { label, changes: changes.map(({ cell, text }) => ({ cell, text })) }
}

/** The cell as the equation names it. */
function labelIn({ left, right }: Equation, cell: string, facts: Facts): string {
  return [...left, ...right].find((term) => term.cell === cell && !term.last)?.label ?? cellWords(cell, facts)
}

function followLastYear(equation: Equation, facts: Facts): Repair | undefined {
  const verdict = evaluateEquation(equation, facts)
  const [term] = equation.left
  if (verdict.state !== 'fail' || !term || verdict.right < 0) return undefined
  return { label: `${term.label}改为 ${verdict.right}`, changes: [{ cell: term.cell, text: String(verdict.right) }] }
}
