/**
 * Every single-cell change of a consistent report is caught by just the rules
 * that must catch it. Who must catch what is worked out here from the cell's
 * place in the form, not asked of the rules.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { cellsOf, type CellInfo } from '../../src/model/cells'
import { parseFigure } from '../../src/model/figure'
import type { Finding, Repair } from '../../src/model/finding'
import type { Report } from '../../src/model/report'
import type { CellId, Edition, EditionId } from '../../src/model/template'
import { editions } from '../../src/templates'
import { runs } from '../support/runs'
import { seededRandom, type Random } from '../support/random'
import { buildConsistentReport } from '../support/randomReport'
import { typedCells } from '../support/reports'

const SEEDS = [1, 2, 3]
const STEPS = [1, -1, 3]

/**
 * No equation of the form ties these to anything; only their format, blanks and swings are checked.
 */
const FREE: Record<EditionId, CellId[]> = {
  2019: [
    ...['rules', 'normative'].flatMap((row) =>
      ['made', 'published', 'publishedTotal'].map((column) => `disclosure.${row}.${column}`)),
    ...['license', 'otherService', 'penalty', 'coercion']
      .flatMap((row) => ['change', 'decisions'].map((column) => `disclosure.${row}.${column}`)),
    'disclosure.fee.change', 'disclosure.procurement.projects', 'disclosure.procurement.amount',
  ],
  2021: [
    'disclosure.license.decisions', 'disclosure.penalty.decisions', 'disclosure.coercion.decisions',
    'disclosure.fee.amount',
  ],
}

/** Ids of the findings a change of the cell must raise. */
function mustCatch(info: CellInfo): string[] {
  if (info.table === 'applications') return mustCatchInApplications(info)
  if (info.table === 'disputes') return [`T4-SUM:${info.column.replace(/\.\w+$/, '')}`]
  if (['issued', 'repealed', 'effective'].includes(info.column)) return [`T2-ROLL:${info.row}`]
  return info.column === 'previousItems' ? [`T2-OLD-ITEMS:${info.row}`] : []
}

const IN_BALANCE = ['received', 'carriedIn', 'handled.total', 'carriedOut']

function mustCatchInApplications({ row, column }: CellInfo): string[] {
  return [
    `T3-ROW:${row}`,
    ...(row.startsWith('handled.') ? [`T3-SUM:${column}`] : []),
    ...(IN_BALANCE.includes(row) ? [`T3-BAL:${column}`] : []),
    ...(row === 'carriedIn' ? [`T3-PREV:${column}`] : []),
  ]
}

/** The report with one figure moved; the other way where it would fall below 0. */
function mutate(report: Report, info: CellInfo, step: number): Report {
  const figure = parseFigure(info.kind, report.cells[info.id]?.text ?? '')
  if (figure.state !== 'known') throw new Error(`${info.id} holds no figure`)
  const moved = figure.value + step < 0 ? figure.value - step : figure.value + step
  return { ...report, cells: { ...report.cells, ...typedCells({ [info.id]: moved }) } }
}

/** Ids of 强制 and 核实 findings; 提示 may come on top. */
function graveIds(findings: Finding[]): string[] {
  return findings.filter(({ level }) => level !== '提示').map(({ id }) => id)
}

interface Mutant { info: CellInfo; report: Report; findings: Finding[] }

function mutantsOf(edition: Edition): Mutant[] {
  return SEEDS.flatMap((seed) => {
    const sound = buildConsistentReport({ edition, seed })
    return [...cellsOf(edition).values()].flatMap((info) => STEPS.map((step) => {
      const report = mutate(sound, info, step)
      return { info, report, findings: runChecks(report) }
    }))
  })
}

const rates: string[] = []

describe.each(editions)('edition $id', (edition) => {
  const mutants = mutantsOf(edition)

  test.each(
    edition.tables.map(({ id }) => id),
  )('every change in %s is caught by the rules that must', (table) => {
    const own = mutants.filter(({ info }) => info.table === table)
    const missed = own.filter(({ info, findings }) =>
      mustCatch(info).some((id) => !graveIds(findings).includes(id)))
    const bound = own.filter(({ info }) => mustCatch(info).length > 0)
    const free = new Set(own.filter(({ info }) => mustCatch(info).length === 0)
      .map(({ info }) => info.id)).size
    rates.push(`${edition.id} ${table}: ${bound.length - missed.length} of ${bound.length} `
      + `changes caught (${cellCount(bound)} cells, ${free} free by nature)`)
    expect(missed.map(({ info }) => info.id)).toEqual([])
  })

  test('no other rule cries out', () => {
    const surplus = mutants.flatMap(({ info, findings }) => graveIds(findings)
      .filter((id) => !mustCatch(info).includes(id)).map((id) => `${info.id}: ${id}`))
    expect([...new Set(surplus)]).toEqual([])
  })

  test('only the cells listed are free', () => {
    const free = [...cellsOf(edition).values()].filter((info) => mustCatch(info).length === 0)
      .map(({ id }) => id)
    expect(free.sort()).toEqual([...FREE[edition.id]].sort())
  })

  test('each finding marks the changed cell', () => {
    const blind = mutants.flatMap(({ info, findings }) => findings.filter(({ id, cells }) =>
      mustCatch(info).includes(id) && !cells.includes(info.id)).map(({ id }) => id))
    expect(blind).toEqual([])
  })

  test('where a change breaks two rules and more, each offers the old figure', () => {
    const crossed = mutants.filter(({ info }) => mustCatch(info).length > 1)
    const wrong = crossed.flatMap(({ info, findings }) => findings
      .filter(({ level, repair }) =>
        level === '强制' && (repair?.changes.length !== 1 || repair.changes[0]?.cell !== info.id))
      .map(({ id }) => `${info.id}: ${id}`))
    expect(wrong).toEqual([])
  })

  test('a repair offered removes its finding; a crossed one leaves none at all', () => {
    const left = mutants.flatMap(({ info, report, findings }) => firstRepairs(findings)
      .flatMap(({ id, changes }) => {
        const after = graveIds(runChecks(applyChanges(report, changes)))
        return (mustCatch(info).length > 1 ? after : after.filter((other) => other === id))
          .map((other) => `${info.id}: ${other}`)
      }))
    expect(left).toEqual([])
  })

  test('whichever totals follow, a crossed repair puts back the old figure', () => {
    const wrong = [11, 12, 13].slice(0, runs({ daily: 1, soak: 3 })).flatMap((seed) => {
      const sound =
        withFollowingTotals(buildConsistentReport({ edition, seed }), edition, seededRandom(seed))
      return [...cellsOf(edition).values()]
        .filter(({ id, table }) => table === 'applications' && sound.cells[id])
        .flatMap((info) => {
          const crossed = runChecks(mutate(sound, info, 2))
            .filter(({ message }) => message.includes('同时平衡'))
          return crossed.filter(({ repair }) => repair?.changes[0]?.cell !== info.id)
            .map(({ id }) => `${seed} ${info.id}: ${id}`)
        })
    })
    expect(wrong).toEqual([])
  })

  test('with totals that follow, a change in a part of table three breaks its column and the last', () => {
    const report = withFollowingTotals(buildConsistentReport({ edition, seed: 4 }), edition)
    expect(runChecks(report)).toEqual([])
    for (const info of [...cellsOf(edition).values()]
      .filter(({ table, sums }) => table === 'applications' && sums.length === 0)) {
      const balances = [`T3-BAL:${info.column}`, 'T3-BAL:total']
      const carried = info.row === 'carriedIn' ? [`T3-PREV:${info.column}`, 'T3-PREV:total'] : []
      expect(graveIds(runChecks(mutate(report, info, 1))).sort())
        .toEqual([...balances, ...carried].sort())
    }
  })
})

// One change less or more fails: `npm run counts` writes the file anew, to be looked at and
// committed.
test('as many as the file of counts says', async () => {
  const counts =
    `Mutation, ${SEEDS.length} reports × changes of ${STEPS.join(', ')}:\n${rates.join('\n')}\n`
  console.log(counts)
  await expect(counts).toMatchFileSnapshot('mutation.txt')
})

function cellCount(mutants: Mutant[]): number {
  return new Set(mutants.map(({ info }) => info.id)).size
}

interface OfferedRepair { id: string; changes: Repair['changes'] }

/** One of each kind of change is enough: equal changes leave equal reports. */
function firstRepairs(findings: Finding[]): OfferedRepair[] {
  const offered =
    new Map(findings.filter(({ level }) => level !== '提示').flatMap(({ id, repair }) => (repair
      ? [[JSON.stringify(repair.changes), { id, changes: repair.changes }]] as const : [])))
  return [...offered.values()]
}

function applyChanges(report: Report, changes: Repair['changes']): Report {
  const cells = { ...report.cells }
  for (const { cell, text } of changes) {
    delete cells[cell]
    if (text !== null) Object.assign(cells, typedCells({ [cell]: text }))
  }
  return { ...report, cells }
}

/** Without entries of totals: of all, or of those chance picks. */
function withFollowingTotals(report: Report, edition: Edition, random?: Random): Report {
  const totals = new Set([...cellsOf(edition).values()]
    .filter(({ sums }) => sums.length > 0 && (random?.upTo(1) ?? 1) === 1).map(({ id }) => id))
  return {
    ...report,
    cells: Object.fromEntries(Object.entries(report.cells).filter(([cell]) => !totals.has(cell))),
  }
}
