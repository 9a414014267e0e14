/**
 * Every rule of the rule book and every rule of a field, over long texts nobody writes: twice the
 * text, about twice the time.
 * @module-tag long
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFacts } from '../../src/checks/kinds/checkFacts'
import { checkText } from '../../src/checks/checkText'
import { gatherFacts } from '../../src/checks/base/facts'
import { fieldRules } from '../../src/model/fieldRules'
import { parseFigure } from '../../src/model/figure'
import type { Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import type { Rule } from '../../src/model/rule'
import type { Edition } from '../../src/model/template'
import { editions } from '../../src/templates'
import { lastYearOf } from '../support/findings'
import { growthBetween, leastGrowth, MOST_PER_DOUBLING, timeOf } from '../support/doubling'
import { longTexts, repeated } from '../support/samples/longTexts'
import { reportWith } from '../support/prose'

const SIZE = 2000
const paragraphs =
  (text: string): Narrative => text.split('\n').map((line) => ({ type: 'paragraph', text: line }))

/**
 * Reports by what is long about them; texts of one size differ in their last characters, so that
 * nothing is remembered.
 */
const reports: readonly (readonly [
  name: string, make: (size: number, run: number) => Narrative,
])[] = [
  ...longTexts.map(([name, make]) =>
    [name, (size: number, run: number) => paragraphs(`${make(size)}末${run}`)] as const),
  ['many paragraphs', (size, run) => paragraphs(repeated('收到申请5件，办结4件。\n', size) + run)],
  ['many headings', (size, run) => Array.from(
    { length: size / 12 },
    (_, index) => ({ type: 'heading', level: 1, text: `主动公开${index}${run}` }),
  )],
  ['many empty headings', (size, run) => [
    { type: 'paragraph', text: `${run}` },
    ...Array.from({ length: size / 12 }, () => ({ type: 'heading', level: 2, text: '' } as const)),
  ]],
  ['many cells', (size, run) => [{ type: 'table', rows: Array.from(
    { length: size / 12 },
    (_, index) => [{ text: `收到申请${index}件${run}`, columnSpan: 1, rowSpan: 1, head: false }],
  ) }]],
]

/**
 * Each rule in an edition of its own, so that it is asked alone; what both editions share is asked
 * once.
 */
const rules = [...new Map(editions.flatMap((edition) => edition.rules.map((rule): [
  string, [Rule, Edition],
] => (
  [
    `${rule.code} ${rule.kind === 'text' ? rule.check : edition.id}`,
    [rule, { ...edition, rules: [rule] }],
  ])))).values()]

function reportOf(narrative: Narrative): Report {
  const base = reportWith('')
  const text = narrative.map((block) => ('text' in block ? block.text : '')).join('\n')
  const narratives = { 1: narrative, 5: narrative, 6: narrative }
  return {
    ...base, title: text, preamble: text, feeSentence: text, narratives,
    lastYear: { ...lastYearOf(base, {}), narratives },
  }
}

function workOf(rule: Rule, edition: Edition, report: Report): () => unknown {
  const heading = report.title ?? ''
  const published = heading.split('\n').map((line) => ({ number: 1 as const, heading: line }))
  const facts = gatherFacts(report, edition, {
    others: [{ label: '另一份', narratives: report.narratives }], published,
  })
  return () => (rule.kind === 'text' ? checkText(facts) : checkFacts(facts))
}

describe('rules', () => {
  let run = 0
  const fresh = (make: (size: number, run: number) => Narrative, size: number): Report =>
    reportOf(make(size, run += 1))

  // What runs for the first time is slower for that alone.
  beforeAll(() => {
    const [, make] = reports.find(([name]) => name === 'plain sentences') ?? reports[0] ?? []
    for (let times = 0; make && times < 3; times += 1) {
      for (const [rule, edition] of rules) workOf(rule, edition, fresh(make, 2000))()
    }
  })

  test.each(reports)('%s', (_, make) => {
    const [small, large] = [fresh(make, SIZE), fresh(make, SIZE * 4)]
    const suspects = rules.filter(([rule, edition]) => growthBetween(
      timeOf(workOf(rule, edition, small)), timeOf(workOf(rule, edition, large)),
    ) >= MOST_PER_DOUBLING)
    const grown = suspects.map(([rule, edition]) =>
      [rule.code, leastGrowth((size) => workOf(rule, edition, fresh(make, size)), SIZE)] as const)
    expect(grown.filter(([, growth]) => growth >= MOST_PER_DOUBLING)).toEqual([])
  })

  test('all kinds of rules on texts are among them', () => {
    expect(rules.filter(([{ kind }]) => kind === 'text').length).toBeGreaterThan(25)
  })
})

describe('fields', () => {
  const FIELD_SIZE = 20_000
  const asked: [string, (text: string) => unknown][] = [
    ...Object.entries(fieldRules),
    ...(['count', 'signedCount', 'money', 'moneyWithUnit'] as const).map((kind): [
      string, (text: string) => unknown,
    ] => [kind, (text) => parseFigure(kind, text)]),
  ]

  test.each(asked)('%s', (_, ask) => {
    const grown = longTexts.map(([name, make]) => [name, leastGrowth((size) => {
      const text = `w${make(size)}!`
      return () => ask(text)
    }, FIELD_SIZE)] as const)
    expect(grown.filter(([, growth]) => growth >= MOST_PER_DOUBLING)).toEqual([])
  })
})
