/** YY-SAME: every figure of a table above 0 the same as last year. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import type { CellInfo } from '../../../model/cells'
import type { TableId } from '../../../model/template'

const TABLES: readonly { table: TableId; step: 2 | 3; name: string }[] = [
  { table: 'disclosure', step: 2, name: '第二部分' },
  { table: 'applications', step: 3, name: '第三部分' },
]
/** Two or three small figures are the same by chance. */
const FEWEST = 4

/** One finding for each table that did not move; only within one edition of the form. */
export function checkSameFigures(facts: Facts): CustomFinding[] {
  if (facts.lastYear?.edition !== facts.report.edition) return []
  return TABLES.flatMap(({ table, step, name }) => {
    const cells = [...facts.cells.values()]
      .filter((info) => info.table === table && info.sums.length === 0 && isAboveZero(info, facts))
      .map(({ id }) => id)
    if (cells.length < FEWEST || !cells.every((id) => isSame(id, facts))) return []
    return [{
      state: 'fail' as const, step, place: table, cells,
      message: `${name}大于0的${cells.length}个数字与上年完全相同，请核对是否沿用了上年的表`,
    }]
  })
}

/** In this year or in the last. */
function isAboveZero({ id }: CellInfo, { figure, last }: Facts): boolean {
  return [figure(id), last(id)].some((one) => one?.state === 'known' && one.value !== 0)
}

function isSame(id: string, { figure, last }: Facts): boolean {
  const [now, before] = [figure(id), last(id)]
  return now.state === 'known' && before?.state === 'known' && now.exact === before.exact
}
