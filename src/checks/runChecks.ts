import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import type { Edition } from '../model/template'
import { editionOf } from '../templates'
import { checkFacts, inOrder } from './kinds/checkFacts'
import { checkText } from './checkText'
import { adviseFindings, diagnose } from './diagnosis'
import { gatherFacts, type CheckContext } from './base/facts'

/**
 * All findings of a report, by part in the order of the rules, with the repairs the diagnosis
 * offers.
 */
export function runChecks(
  report: Report, edition: Edition = editionOf(report.edition), context: CheckContext = {},
): Finding[] {
  const facts = gatherFacts(report, edition, context)
  const found = checkFacts(facts)
  const advised = found.some(({ state }) => state === 'fail')
    ? adviseFindings(found, facts, diagnose(facts)) : found
  return inOrder([...advised, ...checkText(facts)])
}
