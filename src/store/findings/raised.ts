/** What the only repair of a finding would raise, worked out when its button is come to. */
import type { Facts } from '../../checks/base/facts'
import type { Finding } from '../../model/finding'

/** Facts are new after each change, and what was known of the old ones goes with them. */
const known = new WeakMap<Facts, Map<string, string>>()

/** '' where nothing is raised. */
export async function raisedBy(finding: Finding, facts: Facts): Promise<string> {
  const answers = known.get(facts) ?? new Map<string, string>()
  known.set(facts, answers)
  const key = `${finding.id} ${finding.repair?.label ?? ''}`
  const before = answers.get(key)
  if (before !== undefined) return before
  const { tellRaised } = await import('../../checks/checkText')
  const raises = tellRaised([finding], facts)[0]?.repair?.raises ?? ''
  answers.set(key, raises)
  return raises
}
