/**
 * How often the true repair comes first, measured on errors planted by chance
 * in consistent reports of both editions: busy and small offices, totals typed,
 * partly typed, or all Σ. The table is printed at every run and held exactly.
 *
 * What counts as the true repair:
 * - After it every figure is again what it was before the error; not "the
 *   equations hold", and not "nearly".
 * - A suggestion lists further changes as alike where each equation moves by
 *   exactly the same amount (a request filed in the wrong column may lie in any
 *   row; with Σ in all totals a wrong figure may lie in any row of its column).
 *   No figure of the report tells them apart, so the suggestion counts as true
 *   when one of those it lists is. "To the letter" counts the very first alone.
 * - Suggestions of exactly equal cost share a place: they are ordered by
 *   position only, and both are shown.
 * - An error no equation feels (a wrong row where all totals are Σ) is silent
 *   and is not a case.
 * - An error of several cells is masked where changing fewer cells, one or two,
 *   balances everything as well: the smallest change, which is what is asked
 *   for, is then another one. Masked cases are counted apart, not left out of
 *   sight.
 * - Of a shifted block the figures written over must be told by something: at
 *   most one of its lines may be without a total of its own. A column pasted
 *   one row off needs two rows with typed totals: with Σ in all of them it has
 *   nothing but its balance, which any figure of the column would mend.
 * Everything else counts, errors in table four and in 现行有效 with their single
 * equation too.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/checks/diagnosis'
import { gatherFacts } from '../../../src/checks/base/facts'
import { failingEquations } from '../../../src/checks/equations/relations'
import type { Diagnosis } from '../../../src/model/diagnosis'
import { editions } from '../../../src/templates'
import { balances, restores, trueChoice, type Case } from '../../support/samples/diagnosed'
import { FAULT_KINDS, plant, withFault, type FaultKind } from '../../support/samples/plantFault'
import { buildSoundReport } from '../../support/samples/soundReports'

const CASES = 100
const SHOWN = 3

interface Tally {
  cases: number
  silent: number
  masked: number
  first: number
  letter: number
  shown: number
}

const lines: string[] = []

/**
 * Puts one or two errors into the sound report of this number; undefined where they do not fit,
 * 'silent' where nothing fails.
 */
function plantCase(kinds: FaultKind[], number: number): Case | 'silent' | undefined {
  const sound = buildSoundReport(editions, number)
  const faults = kinds.map((kind) => plant(kind, sound))
  const cells = faults.flatMap((fault) => Object.keys(fault ?? {}))
  if (faults.includes(undefined) || new Set(cells).size < cells.length) return undefined
  const broken = faults.reduce((report, fault) => withFault(report, fault ?? {}), sound.report)
  const found = { sound: sound.report, broken, edition: sound.edition }
  return failingEquations(gatherFacts(broken, sound.edition)).size === 0 ? 'silent' : found
}

function runKind(
  kindsOf: (number: number) => FaultKind[], judge: (planted: Case, found: Diagnosis[]) => number,
): Tally {
  const tally: Tally = { cases: 0, silent: 0, masked: 0, first: 0, letter: 0, shown: 0 }
  for (let number = 1; tally.cases < CASES && number < CASES * 8; number += 1) {
    const planted = plantCase(kindsOf(number), number)
    if (planted === 'silent') tally.silent += 1
    if (planted === undefined || planted === 'silent') continue
    count(tally, planted, judge)
  }
  return tally
}

function count(
  tally: Tally, planted: Case, judge: (planted: Case, found: Diagnosis[]) => number,
): void {
  const facts = gatherFacts(planted.broken, planted.edition)
  const found = diagnose(facts)
  const rank = judge(planted, found)
  if (rank > 1 && isMasked(planted, found)) {
    tally.masked += 1
    return
  }
  tally.cases += 1
  if (rank === 1) tally.first += 1
  if (rank <= SHOWN) tally.shown += 1
  if (found[0] && restores(planted, found[0].changes)) tally.letter += 1
}

/** Fewer cells, one or two, that balance everything. */
function isMasked(planted: Case, found: Diagnosis[]): boolean {
  const { cells } = planted.broken
  const wrong = Object.keys(cells)
    .filter((cell) => cells[cell]?.text !== planted.sound.cells[cell]?.text).length
  return found.slice(0, 2).some(({ changes }) =>
    changes.length <= 2 && changes.length < wrong && balances(planted, changes))
}

/** The place of the true repair, 1 for the first; those of equal cost share a place. */
function rankOf(planted: Case, found: Diagnosis[]): number {
  const at =
    found.findIndex((one) => [one, ...one.alike].some(({ changes }) => restores(planted, changes)))
  if (at < 0 || at >= SHOWN) return SHOWN + 1
  return 1 + found.filter(({ cost }) => cost < (found[at]?.cost ?? 0) - 1e-9).length
}

/** 1 where what is right among the suggestions shown repairs both errors. */
function rankOfBoth(planted: Case, found: Diagnosis[]): number {
  const right = found.slice(0, SHOWN).flatMap((one) => trueChoice(planted, one) ?? [])
  return restores(planted, right.flatMap(({ changes }) => changes)) ? 1 : SHOWN + 1
}

function print(name: string, { cases, silent, masked, first, letter, shown }: Tally): void {
  const share = (part: number): string => `${((100 * part) / cases).toFixed(1)} %`.padStart(7)
  lines.push(`${name.padEnd(21)}${String(cases).padStart(5)}${share(first)} ${share(letter)} `
    + `${share(shown)}  ${String(silent).padStart(6)} ${String(masked).padStart(6)}`)
}

describe('one error', () => {
  test.each(FAULT_KINDS)('%s', (kind) => {
    const tally = runKind(() => [kind], rankOf)
    print(kind, tally)
    expect(tally.cases).toBe(CASES)
  })
})

test('two errors of any kinds', () => {
  const kindAt =
    (number: number): FaultKind => FAULT_KINDS[number % FAULT_KINDS.length] as FaultKind
  const tally = runKind(
    (number) => [kindAt(number), kindAt(Math.floor(number / FAULT_KINDS.length))], rankOfBoth,
  )
  print('two errors', tally)
  expect(tally.cases).toBe(CASES)
})

// One case less or more fails: `npm run counts` writes the table anew, to be looked at and
// committed.
test('as often as the file of rates says', async () => {
  const table =
    `${'planted'.padEnd(21)}cases  first  letter   in three  silent masked\n${lines.join('\n')}\n`
  console.log(table)
  await expect(table).toMatchFileSnapshot('rates.txt')
})
