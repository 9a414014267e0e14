/**
 * The document tree every writer renders: preview, print, Word and later the
 * web page carry the same nodes, so they carry the same text and cells.
 */
import type { PlacedCell } from './grid'
import type { PageLook } from './pageLook'
import type { TableLayout } from './template'

export type DocumentNode =
  | { type: 'draftNotice'; text: string }
  | { type: 'title'; text: string }
  | { type: 'heading'; level: 0 | 1 | 2 | 3; text: string; keepWithNext: true }
  | { type: 'paragraph'; text: string; /** Names the table below it. */ isCaption?: true }
  | { type: 'signature'; text: string }
  | {
    type: 'officialTable'
    table: string
    caption: string
    columns: number
    headRows: number
    cells: DocumentCell[]
    layout: TableLayout
  }
  | TextTableNode
  | ImageNode
  | ChartNode
  | { type: 'pageBreak' }

export interface ImageNode {
  type: 'image'
  mime: 'image/png' | 'image/jpeg'
  /** In base64. */
  data: string
  width: number
  height: number
  caption: string
  /** Where it stands, for those who do not see it: the heading above. */
  about?: string
}

/** Bars in rows, drawn by each writer; `values` of a series go with `categories`, null for no bar. */
export interface ChartNode {
  type: 'chart'
  caption: string
  /** All of it in words, for those who do not see it. */
  about: string
  categories: string[]
  series: { name: string; values: (number | null)[] }[]
}

export interface TextTableNode {
  type: 'textTable'
  rows: DocumentTextCell[][]
  columns: number
  /**
   * What it shows, for those who do not see it: its caption or the heading above; printed
   * elsewhere.
   */
  about?: string
  /** Shares of the width; equal unless told. */
  widths?: number[]
  /** Columns whose texts stand left however short they are. */
  left?: number[]
  /** Rows with room to sign in by hand. */
  tallRows?: number[]
}

/** A grid cell with the text it prints. */
export interface DocumentCell extends Pick<PlacedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'
  | 'role' | 'cell'> {
  text: string
}

export interface DocumentTextCell {
  text: string
  columnSpan: number
  rowSpan: number
  head: boolean
}

export interface DocumentTree {
  /** Also the file's title property. */
  title: string
  agency: string
  year: number
  /** Of the pages on paper; absent for the usual one. */
  look?: PageLook
  nodes: DocumentNode[]
}
