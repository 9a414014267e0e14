/** The figures and cases of a ledger put into the report, as one step. */
import { countWays, keepCases, ledgerFigures, withOthers, type LedgerCount } from '../../ledger'
import type { Report } from '../../model/report'

/** `keeps`: the cases go with the report; without, their counts alone. */
export function fillTables(report: Report, count: LedgerCount, keeps: boolean): Report {
  const cells = { ...report.cells }
  for (const { cell, text } of ledgerFigures(count)) {
    if (text === null) delete cells[cell]
    else cells[cell] = Object.freeze({ text, source: 'imported' as const })
  }
  const { ledger, ...others } = report
  if (keeps) return { ...others, cells, ledger: withOthers(keepCases(count), ledger, count.tables) }
  const ways = countWays(count.placed)
  return { ...others, cells, ...(ways && { ledger: { places: [], cases: [], ways } }) }
}
