/** The cells a paste changes, as its preview lists them. */
import { cellsOf } from '../../../model/cells'
import type { Report } from '../../../model/report'
import type { CellId, Edition } from '../../../model/template'
import type { CellChange } from '../../../store/report/report'

/** Row, column, old and new value in words; `isReplaced` where another figure stands there. */
export interface ChangeRow {
  cell: CellId; row: string; column: string; old: string; text: string; isReplaced: boolean
}

/** In the order of the changes. */
export function listChangeRows(
  changes: CellChange[], cells: Report['cells'], edition: Edition,
): ChangeRow[] {
  const infos = cellsOf(edition)
  return changes.flatMap(({ cell, text }) => {
    const info = infos.get(cell)
    if (!info || text === null) return []
    const [before = '', nothing] = [cells[cell]?.text, info.sums.length > 0 ? '自动合计' : '空白']
    const place = {
      cell, row: info.rowLabels[info.rowLabels.length - 1] ?? '数据行',
      column: info.columnLabels.join('/'),
    }
    return [{
      ...place, old: before === '' ? nothing : before, text,
      isReplaced: before !== '' && before !== text,
    }]
  })
}
