/**
 * Which cells lie beside which: where a count could have been filed instead, and the lines a paste
 * runs along.
 */
import { cellsOf, type CellInfo } from '../../model/cells'
import type { CellId, Edition } from '../../model/template'

export interface Mate { cell: CellId; distance: number }

export interface Neighbours {
  /** Parts of the same row; of table four the same outcome of another group. */
  inRow: ReadonlyMap<CellId, Mate[]>
  /** Parts of the same column. */
  inColumn: ReadonlyMap<CellId, Mate[]>
  /** Tables three and four as grids of ids, row by row. */
  grids: CellId[][][]
}

const cache = new WeakMap<Edition, Neighbours>()

/** Worked out once per edition. */
export function neighboursOf(edition: Edition): Neighbours {
  const known = cache.get(edition)
  if (known) return known
  const parts = [...cellsOf(edition).values()]
    .filter(({ sums, kind }) => sums.length === 0 && kind === 'count')
  const neighbours: Neighbours = {
    inRow: pairUp(parts, (a, b) => a.row === b.row
      && (a.table === 'disputes' ? outcome(a) === outcome(b) : a.table === 'applications')),
    inColumn: pairUp(parts, (a, b) => a.column === b.column),
    grids: ['applications', 'disputes'].map((table) => {
      const rows = new Map<string, CellId[]>()
      for (const info of cellsOf(edition).values()) {
        if (info.table === table) rows.set(info.row, [...(rows.get(info.row) ?? []), info.id])
      }
      return [...rows.values()]
    }),
  }
  cache.set(edition, neighbours)
  return neighbours
}

function outcome({ column }: CellInfo): string {
  return column.split('.').at(-1) ?? ''
}

function pairUp(
  parts: CellInfo[], isMate: (a: CellInfo, b: CellInfo) => boolean,
): Map<CellId, Mate[]> {
  return new Map(parts.map((info) => {
    const line =
      parts.filter((other) => other.table === info.table && (other === info || isMate(info, other)))
    const own = line.indexOf(info)
    return [info.id, line.flatMap((other, at) => (at === own
      ? [] : [{ cell: other.id, distance: Math.abs(at - own) }]))]
  }))
}
