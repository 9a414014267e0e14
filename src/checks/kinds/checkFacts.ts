/** Findings of all rules but those that read the texts: fast enough for every key. */
import type { Finding } from '../../model/finding'
import type { Rule } from '../../model/rule'
import { checkRelation } from '../equations/checkRelation'
import { checkCustom } from '../custom'
import type { Facts } from '../base/facts'
import { checkFilled } from './filled'
import { checkFormat } from './format'
import { checkSign } from './sign'
import { checkSwing } from './swing'

/** A full pass on every change, no memory between passes. */
export function checkFacts(facts: Facts): Finding[] {
  // 元 for 万元 is far from last year's as well: what tells the cause stands alone.
  const findings = rulesFor(facts).flatMap((rule) => {
    switch (rule.kind) {
      case 'sum':
      case 'equation': return checkRelation(rule, facts)
      case 'format': return checkFormat(rule, facts)
      case 'filled': return checkFilled(rule, facts)
      case 'swing': return checkSwing(rule, facts)
      case 'sign': return checkSign(rule, facts)
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
