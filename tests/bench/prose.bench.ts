/**
 * The rules on structure, language, privacy and likeness over a report of ten thousand characters,
 * warm, in Node.
 */
import { expect, test } from 'vitest'
import { checkText } from '../../src/checks/checkText'
import { gatherFacts, type CheckContext } from '../../src/checks/base/facts'
import { proseChecks } from '../../src/checks/prose'
import type { Narrative } from '../../src/model/narrative'
import type { Narratives, Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { lastYearOf } from '../support/findings'
import { buildNarrative } from '../support/samples/randomNarrative'
import { seededRandom } from '../support/random'
import { reportWith } from '../support/prose'
import { measured, printFigure } from './figures'

const LIMIT_MS = 2
const RUNS = 400
const CHARACTERS = 10_000
const OTHERS = 30

const edition = editionOf('2021')
const own = new Set(Object.keys(proseChecks))
const onlyProse = {
  ...edition, rules: edition.rules.filter((rule) => rule.kind === 'text' && own.has(rule.check)),
}

function longNarrative(seed: number, characters: number): Narrative {
  const random = seededRandom(seed)
  const narrative: Narrative = []
  let count = 0
  while (count < characters) {
    const blocks = buildNarrative(random)
    narrative.push(...blocks)
    count += blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 30), 0)
  }
  return narrative
}

function narratives(seed: number): Narratives {
  return {
    1: longNarrative(seed, CHARACTERS * 0.6), 5: longNarrative(seed + 1, CHARACTERS * 0.3),
    6: longNarrative(seed + 2, CHARACTERS * 0.1),
  }
}

/** The same report with one paragraph typed on: what a keystroke leaves to be done. */
function typedOn(report: Report, run: number): Report {
  const [first, ...rest] = report.narratives[1]
  return { ...report, narratives: { ...report.narratives, 1: [
    { type: 'paragraph', text: `第${run}次修改，${first && 'text' in first ? first.text : ''}` },
    ...rest,
  ] } }
}

test.each<[string, CheckContext]>([
  ['alone', {}],
  [`with ${OTHERS} other reports`, { others: Array.from(
    { length: OTHERS },
    (_, index) => ({ label: `年报${index}`, narratives: narratives(100 + 3 * index) }),
  ) }],
])('ten thousand characters, %s', (name, context) => {
  const base = { ...reportWith(''), narratives: narratives(1) }
  const report = { ...base, lastYear: { ...lastYearOf(base, {}), narratives: narratives(7) } }
  const times = Array.from({ length: RUNS }, (_, run) => {
    const facts = gatherFacts(typedOn(report, run), onlyProse, context)
    const start = performance.now()
    checkText(facts)
    return performance.now() - start
  }).slice(RUNS / 4)
  const whole = measured(times)
  printFigure(
    `rules on prose, 10 000 characters, ${name}, least ${Math.min(...times).toFixed(2)} ms`, whole,
    `${LIMIT_MS} ms`,
  )
  expect(Math.min(...times)).toBeLessThanOrEqual(LIMIT_MS)
})
