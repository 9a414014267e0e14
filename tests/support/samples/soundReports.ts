/**
 * Consistent reports of three manners: every total typed, some totals Σ, all totals Σ; of busy
 * offices and of those with a handful of requests.
 */
import { gatherFacts } from '../../../src/checks/base/facts'
import { cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import type { CellId, Edition } from '../../../src/model/template'
import { seededRandom, type Random } from '../random'
import { buildConsistentReport } from '../randomReport'
import { typedCells } from '../reports'

export interface SoundReport { report: Report; edition: Edition; random: Random }

/** By number: editions and manners take turns. */
export function buildSoundReport(editions: readonly Edition[], number: number): SoundReport {
  const edition = editions[number % editions.length] as Edition
  const random = seededRandom(900_000 + number)
  const busy = buildConsistentReport({ edition, seed: number })
  const report = random.upTo(2) === 0 ? thinOut(busy, edition, random) : busy
  return { report: dropTotals(report, edition, random), edition, random }
}

/** Half of the reports keep every total as typed, the others drop all or some. */
function dropTotals(report: Report, edition: Edition, random: Random): Report {
  const manner = random.pick(['typed', 'typed', 'mixed', 'following'] as const)
  if (manner === 'typed') return report
  const dropped = new Set([...cellsOf(edition).values()]
    .filter(({ sums }) => sums.length > 0 && (manner === 'following' || random.upTo(1) === 0))
    .map(({ id }) => id))
  return {
    ...report,
    cells: Object.fromEntries(Object.entries(report.cells).filter(([cell]) => !dropped.has(cell))),
  }
}

/** Most results 0, as in a small office; 新收, totals and last year follow. */
function thinOut(report: Report, edition: Edition, random: Random): Report {
  const infos = [...cellsOf(edition).values()].filter(({ table }) => table === 'applications')
  const facts = gatherFacts(report, edition)
  const figures = new Map(infos.map(({ id }) => [id, valueOf(facts.figure(id))]))
  for (const { id, row, column, sums } of infos) {
    const keeps = random.upTo(99) < (column === 'person' ? 35 : 8)
    if (sums.length === 0 && row !== 'received' && !keeps) figures.set(id, 0)
  }
  const at = (cell: CellId): number => figures.get(cell) ?? 0
  for (const { column } of infos.filter(({ row, sums }) =>
    row === 'received' && sums.length === 0)) {
    const handled = infos.filter(
      (info) => info.column === column && info.row.startsWith('handled.') && info.sums.length === 0,
    ).reduce((sum, { id }) => sum + at(id), 0)
    const closed = handled + at(`applications.carriedOut.${column}`)
    const carriedIn = Math.min(at(`applications.carriedIn.${column}`), closed)
    figures.set(`applications.carriedIn.${column}`, carriedIn)
    figures.set(`applications.received.${column}`, closed - carriedIn)
  }
  for (const { id, sums } of infos) {
    if (sums[0]) figures.set(id, sums[0].reduce((sum, part) => sum + at(part), 0))
  }
  const last = infos.filter(({ row }) => row === 'carriedIn')
    .map(({ id }) => [id.replace('carriedIn', 'carriedOut'), String(at(id))])
  const lastYear = report.lastYear
    && { ...report.lastYear, figures: { ...report.lastYear.figures, ...Object.fromEntries(last) } }
  return {
    ...report, lastYear, cells: { ...report.cells, ...typedCells(Object.fromEntries(figures)) },
  }
}

function valueOf(figure: ReturnType<ReturnType<typeof gatherFacts>['figure']>): number {
  if (figure.state !== 'known') throw new Error('a sound report has all its figures')
  return figure.value
}
