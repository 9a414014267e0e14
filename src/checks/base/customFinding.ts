import type { Finding } from '../../model/finding'
import type { Rule } from '../../model/rule'

/**
 * A finding without what its rule already says; `place` joins the code in its id. `level` only
 * where it departs from the rule's.
 */
export type CustomFinding =
  Omit<Finding, 'id' | 'code' | 'level' | 'basis'> & { place?: string; level?: Finding['level'] }

/** Findings with code, level and basis of their rule. */
export function completeFindings(
  { code, level, basis }: Rule, findings: CustomFinding[],
): Finding[] {
  return findings.map(({ place, ...finding }) => ({
    level, ...finding, id: place === undefined ? code : `${code}:${place}`, code, basis,
  }))
}
