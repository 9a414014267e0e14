/** Named checks that read the texts. */
import type { Finding } from '../../model/finding'
import type { TextRule } from '../../model/rule'
import { completeFindings } from '../custom/finding'
import type { Facts } from '../facts'
import { proseChecks } from '../prose'
import { textChecks } from '../text'

const checks = { ...textChecks, ...proseChecks }

/** Findings of one rule on the texts. */
export function checkTexts(rule: TextRule, facts: Facts): Finding[] {
  return completeFindings(rule, checks[rule.check]?.(facts) ?? [])
}
