/** What the only repair of a finding would raise, worked out when its button is come to. */
import type { Facts } from '../../checks/base/facts'
import type { Finding } from '../../model/finding'

/** Facts are new after each change, and what was known of the old ones goes with them. */
const known = new WeakMap<Facts, Map<string, string>>()

/** '' where nothing is raised. */
export async function raisedBy({ id, repair }: Finding, facts: Facts): Promise<string> {
  if (!repair) return ''
  const answers = known.get(facts) ?? new Map<string, string>()
  known.set(facts, answers)
  const key = `${id} ${repair.label}`
  const before = answers.get(key)
  if (before !== undefined) return before
  const { tellRaised } = await import('../../checks/checkText')
  const raises = tellRaised(repair, facts).raises ?? ''
  answers.set(key, raises)
  return raises
}
