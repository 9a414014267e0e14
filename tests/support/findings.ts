/** Shorthands for tests of checks. */
import { runChecks } from '../../src/checks/runChecks'
import type { Finding, Repair } from '../../src/model/finding'
import type { LastYear, Report } from '../../src/model/report'
import type { CellId } from '../../src/model/template'
import { typedCells } from './reports'

/** The findings of one rule. */
export function findingsOf(code: string, report: Report): Finding[] {
  return runChecks(report).filter((finding) => finding.code === code)
}

/** The report with these cells entered on top; `null` takes an entry away. */
export function withCells(report: Report, texts: Record<CellId, string | number | null>): Report {
  const cells = { ...report.cells, ...typedCells(Object.fromEntries(Object.entries(texts)
    .map(([cell, text]) => [cell, text ?? '']))) }
  for (const [cell, text] of Object.entries(texts)) if (text === null) delete cells[cell]
  return { ...report, cells }
}

/** The report after the change a finding offers; fails where it offers none. */
export function repaired(report: Report, finding: Finding | undefined): Report {
  if (!finding?.repair) throw new Error(`${finding?.id ?? 'no finding'} offers no repair`)
  return withCells(report, Object.fromEntries(
    finding.repair.changes.map(({ cell, text }: Repair['changes'][number]) => [cell, text]),
  ))
}

/** Last year's figures, of the year before and the edition named. */
export function lastYearOf(
  report: Report, figures: Record<CellId, string>, edition: LastYear['edition'] = report.edition,
): LastYear {
  return {
    year: report.year - 1, edition, figures, narratives: { 1: [], 5: [], 6: [] }, source: '测试',
  }
}
