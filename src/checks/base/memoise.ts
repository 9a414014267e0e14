import type { Edition } from '../../model/template'

/** Expands a rule once per edition; rules and editions are constants. */
export function memoiseByEdition<Rule extends object, Value>(
  expand: (rule: Rule, edition: Edition) => Value,
): (rule: Rule, edition: Edition) => Value {
  const cache = new WeakMap<Edition, WeakMap<Rule, Value>>()
  return (rule, edition) => {
    const byRule = cache.get(edition) ?? new WeakMap<Rule, Value>()
    cache.set(edition, byRule)
    const known = byRule.get(rule)
    if (known !== undefined) return known
    const value = expand(rule, edition)
    byRule.set(rule, value)
    return value
  }
}
