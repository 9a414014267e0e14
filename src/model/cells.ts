/**
 * Everything the form, the checks and the readers need to know about each cell of an edition,
 * derived once from its trees.
 */
import type { FigureKind } from './figure'
import { cellId, listLines, type AxisLine } from './grid'
import type {
  AxisNode, Block, CellId, Edition, PartNumber, TableId, TableTemplate,
} from './template'

export interface CellInfo {
  id: CellId
  table: TableId
  part: PartNumber
  /** Row and column ids without the table. */
  row: string
  column: string
  rowLabels: string[]
  columnLabels: string[]
  kind: FigureKind
  unit: string
  /**
   * Parts this cell is the sum of: along its row first, then along its column; empty for no total.
   */
  sums: CellId[][]
}

const cache = new WeakMap<Edition, Map<CellId, CellInfo>>()

/** All figure cells of the edition in reading order, by id. */
export function cellsOf(edition: Edition): Map<CellId, CellInfo> {
  const known = cache.get(edition)
  if (known) return known
  const cells =
    new Map(edition.tables.flatMap((table) => cellsOfTable(table)).map((info) => [info.id, info]))
  cache.set(edition, cells)
  return cells
}

/**
 * The accessible name and full name of a cell: row labels joined with `/`, `，`, column labels
 * joined with `/`.
 */
export function cellName(info: CellInfo): string {
  return [info.rowLabels, info.columnLabels].filter((labels) => labels.length > 0)
    .map((labels) => labels.join('/')).join('，')
}

function cellsOfTable(table: TableTemplate): CellInfo[] {
  return table.blocks.flatMap((block) =>
    listLines(block.rows).flatMap((row) =>
      listLines(block.columns).map((column) => cellInfo({ table, block, row, column }))))
}

interface CellPlace { table: TableTemplate; block: Block; row: AxisLine; column: AxisLine }

function cellInfo({ table, block, row, column }: CellPlace): CellInfo {
  return {
    id: cellId(table.id, row.keys, column.keys),
    table: table.id,
    part: table.part,
    row: row.keys.join('.'),
    column: column.keys.join('.'),
    rowLabels: row.labels,
    columnLabels: column.labels,
    kind: column.leaf.figure ?? 'count',
    unit: column.leaf.unit ?? '件',
    sums: sumsOf({ table, block, row, column }),
  }
}

function sumsOf({ table, block, row, column }: CellPlace): CellId[][] {
  const across = partsOf(column, block.columns).map((part) => cellId(table.id, row.keys, part.keys))
  const down = partsOf(row, block.rows).map((part) => cellId(table.id, part.keys, column.keys))
  return [across, down].filter((parts) => parts.length > 0)
}

/** The lines a total line sums: all other leaves below its parent. */
function partsOf(line: AxisLine, roots: AxisNode[]): AxisLine[] {
  if (!line.leaf.isTotal) return []
  const parent = line.parents.at(-1)
  return listLines(parent?.children ?? roots, line.parents)
    .filter((other) => other.leaf !== line.leaf)
}
