/** While a cell stands in an equation that fails, the text beside it is not told to follow it. */
import type { CellId } from '../../../model/template'
import { cellsOfEquation } from '../../equations/equation'
import type { Facts } from '../../base/facts'
import { failingEquations } from '../../equations/relations'
import type { TableFigure } from '../claim'

/** Behind a finding on the text then. */
export const TABLE_FIRST = '。表中这一格所在的一行或一列还不平，先把表核对好，等表格平了再比对'

const known = new WeakMap<Facts, ReadonlySet<CellId>>()

/** True where which of the figures is wrong is still open. */
export function isTableInDoubt(sources: TableFigure[], facts: Facts): boolean {
  const doubtful = known.get(facts)
    ?? new Set([...failingEquations(facts)].flatMap(cellsOfEquation))
  known.set(facts, doubtful)
  return sources.some(({ cells }) => cells.some((cell) => doubtful.has(cell)))
}
