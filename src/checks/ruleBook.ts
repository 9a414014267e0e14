/** The rules of an edition, to be looked up and explained. */
import type { Rule } from '../model/rule'
import type { Edition } from '../model/template'

const books = new WeakMap<Edition, Map<string, Rule>>()

/** The rule behind a finding's code; undefined where this edition has none. */
export function ruleOf(edition: Edition, code: string): Rule | undefined {
  const book = books.get(edition) ?? new Map(edition.rules.map((rule) => [rule.code, rule]))
  books.set(edition, book)
  return book.get(code)
}

/** 依据 only for what is laid down for certain; everything else is something to go by. */
export function basisLabel({ sure }: Pick<Rule, 'sure'>): '依据' | '参考' {
  return sure === 'high' ? '依据' : '参考'
}

/** How sure a basis is, in words. */
export function sureWords({ sure }: Pick<Rule, 'sure'>): string {
  if (sure === 'high') return '把握大'
  return sure === 'medium' ? '把握较大，未见明文' : '推断，仅供核对'
}
