import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import type { Rule } from '../model/rule'
import type { Edition } from '../model/template'
import { editionOf } from '../templates'
import { checkRelation } from './checkRelation'
import { checkCustom } from './custom'
import { gatherFacts, type Facts } from './facts'
import { checkFilled } from './kinds/filled'
import { checkFormat } from './kinds/format'
import { checkSign } from './kinds/sign'
import { checkSwing } from './kinds/swing'

/** All findings of a report, by part in the order of the rules; a full pass on every change, no memory between passes. */
export function runChecks(report: Report, edition: Edition = editionOf(report.edition)): Finding[] {
  return checkFacts(gatherFacts(report, edition))
}

/** The same for facts already gathered. */
export function checkFacts(facts: Facts): Finding[] {
  const findings = facts.edition.rules.flatMap((rule) => checkRule(rule, facts))
  return findings.sort((a, b) => a.step - b.step)
}

function checkRule(rule: Rule, facts: Facts): Finding[] {
  switch (rule.kind) {
    case 'sum':
    case 'equation': return checkRelation(rule, facts)
    case 'format': return checkFormat(rule, facts)
    case 'filled': return checkFilled(rule, facts)
    case 'swing': return checkSwing(rule, facts)
    case 'sign': return checkSign(rule, facts)
    case 'custom': return checkCustom(rule, facts)
  }
}
