/**
 * An official table ready for the screen: lines of heads and figures, scopes and header ids, column
 * widths.
 */
import { cellsOf, type CellInfo } from '../../../model/cells'
import { composeGrid, headRowCount, type Grid, type PlacedCell } from '../../../model/grid'
import type { CellId, Edition, TableId, TableTemplate } from '../../../model/template'

export interface SheetHead extends PlacedCell {
  /** Element id, for the `headers` of the cells it heads. */
  id: string
  scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | undefined
}

export interface SheetFigure extends PlacedCell {
  cell: CellId
  info: CellInfo
  /** Element ids of its row and column heads. */
  headers: string[]
}

export interface SheetLine { row: number; heads: SheetHead[]; figures: SheetFigure[] }

export interface GridSheet {
  table: TableId
  grid: Grid
  /** Lines above the first figure; they stay in view where the table is one block. */
  headLines: SheetLine[]
  bodyLines: SheetLine[]
  figures: Map<CellId, SheetFigure>
  /** Share of the table's width, one per grid column. */
  widths: number[]
  isFrozen: boolean
  /** The column of 总计, which stays in view beside the labels; -1 for none. */
  pinned: number
}

const cache = new WeakMap<TableTemplate, GridSheet>()

/** The sheet of a table, made once. */
export function sheetOf(edition: Edition, table: TableId): GridSheet {
  const template = edition.tables.find((candidate) => candidate.id === table)
  if (!template) throw new Error(`edition ${edition.id} has no table ${table}`)
  const known = cache.get(template) ?? buildSheet(edition, template)
  cache.set(template, known)
  return known
}

function buildSheet(edition: Edition, template: TableTemplate): GridSheet {
  const grid = composeGrid(template)
  const heads = grid.cells.filter((cell) => cell.role !== 'figure')
    .map((cell): SheetHead => ({
      ...cell, id: `head-${template.id}-${cell.row}-${cell.column}`, scope: scopeOf(cell),
    }))
  const figures = grid.cells.flatMap((cell) => {
    const info = cell.cell === undefined ? undefined : cellsOf(edition).get(cell.cell)
    if (!info) return []
    return [{
      ...cell, cell: info.id, info, headers: headsOver(cell, heads).map((head) => head.id),
    }]
  })
  const lines = Array.from({ length: grid.rows }, (_, row): SheetLine => ({
    row,
    heads: heads.filter((head) => head.row === row),
    figures: figures.filter((figure) => figure.row === row),
  }))
  const depth = headRowCount(grid)
  const isFrozen = template.blocks.length === 1
  const hasLabels = (template.blocks[0]?.labelColumns ?? 0) > 0
  return {
    table: template.id, grid,
    headLines: lines.slice(0, depth),
    bodyLines: lines.slice(depth),
    figures: new Map(figures.map((figure) => [figure.cell, figure])),
    widths: screenWidths(edition.layout[template.id].columnWidths, template),
    isFrozen, pinned: isFrozen && hasLabels ? grid.columns - 1 : -1,
  }
}

function scopeOf(cell: PlacedCell): SheetHead['scope'] {
  if (cell.role === 'columnHead') return cell.columnSpan > 1 ? 'colgroup' : 'col'
  if (cell.role === 'rowHead') return cell.rowSpan > 1 ? 'rowgroup' : 'row'
  return undefined
}

/** Row heads beside a figure, and the column heads of its block. */
function headsOver(figure: PlacedCell, heads: SheetHead[]): SheetHead[] {
  const beside = heads.filter((head) =>
    head.role === 'rowHead' && head.row <= figure.row && figure.row < head.row + head.rowSpan)
  const over = heads.filter((head) =>
    head.role === 'columnHead' && head.row < figure.row && (head.column < figure.column
      + figure.columnSpan
      && figure.column < head.column + head.columnSpan))
  const top = Math.max(-1, ...heads.filter((head) =>
    head.role === 'caption' && head.row < figure.row).map((head) => head.row))
  return [...beside, ...over.filter((head) => head.row > top)]
}

/** On screen a figure column needs room for its focus ring and five digits; the labels give way. */
const LEAST_FIGURE_SHARE = 0.074

function screenWidths(printed: number[], template: TableTemplate): number[] {
  const sum = printed.reduce((total, width) => total + width, 0)
  const labels = template.blocks[0]?.labelColumns ?? 0
  if (labels === 0) return printed.map((width) => width / sum)
  const shares = printed.map((width, column) => (column < labels
    ? width / sum : Math.max(width / sum, LEAST_FIGURE_SHARE)))
  const figures = shares.slice(labels).reduce((total, share) => total + share, 0)
  const printedLabels = shares.slice(0, labels).reduce((total, share) => total + share, 0)
  return shares.map((share, column) => (column < labels
    ? (share / printedLabels) * (1 - figures) : share))
}
