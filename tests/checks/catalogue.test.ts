import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { groupRules, searchRules, writeCatalogue } from '../../src/checks/catalogue'
import { basisLabel, ruleOf, sureWords } from '../../src/checks/ruleBook'
import type { Rule } from '../../src/model/rule'
import { editions } from '../../src/templates'

describe.each(editions)('the catalogue of $id', (edition) => {
  test('docs/rules-$id.md is what the rules say; scripts/writeRules.ts writes it anew', () => {
    expect(readFileSync(new URL(`../../docs/rules-${edition.id}.md`, import.meta.url), 'utf8'))
      .toBe(writeCatalogue(edition))
  })

  test('every rule stands in exactly one group', () => {
    const grouped = groupRules(edition.rules).flatMap(({ rules }) => rules.map(({ code }) => code))
    expect([...grouped].sort()).toEqual(edition.rules.map(({ code }) => code).sort())
  })

  test('every rule is found by its code, and says why, how and how sure', () => {
    for (const rule of edition.rules) {
      expect(searchRules(edition.rules, rule.code)).toContain(rule)
      expect(ruleOf(edition, rule.code)).toBe(rule)
    }
  })
})

describe('searching', () => {
  const rules = editions[1]?.rules ?? []

  test('every word must be there, in any case, in code or words', () => {
    expect(searchRules(rules, 't3-bal').map(({ code }) => code)).toEqual(['T3-BAL'])
    expect(searchRules(rules, '  结转 上年年报 ').map(({ code }) => code)).toContain('T3-PREV')
    expect(searchRules(rules, '没有这样的字')).toEqual([])
    expect(searchRules(rules, '')).toHaveLength(rules.length)
  })
})

test('依据 is only for the certain', () => {
  const rule = (sure: Rule['sure']) => ({ sure }) as Rule
  expect([basisLabel(rule('high')), basisLabel(rule('medium')), basisLabel(rule('low'))])
    .toEqual(['依据', '参考', '参考'])
  expect(sureWords(rule('low'))).toBe('推断，仅供核对')
})
