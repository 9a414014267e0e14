/**
 * Some reports of the new form have one （六） row instead of three. Its sums
 * can be checked all the same: the row stands in the last of the three, the
 * others are 0. Only for checking, never for what is written or listed.
 */
import type { CellEntry, Report } from '../model/report'
import type { OpenedReport } from './openReport'

const ROW = 'applications.handled.other.'

/** The report as its checks see it; unchanged where it has its three rows. */
export function withOtherRow({ report, otherRow }: Pick<OpenedReport, 'report' | 'otherRow'>): Report {
  if (!otherRow) return report
  const cells = { ...report.cells }
  for (const [column, text] of Object.entries(otherRow)) {
    cells[`${ROW}noCorrection.${column}`] = entry('0')
    cells[`${ROW}noFee.${column}`] = entry('0')
    cells[`${ROW}miscellaneous.${column}`] = entry(text)
  }
  return { ...report, cells }
}

/** A finding on the row by the name it has in the report. */
export function nameOtherRow(message: string): string {
  return message.replaceAll('“3.其他”', '“（六）其他处理”')
}

function entry(text: string): CellEntry {
  return Object.freeze({ text, source: 'imported' as const })
}
