/**
 * What a figure in the text may follow: a cell, a sum of cells the form has no cell for, or a field
 * of part six.
 */
import { sumParts, type Facts } from './facts'
import { parseFigure, type Figure } from './figure'
import type { ApplicationWay } from './keptLedger'
import type { ProcessingFee } from './report'
import type { CellId, PartNumber } from './template'

export interface FigureSource {
  /**
   * Permanent: the id of the cell, `group:…` for a sum, `fee.…` for a field, `way.…` for what the
   * ledger counts.
   */
  id: string
  part: PartNumber
  /** 不予公开—属于国家秘密，自然人. */
  label: string
  /** Measure word behind the figure; '' where the figure brings its own. */
  unit: string
  /** What the official form prints as 总计, or a sum; asked for more often than a single cell. */
  isTotal: boolean
  /** The cell, or the summands. */
  cells: CellId[]
  /** Instead of cells. */
  fee?: keyof ProcessingFee
  /** Instead of cells: applications that came in this way, by the ledger. */
  way?: ApplicationWay
}

/**
 * The figure as a text quotes it, in plain digits; undefined while it is blank, marked as not
 * applicable, or unreadable.
 */
export function figureOf({ cells, fee, way }: FigureSource, facts: Facts): string | undefined {
  if (way) return facts.report.ledger?.ways?.[way].toFixed()
  if (fee) return inYuan(parseFigure('moneyWithUnit', facts.report.fee[fee]))
  const [only, ...others] = cells
  const figure = only !== undefined && others.length === 0
    ? facts.figure(only) : sumParts(cells, facts.figure)
  return figure.state === 'known' ? figure.exact + figure.unit : undefined
}

/** Fees are in 元; a field with another unit is put right first. */
function inYuan(figure: Figure): string | undefined {
  return figure.state === 'known' && ['', '元'].includes(figure.unit) ? figure.exact : undefined
}
