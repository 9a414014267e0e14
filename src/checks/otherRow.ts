/**
 * Some reports of the new form have one （六） row instead of three. Its sums
 * can be checked all the same: the row stands in the last of the three, the
 * others are 0. Only for checking, never for what is written or listed.
 */
import { gatherFigures, sumParts } from '../model/facts'
import { countFigure, formatFigure, type Figure } from '../model/figure'
import type { CellEntry, Report } from '../model/report'
import type { CellId } from '../model/template'
import { editionOf } from '../templates'

/** The single （六） row some reports of the new form have, by column key, as texts. */
export type OtherRow = Record<string, string>

/** A report with its single （六） row, null where it has the three. */
export interface WithOtherRow { report: Report; otherRow: OtherRow | null }

const ROW = 'applications.handled.other.'
const OTHER_ROWS = ['noCorrection', 'noFee', 'miscellaneous'] as const

/** The report as its checks see it; unchanged where it has its three rows. */
export function withOtherRow({ report, otherRow }: WithOtherRow): Report {
  if (!otherRow) return report
  const cells = { ...report.cells }
  for (const [column, text] of Object.entries(otherRow)) {
    cells[`${ROW}noCorrection.${column}`] = entry('0')
    cells[`${ROW}noFee.${column}`] = entry('0')
    cells[`${ROW}miscellaneous.${column}`] = entry(text)
  }
  return { ...report, cells }
}

/** True where the report has one （六） row instead of three. */
export function hasOtherRow({ otherRow }: Pick<WithOtherRow, 'otherRow'>): boolean {
  return otherRow !== null
}

/**
 * The report with its three rows of （六） as one, to be added up with reports that have only the
 * one; where a row is no figure all stay.
 */
export function withOneOtherRow({ report, otherRow }: WithOtherRow): Report {
  if (otherRow) return withOtherRow({ report, otherRow })
  const { figure, cells } = gatherFigures(report, editionOf(report.edition))
  const columns = [...cells.values()]
    .filter(({ table, row }) => table === 'applications' && row === 'received')
    .map(({ column }) => column)
  const sums = columns.map((column) => [column, sumParts(
    OTHER_ROWS.map((row) => `${ROW}${row}.${column}`), (cell) => nothingAsZero(figure(cell)),
  )] as const)
  const isKnown = sums.every(([, sum]) => sum.state === 'known')
  return isKnown ? withOtherRow({
    report, otherRow: Object.fromEntries(sums.map(([column, sum]) => [column, formatFigure(sum)])),
  }) : report
}

function nothingAsZero(figure: Figure): Figure {
  return figure.state === 'blank' || figure.state === 'notApplicable' ? countFigure(0) : figure
}

/** True for a cell of the three rows. */
export function isOtherCell(cell: CellId): boolean {
  return cell.startsWith(ROW)
}

/** A finding on the row by the name it has in the report. */
export function nameOtherRow(message: string): string {
  return message.replaceAll('“3.其他”', '“（六）其他处理”')
}

function entry(text: string): CellEntry {
  return Object.freeze({ text, source: 'imported' as const })
}
