/** Takes away parts of the lexicon and tells which of them nobody missed. */
import { readFileSync } from 'node:fs'
import { completeFindings } from '../../../../src/checks/base/customFinding'
import { gatherFacts } from '../../../../src/checks/base/facts'
import { rulesFor } from '../../../../src/checks/kinds/checkFacts'
import { claimChecks } from '../../../../src/checks/claims'
import { editionOf } from '../../../../src/templates'
import { buildLabelled } from '../corpus/buildLabelled'
import { readLabels, type Label } from '../corpus/format'
import { judge } from '../corpus/judge'
import { outcomeOf } from './outcome'
import { exampleFiles, readExamples } from './readExamples'
import type { Recorded } from './record'
import { removalsOf, type Removal } from './removals'
import { isNeeded, readAll, type Item } from './search'

const GROUPS = [
  'seen', 'unseen', 'fresh', 'blindOne', 'blindTwo', 'blindThree', 'blindFour',
] as const

/** Blanks by which one run differs from another, so that nothing is remembered. */
function blanks(run: number): string {
  return run.toString(2).replace(/0/g, ' ').replace(/1/g, '\u3000')
}

/** What a labelled text is judged by: what was missed and what was a false alarm. */
function judgedAgain(label: Label, run: number): string {
  const report = buildLabelled({ ...label, text: label.text.replace(/$/gm, blanks(run)) })
  const facts = gatherFacts(report, editionOf(report.edition))
  const findings = rulesFor(facts).flatMap((rule) => (
    rule.kind === 'text' && rule.check in claimChecks
      ? completeFindings(rule, claimChecks[rule.check as keyof typeof claimChecks](facts)) : []))
  const { misses, falseAlarms } = judge({ ...label, report, findings })
  return [...misses.map(({ code, words }) => code + words), ...falseAlarms.map(({ code }) => code)]
    .join()
}

const modules = import.meta.glob<Record<string, unknown>>(
  '../../../../src/checks/claims/lex*/*.ts', { eager: true },
)

interface Named { name: string; value: unknown }

/** Every pattern of the lexicon by name, those of entries with what they mean. */
const named: readonly Named[] = Object.entries(modules).flatMap(([path, module]) => {
  const file = path.split('/').at(-1)?.replace('.ts', '') ?? ''
  return Object.entries(module).flatMap(([name, value]): Named[] => [
    { name: `${file}.${name}`, value },
    ...(Array.isArray(value) ? value as Partial<Record<'kind' | 'why' | 'says', unknown>>[] : [])
      .map(({ kind, why, says }) => ({ name: `${file}.${name} ${String(kind ?? why)}`, value: says })),
  ])
})

/** `results.RESULTS granted`. */
function nameOf({ regexp, phrases }: Recorded): string {
  return named.find(({ value }) => value === regexp)?.name ?? phrases[0]?.slice(0, 12) ?? ''
}

/** `entry  # why`: alternatives kept though nothing needs them, with their reason, '' for none. */
export const unproven: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('unproven.txt', import.meta.url), 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => { const [entry = '', why = ''] = line.split(/ {2}# /); return [entry, why] }),
)

export interface Proof { all: Removal[]; tried: number; idle: string[] }

/** Tries the removals that are chosen, all of them unless told otherwise. */
export function prove(isChosen: (what: string) => boolean = () => true): Proof {
  const items: Item[] = [
    ...exampleFiles.flatMap(readExamples).map((example): Item => (
      { outcome: (run) => outcomeOf(example, blanks(run)) })),
    ...GROUPS.flatMap(readLabels).map((label): Item => (
      { outcome: (run) => judgedAgain(label, run) })),
  ]
  const all = removalsOf(nameOf)
  const chosen = all.filter(({ what }) => isChosen(what))
  const asked = readAll(items)
  const idle = chosen.filter((removal) => !isNeeded(removal, asked, items)).map(({ what }) => what)
  return { all, tried: chosen.length, idle }
}
