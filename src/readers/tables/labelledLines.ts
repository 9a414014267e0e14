/**
 * Rows and columns of a table by their labels, ready to be found by the labels of a loose table.
 */
import { cellId, listLines, type AxisLine } from '../../model/grid'
import type { AxisNode, Block, CellId, Edition, TableTemplate } from '../../model/template'
import { coreOf, labelForms, queryForms } from './labelForms'
import { findNear } from './nearLabel'

export interface LabelledLine {
  line: AxisLine
  block: Block
  /** Place among the lines of its block. */
  index: number
  forms: Set<string>
  /** Forms of the headings above it. */
  above: Set<string>
}

export interface LabelledTable {
  rows: LabelledLine[]
  columns: LabelledLine[]
  /** The columns of each block, in order. */
  columnsIn: Map<Block, LabelledLine[]>
  /** Cells of figures in all. */
  size: number
  /** Every form of a row or column label. */
  rowForms: Set<string>
  columnForms: Set<string>
  /** Headings over rows, over columns. */
  rowGroups: Set<string>
  columnGroups: Set<string>
  /** Everything that stands in a head row: column labels, headings and corners. */
  heads: Set<string>
  /** Captions over blocks. */
  captions: Set<string>
  /**
   * Rows of their own above a block, and headings over rows: no part of a head, and no harm in it.
   */
  asides: Set<string>
  /** What a misprinted label is compared with, row labels and head labels. */
  rowCores: string[]
  headCores: string[]
  /** Misprinted labels looked up before. */
  nearRows: Map<string, string | undefined>
  nearHeads: Map<string, string | undefined>
}

/** Enough for all labels of a file; junk must not fill the memory. */
const MOST_KEPT = 2000
const cache = new WeakMap<Edition, Map<TableTemplate, LabelledTable>>()

/** Derived once per table of an edition. */
export function labelTable(table: TableTemplate, edition: Edition): LabelledTable {
  const tables = cache.get(edition) ?? new Map<TableTemplate, LabelledTable>()
  cache.set(edition, tables)
  const known = tables.get(table) ?? buildTable(table, edition)
  tables.set(table, known)
  return known
}

function buildTable(table: TableTemplate, edition: Edition): LabelledTable {
  const rows = table.blocks.flatMap((block) => labelLines(block, block.rows, edition))
  const columns = table.blocks.flatMap((block) => labelLines(block, block.columns, edition))
  const corners =
    table.blocks.flatMap((block) => [...labelForms(block.corner.text, edition.aliases)])
  const [rowForms, columnForms, columnGroups] = [
    union(rows.map((row) => row.forms)), union(columns.map((column) => column.forms)),
    union(columns.map((column) => column.above)),
  ]
  const heads = union([columnGroups, new Set(corners), columnForms])
  const rowGroups = union(rows.map((row) => row.above))
  const captioned = table.blocks.flatMap(({ caption = '' }) => (caption === '' ? [] : [caption]))
  const captions = union(captioned.map((caption) => labelForms(caption, edition.aliases)))
  const columnsIn = new Map(table.blocks.map((block) =>
    [block, columns.filter((column) => column.block === block)]))
  const size = rows.reduce((sum, { block }) => sum + (columnsIn.get(block)?.length ?? 0), 0)
  return {
    rows, columns, columnsIn, size, rowForms, columnForms, columnGroups, heads, rowGroups,
    captions, asides: union([captions, rowGroups]),
    rowCores: coresOf(rowForms), headCores: coresOf(heads), nearRows: new Map(),
    nearHeads: new Map(),
  }
}

function labelLines(block: Block, nodes: AxisNode[], { aliases }: Edition): LabelledLine[] {
  return listLines(nodes).map((line, index) => ({
    line, block, index,
    forms: labelForms(line.leaf.label, aliases),
    above: union(line.parents.map((parent) => labelForms(parent.label, aliases))),
  }))
}

function union(sets: Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]))
}

function coresOf(forms: Set<string>): string[] {
  return [...new Set([...forms].map(coreOf))].filter((core) => core !== '')
}

/**
 * Lines a path of labels may name, outermost first. A heading that belongs elsewhere rules a line
 * out; a label split over several cells is put together.
 */
export function findLines(
  lines: LabelledLine[], groups: Set<string>, path: string[],
): LabelledLine[] {
  for (let start = path.length - 1; start >= 0; start -= 1) {
    const above = path.slice(0, start).filter((text) => groups.has(text))
    for (const label of queryForms(path.slice(start).join(''))) {
      const named =
        lines.filter((line) => line.forms.has(label) && above.every((text) => line.above.has(text)))
      if (named.length > 0) return named
    }
  }
  return []
}

/** A misprinted or half-lost row label as the official one; undefined where it may be several. */
export function nearRowLabel(label: string, table: LabelledTable): string | undefined {
  return lookUp(label, table.rowCores, table.nearRows)
}

/** The same for what stands in a head row. */
export function nearHeadLabel(label: string, table: LabelledTable): string | undefined {
  return lookUp(label, table.headCores, table.nearHeads)
}

function lookUp(
  label: string, cores: string[], kept: Map<string, string | undefined>,
): string | undefined {
  if (kept.has(label)) return kept.get(label)
  if (kept.size >= MOST_KEPT) kept.clear()
  const near = findNear(label, cores)
  kept.set(label, near)
  return near
}

/** True for a row label as printed, by another name, or with other numbers in front. */
export function isRowLabel(label: string, table: LabelledTable): boolean {
  return queryForms(label).some((form) => table.rowForms.has(form))
}

const cellsByRow = new WeakMap<LabelledLine, Map<LabelledLine, CellId>>()

/** The cell where a row and a column of the table meet; its id is put together once. */
export function cellAt({ id }: TableTemplate, row: LabelledLine, column: LabelledLine): CellId {
  const cells = cellsByRow.get(row) ?? new Map<LabelledLine, CellId>()
  cellsByRow.set(row, cells)
  const cell = cells.get(column) ?? cellId(id, row.line.keys, column.line.keys)
  cells.set(column, cell)
  return cell
}
