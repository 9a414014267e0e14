/**
 * Every word of the lexicon is needed: without it an example or a labelled sentence comes out
 * otherwise.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { completeFindings } from '../../../src/checks/custom/finding'
import { gatherFacts } from '../../../src/checks/facts'
import { rulesFor } from '../../../src/checks/checkFacts'
import { textChecks } from '../../../src/checks/claims'
import type { TextCheckName } from '../../../src/model/rule'
import { editionOf } from '../../../src/templates'
import { buildLabelled } from './corpus/buildLabelled'
import { readLabels, type Label } from './corpus/format'
import { judge } from './corpus/judge'
import { outcomeOf, type Example } from './evidence/outcome'
import { recorded, type Recorded } from './evidence/record'
import { removalsOf } from './evidence/removals'
import { isNeeded, readAll, type Item } from './evidence/search'
import { applicationPhrasings, documentPhrasings, otherWorkPhrasings } from './phrasings'

vi.mock('../../../src/checks/claims/phrase', async (original) => {
  const { recordPatterns } = await import('./evidence/record')
  return recordPatterns(await original())
})

const folder = new URL('examples/', import.meta.url)

interface Written extends Example { expected: string; file: string }

function readExamples(): Written[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8').split('\n')
      .filter((line) => line.includes(' → ')).map((line) => ({ ...parse(line), file })))
}

function parse(line: string): Omit<Written, 'file'> {
  const [said = '', expected = ''] = line.split(' → ')
  const settings = [...said.matchAll(/@(\S+) /g)].map(([, setting = '']) => setting)
  return { settings, text: said.replace(/@\S+ /g, '').replace(/↵/g, '\n'), expected }
}

const examples = readExamples()

/** Blanks by which one run differs from another, so that nothing is remembered. */
function blanks(run: number): string {
  return run.toString(2).replace(/0/g, ' ').replace(/1/g, '\u3000')
}

function labelItem(label: Label): Item {
  return { outcome: (run) => {
    const report = buildLabelled({ ...label, text: label.text.replace(/$/gm, blanks(run)) })
    const facts = gatherFacts(report, editionOf(report.edition))
    const findings = rulesFor(facts).flatMap((rule) => (rule.kind === 'text' && rule.check in textChecks
      ? completeFindings(rule, textChecks[rule.check as TextCheckName](facts)) : []))
    const { misses, falseAlarms } = judge({ ...label, report, findings })
    return [...misses.map(({ code, words }) => code + words), ...falseAlarms.map(({ code }) => code)].join()
  } }
}

const labels = (['seen', 'unseen', 'fresh', 'blindOne', 'blindTwo', 'blindThree', 'blindFour'] as const)
  .flatMap(readLabels).map(labelItem)
const phrasings = ([['依申请公开', applicationPhrasings], ['政府信息管理', documentPhrasings], ['', otherWorkPhrasings]] as const)
  .flatMap(([heading, list]) => list.map(([text]): Item => ({ outcome: (run) => outcomeOf({ settings: ['2025', ...(heading ? [heading] : [])], text }, blanks(run)) })))
const items: Item[] = [
  ...examples.map((example): Item => ({ outcome: (run) => outcomeOf(example, blanks(run)) })),
  ...phrasings, ...labels,
]

const modules = import.meta.glob<Record<string, unknown>>('../../../src/checks/claims/lexicon/*.ts', { eager: true })
function nameOf({ regexp }: Recorded): string {
  for (const [path, module] of Object.entries(modules)) {
    const file = path.split('/').at(-1)?.replace('.ts', '')
    for (const [name, value] of Object.entries(module)) {
      if (value === regexp) return `${file}.${name}`
      if (!Array.isArray(value)) continue
      const entry = value.find((one: { says?: RegExp }) => one.says === regexp) as { kind?: string; why?: string } | undefined
      if (entry) return `${file}.${name} ${entry.kind ?? entry.why}`
    }
  }
  return '?'
}

test.each(examples.map((one) => [one.text, one] as const))('%s', (_, example) => {
  expect(outcomeOf(example)).toBe(example.expected)
})

test('every alternative is needed', { timeout: 600_000 }, () => {
  const asked = readAll(items)
  const removals = removalsOf(nameOf)
  const idle = removals.filter((removal) => !isNeeded(removal, asked, items)).map(({ what }) => what)
  console.log(`evidence: ${removals.length - idle.length} of ${removals.length} needed, ${recorded.length} patterns, ${items.length} items`)
  writeFileSync('/tmp/claims/idle.txt', idle.join('\n'))
})
