import type { CellDifference } from '../../checks/aggregate'
import { isOtherCell } from '../../checks/otherRow'
import type { Cells } from '../../model/report'

/**
 * '' for a cell the sum can be written into, else why not: a total that follows its parts stays Σ.
 */
export function whyNotFilled(
  { info, fill }: CellDifference, { cells, isSingle }: { cells: Cells; isSingle: boolean },
): string {
  if (fill === null) return '不能相加'
  if (isSingle && isOtherCell(info.id)) return '三行合成一行核对，请到表中改'
  return info.sums.length > 0 && cells[info.id] === undefined ? 'Σ 自动合计，随各分项' : ''
}
