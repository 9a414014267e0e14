/**
 * Findings of the rules that read the texts: slower, run after a pause in typing; their code is
 * loaded when first needed.
 */
import type { Finding } from '../model/finding'
import { inOrder, rulesFor } from './checkFacts'
import { completeFindings } from './custom/finding'
import type { Facts } from './facts'
import { proseChecks } from './prose'
import { textChecks } from './claims'

const checks = { ...textChecks, ...proseChecks }

/** What the texts are found to say, by part in the order of the rules. */
export function checkText(facts: Facts): Finding[] {
  return inOrder(rulesFor(facts).flatMap((rule) => (rule.kind === 'text'
    ? completeFindings(rule, checks[rule.check](facts)) : [])))
}
