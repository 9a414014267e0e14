/**
 * What is not filled in yet though no cell is blank: 空白处填 0 leaves zeros in what is still to
 * come.
 */
import type { CellInfo } from '../../model/cells'
import type { Facts } from '../base/facts'
import { plainLabel } from '../base/labels'

/** A column of table three that is filled on one side only: what came in, or what became of it. */
export interface UnfilledColumn { column: string; place: string; words: string }

/** Every such column of single figures; none of what has a figure on both sides, or on none. */
export function findUnfilled(facts: Facts): UnfilledColumn[] {
  const infos = [...facts.cells.values()]
    .filter(({ table, sums }) => table === 'applications' && sums.length === 0)
  return [...new Set(infos.map(({ column }) => column))].flatMap((column): UnfilledColumn[] => {
    const own = infos.filter((info) => info.column === column)
    const came = sumOf(own.filter(({ row }) => INTAKE.has(row)), facts)
    const became = sumOf(own.filter(({ row }) => !INTAKE.has(row)), facts)
    if ((came > 0) === (became > 0)) return []
    const place = `“${plainLabel(own[0]?.columnLabels ?? [])}”列`
    const words = came > 0
      ? `${place}收到和结转来的共 ${came} 件，办理结果和结转下年度都还没有数`
      : `${place}办理结果和结转下年度共 ${became} 件，本年新收和上年结转都还没有数`
    return [{ column, place, words }]
  })
}

const INTAKE: ReadonlySet<string> = new Set(['received', 'carriedIn'])

/** Blank ones count 0. */
function sumOf(cells: CellInfo[], facts: Facts): number {
  return cells.reduce((sum, { id }) => {
    const figure = facts.figure(id)
    return sum + (figure.state === 'known' ? figure.value : 0)
  }, 0)
}
