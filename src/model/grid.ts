/**
 * From row and column trees to placed cells with spans. Every merge follows
 * from the trees: a leaf fills the depth left over, a group spans its leaves;
 * a column leaf may ask for more grid columns. A grid that does not come out
 * full is a list of problems, not an exception; the data lint fails on one.
 */
import type { AxisNode, Block, CellId, TableTemplate } from './template'

export type CellRole = 'caption' | 'note' | 'columnHead' | 'rowHead' | 'figure'

/** One cell of the grid, at its top-left slot; `cell` is set on figures. */
export interface PlacedCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  role: CellRole
  text: string
  cell?: CellId
}

export interface Grid {
  rows: number
  columns: number
  cells: PlacedCell[]
  /** In words; empty for a sound template. */
  problems: string[]
}

/** A line of the table: a leaf with the nodes above it. */
export interface AxisLine { keys: string[]; labels: string[]; leaf: AxisNode; parents: AxisNode[] }

/**
 * The leaves of a tree in reading order, each with its path; nodes with an empty key leave no trace
 * in it, unless their label is kept.
 */
export function listLines(nodes: AxisNode[], parents: AxisNode[] = []): AxisLine[] {
  return nodes.flatMap((node) => {
    if (node.children) return listLines(node.children, [...parents, node])
    const path = [...parents, node]
    const keys = path.filter((step) => step.key !== '').map((step) => step.key)
    const labels = path.filter((step) => step.key !== '' || step.inLabels).map((step) => step.label)
    return [{ keys, labels, leaf: node, parents }]
  })
}

/** Joins table, row and column keys to the permanent id. */
export function cellId(table: string, row: string[], column: string[]): CellId {
  return [table, ...row, ...column].join('.')
}

/** Lays out a whole table. */
export function composeGrid(table: TableTemplate): Grid {
  const cells: PlacedCell[] = []
  let top = 0
  for (const block of table.blocks) {
    if (block.caption !== undefined) {
      cells.push({
        row: top, column: 0, rowSpan: 1, columnSpan: table.gridColumns, role: 'caption',
        text: block.caption,
      })
      top += 1
    }
    top += placeBlock({ table, block, top, cells })
  }
  const grid = {
    rows: top, columns: table.gridColumns,
    cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
  }
  return { ...grid, problems: findGridProblems(grid) }
}

/** Header rows before the first figure of the table. */
export function headRowCount(grid: Grid): number {
  return Math.min(...grid.cells.filter((cell) => cell.role === 'figure').map((cell) => cell.row))
}

interface BlockPlace { table: TableTemplate; block: Block; top: number; cells: PlacedCell[] }

/** Places one block and returns the rows it takes. */
function placeBlock({ table, block, top, cells }: BlockPlace): number {
  const headDepth = depthOf(block.columns)
  if (block.labelColumns > 0) {
    cells.push({
      row: top, column: 0, rowSpan: headDepth, columnSpan: block.labelColumns,
      role: block.corner.role, text: block.corner.text,
    })
  }
  placeHeads({
    nodes: block.columns, row: top, column: block.labelColumns, depth: headDepth, cells,
  })
  const first = top + headDepth
  if (block.labelColumns > 0) {
    placeStubs({ nodes: block.rows, row: first, column: 0, depth: block.labelColumns, cells })
  }
  listLines(block.rows).forEach((row, index) => {
    let column = block.labelColumns
    for (const line of listLines(block.columns)) {
      const columnSpan = line.leaf.span ?? 1
      cells.push({
        row: first + index, column, rowSpan: 1, columnSpan, role: 'figure', text: '',
        cell: cellId(table.id, row.keys, line.keys),
      })
      column += columnSpan
    }
  })
  return headDepth + listLines(block.rows).length
}

interface TreePlace {
  nodes: AxisNode[]
  row: number
  column: number
  depth: number
  cells: PlacedCell[]
}

function placeHeads({ nodes, row, column, depth, cells }: TreePlace): void {
  let left = column
  for (const node of nodes) {
    const columnSpan = widthOf(node)
    cells.push({
      row, column: left, rowSpan: node.children ? 1 : depth, columnSpan, role: 'columnHead',
      text: node.label,
    })
    if (node.children) {
      placeHeads({ nodes: node.children, row: row + 1, column: left, depth: depth - 1, cells })
    }
    left += columnSpan
  }
}

function placeStubs({ nodes, row, column, depth, cells }: TreePlace): void {
  let top = row
  for (const node of nodes) {
    const rowSpan = listLines([node]).length
    cells.push({
      row: top, column, rowSpan, columnSpan: node.children ? 1 : depth, role: 'rowHead',
      text: node.label,
    })
    if (node.children) {
      placeStubs({ nodes: node.children, row: top, column: column + 1, depth: depth - 1, cells })
    }
    top += rowSpan
  }
}

function depthOf(nodes: AxisNode[]): number {
  return Math.max(...nodes.map((node) => 1 + (node.children ? depthOf(node.children) : 0)))
}

function widthOf(node: AxisNode): number {
  return node.children
    ? node.children.reduce((sum, child) => sum + widthOf(child), 0) : node.span ?? 1
}

/** Every slot covered exactly once, nothing outside, spans positive. */
export function findGridProblems(grid: Omit<Grid, 'problems'>): string[] {
  const ofCells = grid.cells.flatMap((cell) => {
    const name = `cell “${cell.text}” at ${cell.row},${cell.column}`
    if (cell.rowSpan < 1 || cell.columnSpan < 1) return [`${name} has no size`]
    const leaves = cell.row + cell.rowSpan > grid.rows
      || cell.column + cell.columnSpan > grid.columns
    return leaves ? [`${name} leaves the grid`] : []
  })
  const covered = grid.cells.flatMap(slotsOf).reduce(
    (counts, slot) => counts.set(slot, (counts.get(slot) ?? 0) + 1), new Map<string, number>(),
  )
  const coverProblems = Array.from(
    { length: grid.rows * grid.columns },
    (_, index) => `${Math.floor(index / grid.columns)},${index % grid.columns}`,
  )
    .filter((slot) => covered.get(slot) !== 1)
    .map((slot) => `slot ${slot} is covered ${covered.get(slot) ?? 0} times`)
  return [...ofCells, ...coverProblems]
}

function slotsOf(cell: PlacedCell): string[] {
  return Array.from({ length: Math.max(0, cell.rowSpan * cell.columnSpan) }, (_, index) =>
    `${cell.row + Math.floor(index / cell.columnSpan)},${cell.column + (index % cell.columnSpan)}`)
}
