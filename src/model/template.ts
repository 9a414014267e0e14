/**
 * The shape of an edition of the official form. Grid, checks, Word file, print
 * view and readers are all derived from values of these types; labels are
 * written once, verbatim, in `templates/`.
 */
import type { FigureKind } from './figure'
import type { CellId, EditionId, PartNumber, StepNumber, TableId } from './ids'
import type { Rule } from './rule'

export type { CellId, EditionId, PartNumber, StepNumber, TableId }

/**
 * A node of a row or column tree; a leaf is one line of cells. An empty key adds nothing to ids and
 * label paths.
 */
export interface AxisNode {
  key: string
  label: string
  children?: AxisNode[]
  /** Keeps the label in label paths though the key is empty. */
  inLabels?: true
  /** A leaf that is the sum of all other leaves below the same parent. */
  isTotal?: boolean
  /** Grid columns a column leaf takes; 1 unless told. */
  span?: number
  figure?: FigureKind
  unit?: string
}

/** Rows and columns that belong together; a table is a stack of blocks. */
export interface Block {
  /** A row of its own over the whole width, `第二十条第（一）项`. */
  caption?: string
  corner: { text: string; role: 'note' | 'columnHead' }
  /** Grid columns taken by row labels; 0 where rows have no label. */
  labelColumns: number
  rows: AxisNode[]
  columns: AxisNode[]
}

export interface TableTemplate {
  id: TableId
  part: PartNumber
  gridColumns: number
  blocks: Block[]
}

export interface PartTemplate {
  number: PartNumber
  title: string
  kind: 'text' | 'table'
  table?: TableId
}

/** Widths in twips (1/20 pt), one per grid column; `fontSize` in half-points. */
export interface TableLayout {
  columnWidths: number[]
  fontSize: number
  ownPage: boolean
  rowHeight: number
}

/**
 * What counts in a row, in plain words, and the article behind it; only sources known for certain
 * name an article.
 */
export interface RowHelp {
  text: string
  article?: string
}

/** Other spellings met in real reports, by verbatim label. */
export interface Aliases {
  labels: Record<string, string[]>
  parts: Partial<Record<PartNumber, string[]>>
}

/** Sub-headings a text part is guided by, with a hint for what belongs below each. */
export interface Guide {
  heading: string
  hint: string
}

export interface Wording {
  guides: Partial<Record<PartNumber, Guide[]>>
  /** By row id: table id and row keys joined with dots. */
  rowHelp: Record<string, RowHelp>
}

export interface Edition {
  id: EditionId
  document: string
  reportYears: { from: number; to: number | null }
  parts: PartTemplate[]
  tables: TableTemplate[]
  rules: Rule[]
  layout: Record<TableId, TableLayout>
  wording: Wording
  aliases: Aliases
}
