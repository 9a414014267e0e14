/**
 * Findings of the rules that read the texts: slower, run after a pause in typing; their code is
 * loaded when first needed.
 */
import type { Finding } from '../model/finding'
import { inOrder, rulesFor } from './kinds/checkFacts'
import { completeFindings } from './base/customFinding'
import type { Facts } from './base/facts'
import { proseChecks } from './prose'
import { claimChecks } from './claims'
import { checkMeant } from './numbers/checkMeant'

const checks = { ...claimChecks, meant: checkMeant, ...proseChecks }

/** What the texts are found to say, by part in the order of the rules. */
export function checkText(facts: Facts): Finding[] {
  return inOrder(rulesFor(facts).flatMap((rule) => (rule.kind === 'text'
    ? completeFindings(rule, checks[rule.check](facts)) : [])))
}
