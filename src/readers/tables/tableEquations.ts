/**
 * What the form says of the cells of a table among themselves: totals, and equations of a rule once
 * per column.
 */
import { cellsOf } from '../../model/cells'
import type { EquationRule, Term } from '../../model/rule'
import type { CellId, Edition, TableTemplate } from '../../model/template'

/** The figures of both sides come to the same sum. */
export interface Equation {
  left: CellId[]
  right: CellId[]
}

/** A figure as a number; undefined where it is none or not known. */
export type ValueOf = (cell: CellId) => number | undefined

const cache = new WeakMap<TableTemplate, Equation[]>()

/** The equations of a table, derived once; those with last year's figures are left out. */
export function equationsOf(table: TableTemplate, edition: Edition): Equation[] {
  const known = cache.get(table)
  if (known) return known
  const infos = [...cellsOf(edition).values()].filter((info) => info.table === table.id)
  const columns = [...new Set(infos.map(({ column }) => column))]
  const totals =
    infos.flatMap(({ id, sums }) => sums.map((parts): Equation => ({ left: [id], right: parts })))
  const isOwn = (rule: Edition['rules'][number]): rule is EquationRule =>
    rule.kind === 'equation' && rule.table === table.id && rule.each === 'column'
      && rule.relation === '='
  const rules = edition.rules.filter(isOwn).filter(({ left, right }) =>
    [...left, ...right].every(({ year }) => year === undefined))
  const balances = rules.flatMap((rule) => columns.map((column) => balanceOf(rule, column)))
  cache.set(table, [...totals, ...balances])
  return [...totals, ...balances]
}

function balanceOf({ table, left, right }: EquationRule, column: string): Equation {
  const idsOf = (terms: Term[], isMinus: boolean): CellId[] =>
    terms.filter(({ sign }) => (sign === -1) === isMinus)
      .map(({ key }) => `${table}.${key}.${column}`)
  return {
    left: [...idsOf(left, false), ...idsOf(right, true)],
    right: [...idsOf(right, false), ...idsOf(left, true)],
  }
}

/**
 * What a cell must hold by an equation whose other cells are all known; undefined where one is not.
 */
export function solveFor(
  cell: CellId, { left, right }: Equation, valueOf: ValueOf,
): number | undefined {
  const [own, other] = left.includes(cell) ? [left, right] : [right, left]
  let value = 0
  for (const [cells, sign] of [[other, 1], [own, -1]] as const) {
    for (const part of cells) {
      if (part === cell) continue
      const known = valueOf(part)
      if (known === undefined) return undefined
      value += sign * known
    }
  }
  return value
}
