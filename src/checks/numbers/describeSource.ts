/** A figure of the tables in words: 表三“本年新收”, 表四“行政复议总计”. */
import { cellsOf } from '../../model/cells'
import type { Edition } from '../../model/template'
import { briefCellName } from '../base/labels'
import type { TableFigure } from '../claims/claim'

const TABLES = { disclosure: '表二', applications: '表三', disputes: '表四' } as const

/** The name a sentence gives it; of a single cell its own. */
export function describeSource({ label, cells }: TableFigure, edition: Edition): string {
  const info = cellsOf(edition).get(cells[0] ?? '')
  if (!info) return label
  return `${TABLES[info.table]}“${label || briefCellName(info)}”`
}
