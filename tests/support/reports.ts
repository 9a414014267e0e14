/** Builders for reports in tests; everything is plain data. */
import { newReport } from '../../src/model/newReport'
import type { Cells, Report } from '../../src/model/report'
import type { CellId } from '../../src/model/template'
import { editionFor } from '../../src/templates'

/** A blank report of a made-up agency; the edition follows the year. */
export function buildReport(options: Partial<Report> = {}): Report {
  const year = options.year ?? 2025
  const report = newReport({
    year, edition: editionFor(year).id,
    agency: { name: '青禾县人民政府', kind: '县级以上人民政府' }, now: '2026-01-05T08:00:00.000Z',
  })
  return { ...report, ...options }
}

/** Typed entries from texts. */
export function typedCells(texts: Record<CellId, string | number>): Cells {
  return Object.fromEntries(Object.entries(texts)
    .map(([cell, text]) => [cell, Object.freeze({ text: String(text), source: 'typed' as const })]))
}
