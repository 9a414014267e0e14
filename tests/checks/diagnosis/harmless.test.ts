/**
 * Pressing what is offered never makes a report worse: over seeded reports half filled, overwritten
 * and faulty, whose true figures are known, no button adds a wrong cell (in 99 of 100 at least),
 * and none ever empties a row or a table. A cell is wrong where it shows another figure than the
 * true one; a blank one is not filled yet.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { adviseFindings, diagnose } from '../../../src/checks/diagnosis'
import { checkFacts } from '../../../src/checks/kinds/checkFacts'
import { gatherFacts, type Facts } from '../../../src/checks/base/facts'
import type { DiagnosisChange } from '../../../src/model/diagnosis'
import { editions } from '../../../src/templates'
import { applyDiagnosis } from '../../support/samples/diagnosed'
import { runs } from '../../support/runs'
import { buildUnfinished, MANNERS, type Unfinished } from '../../support/samples/unfinishedReports'

const REPORTS = runs({ daily: 165, soak: 5500 })

interface Tally {
  reports: number
  withButton: number
  presses: number
  mended: number
  harmful: number
  /** Reports with a harmful button. */
  worse: number
}

const zero =
  (): Tally => ({ reports: 0, withButton: 0, presses: 0, mended: 0, harmful: 0, worse: 0 })

test('no offered button adds a wrong cell or empties a row or table', () => {
  const tallies = new Map(MANNERS.map((manner) => [manner as string, zero()]))
  const emptied: string[] = []
  for (let number = 0; number < REPORTS; number += 1) {
    const scene = buildUnfinished(editions, number)
    const tally = scene && tallies.get(scene.manner)
    if (!scene || !tally) continue
    tally.reports += 1
    const before = wrongCells(scene, scene.report)
    const differences = buttonsOf(scene).map((changes) => {
      const after = applyDiagnosis(scene.report, changes)
      emptied.push(...emptiedBy(scene, after).map((place) => `${number} ${scene.manner}: ${place}`))
      return wrongCells(scene, after) - before
    })
    tally.presses += differences.length
    tally.withButton += differences.length > 0 ? 1 : 0
    tally.mended += differences.filter((by) => by < 0).length
    tally.harmful += differences.filter((by) => by > 0).length
    tally.worse += differences.some((by) => by > 0) ? 1 : 0
  }
  const all = [...tallies.values()].reduce(addUp, zero())
  print([...tallies, ['all', all]])
  expect(emptied).toEqual([])
  expect(all.harmful).toBeLessThanOrEqual(all.presses / 100)
  // Advice that says nothing would harm nobody: what is offered on single faults of filled reports
  // is told too.
  const single = tallies.get('oneFault') ?? zero()
  expect(single.withButton).toBeGreaterThan(single.reports / 3)
  expect(all.mended).toBeGreaterThan(all.presses * 0.95)
})

/** Everything a press would change cells with: 可能的原因 and the findings below it. */
function buttonsOf({ report, edition, before }: Unfinished): DiagnosisChange[][] {
  const facts = gatherFacts(report, edition)
  const diagnoses = diagnose(facts, { before })
  const findings = adviseFindings(checkFacts(facts), facts, diagnoses)
  const repairs = findings.flatMap(({ repair }) => (repair && repair.changes.length > 0
    ? [repair.changes.map((change) => ({ ...change, from: '', to: '' }))] : []))
  const own = diagnoses.filter(({ isOffered }) => isOffered).map(({ changes }) => changes)
  const keyOf = (changes: DiagnosisChange[]): string => changes
    .map(({ cell, text }) => `${cell}=${text ?? 'Σ'}`).sort().join()
  const seen = new Map([...own, ...repairs].map((changes) => [keyOf(changes), changes]))
  return [...seen.values()]
}

function wrongCells(
  { truth, edition }: Unfinished, report: Parameters<typeof gatherFacts>[0],
): number {
  const [own, right] = [gatherFacts(report, edition), gatherFacts(truth, edition)]
  return [...own.cells.keys()].filter((cell) => {
    const value = valueOf(own, cell)
    return value !== undefined && value !== valueOf(right, cell)
  }).length
}

/** Rows, columns and tables that had figures and have none, or nothing but zeros. */
function emptiedBy({ report, edition }: Unfinished, after: Unfinished['report']): string[] {
  const had = filledPlaces(gatherFacts(report, edition))
  const has = filledPlaces(gatherFacts(after, edition))
  return [...had].filter((place) => !has.has(place))
}

function filledPlaces(facts: Facts): Set<string> {
  const filled = [...facts.cells.values()].filter(({ id }) => (valueOf(facts, id) ?? 0) !== 0)
  return new Set(filled.flatMap(({ table, row, column }) => (
    [table, `${table} ${row}`, `${table} | ${column}`])))
}

function valueOf(facts: Facts, cell: string): number | undefined {
  const figure = facts.figure(cell)
  return figure.state === 'known' ? figure.value : undefined
}

function addUp(sum: Tally, one: Tally): Tally {
  const keys = Object.keys(sum) as (keyof Tally)[]
  return Object.fromEntries(keys.map((key) => [key, sum[key] + one[key]])) as unknown as Tally
}

function print(rows: [string, Tally][]): void {
  const lines = rows.map(([name, { reports, withButton, presses, mended, harmful, worse }]) => {
    const counts = [reports, withButton, presses, mended, harmful, worse]
    return name.padEnd(22) + counts.map((count) => String(count).padStart(8)).join('')
  })
  console.log(
    `${''.padEnd(22)} reports  button presses  mended harmful   worse\n${lines.join('\n')}\n`,
  )
}
