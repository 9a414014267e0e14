/** Rows and columns of a table by their labels, ready to be found by the labels of a loose table. */
import { listLines, type AxisLine } from '../model/grid'
import type { AxisNode, Block, Edition, TableTemplate } from '../model/template'
import { labelForms } from './labelForms'

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
  /** Headings over rows, over columns. */
  rowGroups: Set<string>
  columnGroups: Set<string>
  /** Everything that stands in a head row: column labels, headings and corners. */
  heads: Set<string>
}

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
  const corners = table.blocks.flatMap((block) => [...labelForms(block.corner.text, edition.aliases)])
  const columnGroups = union(columns.map((column) => column.above))
  return {
    rows, columns, columnGroups,
    rowGroups: union(rows.map((row) => row.above)),
    heads: union([columnGroups, new Set(corners), ...columns.map((column) => column.forms)]),
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

/** Lines a path of labels may name, outermost first. A heading that belongs elsewhere rules a line out; a label split over several cells is put together. */
export function findLines(lines: LabelledLine[], groups: Set<string>, path: string[]): LabelledLine[] {
  for (let start = path.length - 1; start >= 0; start -= 1) {
    const label = path.slice(start).join('')
    const above = path.slice(0, start).filter((text) => groups.has(text))
    const named = lines.filter((line) => line.forms.has(label) && above.every((text) => line.above.has(text)))
    if (named.length > 0) return named
  }
  return []
}
