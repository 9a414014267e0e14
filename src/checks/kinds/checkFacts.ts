/** Findings of all rules but those that read the texts: fast enough for every key. */
import type { Finding } from '../../model/finding'
import type { Rule } from '../../model/rule'
import type { CellId } from '../../model/template'
import { checkRelation } from '../equations/checkRelation'
import type { Equation } from '../equations/equation'
import { equationsByCell } from '../equations/relations'
import { checkCustom } from '../custom'
import type { Facts } from '../base/facts'
import { checkFilled } from './filled'
import { checkFormat } from './format'
import { checkSign } from './sign'
import { checkSwing } from './swing'

const known = new WeakMap<Facts, readonly Finding[]>()

/** A full pass on every change; of the same facts the same findings, reckoned once. */
export function checkFacts(facts: Facts): readonly Finding[] {
  const before = known.get(facts)
  if (before) return before
  const found = askRules(facts, { facts, equations: undefined })
  known.set(facts, found)
  return found
}

/**
 * The findings that could be others once the figures of these cells are: those on one of them, and
 * those of the named checks, which look where they like.
 */
export function checkCells(facts: Facts, touched: ReadonlySet<CellId>): Finding[] {
  const byCell = equationsByCell(facts.edition)
  const equations = new Set<Equation>()
  const cells: Facts['cells'] = new Map()
  for (const [id, info] of facts.cells) {
    if (!touched.has(id)) continue
    cells.set(id, info)
    for (const equation of byCell.get(id) ?? []) equations.add(equation)
  }
  return askRules(facts, { facts: { ...facts, cells }, equations })
}

/** Facts with the cells that are looked at one by one; all equations where none are named. */
interface Asked { facts: Facts; equations: ReadonlySet<Equation> | undefined }

function askRules(facts: Facts, { facts: near, equations }: Asked): Finding[] {
  // 元 for 万元 is far from last year's as well: what tells the cause stands alone.
  const findings = rulesFor(facts).flatMap((rule) => {
    switch (rule.kind) {
      case 'sum':
      case 'equation': return checkRelation(rule, facts, equations)
      case 'format': return checkFormat(rule, near)
      case 'filled': return checkFilled(rule, near)
      case 'swing': return checkSwing(rule, near)
      case 'sign': return checkSign(rule, near)
      case 'custom': return checkCustom(rule, facts)
      case 'text': return []
    }
  })
  const told = new Set(findings.filter(({ code, state }) => code === 'T2-FEE-UNIT' && state === 'fail')
    .flatMap(({ cells }) => cells))
  return inOrder(told.size === 0 ? findings
    : findings.filter(({ code, cells }) =>
      code !== 'YY-SWING' || !cells.every((cell) => told.has(cell))))
}

/** The rules that can be asked: those on year and kind only where these are known. */
export function rulesFor({ edition, context }: Facts): readonly Rule[] {
  const { isYearUnknown, isKindUnknown } = context
  return edition.rules.filter(({ needsYear, needsKind }) =>
    !(needsYear && isYearUnknown) && !(needsKind && isKindUnknown))
}

/** By part; findings of one part stay in the order of their rules. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.step - b.step)
}
