/**
 * The document as sheets of a workbook: every cell with its place, its text and its part in the
 * whole. What is written and what is read again are held against this plan.
 */
import type { DocumentNode, DocumentTree } from '../model/document'
import { withTablesOfCharts } from './charts/composeCharts'
import { placeTextCells } from './placeTextCells'

/** How a cell is set: cells of tables have lines, `left` and `head` ones among them. */
export type SheetLook = 'title' | 'heading' | 'text' | 'signature' | 'cell' | 'left' | 'head'

/** Rows and columns from 0, at the top left of the cell. */
export interface SheetCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  look: SheetLook
  /** What reckons the text, as a spreadsheet writes it: `=B4+C4`. */
  formula?: string
  /** The text is an ISO day, kept as a day. */
  isDay?: true
}

/**
 * What may be typed into rows of a column, both from 0 and included: one of a list, a day between
 * two, or what a formula finds right; `message` is shown for anything else.
 */
export interface SheetValidation {
  column: number
  rows: { from: number; to: number }
  kind: 'list' | 'day' | 'custom'
  formulas: string[]
  message: string
}

export interface SheetPlan {
  name: string
  cells: SheetCell[]
  /** Widths in characters. */
  columns: number[]
  isWide: boolean
  /** Rows that stay in sight above; 0 for none. */
  headRows: number
  validations?: SheetValidation[]
}

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

/** What one cell holds at most; a longer paragraph goes on in the next row. */
const LONGEST_TEXT = 32_767
const LONGEST_NAME = 31
/** Characters in a line of the first column, and in the other columns of tables in the text. */
const [TEXT_WIDTH, COLUMN_WIDTH] = [90, 16]
/** Twips a character of the sheet's font is wide; labels get more room than on paper. */
const TWIPS_PER_CHARACTER = 80
/** The title of the report and a blank row stand above an official table. */
const ROWS_ABOVE = 2

/** The text with its tables on the first sheet, then a sheet for each official table. */
export function planSheets(tree: DocumentTree): SheetPlan[] {
  const tables = tree.nodes.filter((node) => node.type === 'officialTable')
  const nodes = withTablesOfCharts(tree.nodes)
  const cells: SheetCell[] = []
  let row = 0
  for (const node of nodes) {
    if (node.type === 'textTable') {
      const { cells: placed, rows } = placeTextCells(node.rows)
      const top = row + 1
      cells.push(
        ...placed.map(({ head, ...cell }): SheetCell => ({
          ...cell,
          row: top + cell.row,
          look: head ? 'head' : 'cell',
        })),
      )
      row = top + rows + 1
      continue
    }
    for (const text of linesOf(node)) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: 1, text, look: node.type === 'title'
        || node.type === 'heading' || node.type === 'signature' ? node.type : 'text' })
      row += 1
    }
  }
  const widest = Math.max(1, ...nodes.map((node) => (node.type === 'textTable' ? node.columns : 1)))
  const columns =
    Array.from({ length: widest }, (_, index) => (index === 0 ? TEXT_WIDTH : COLUMN_WIDTH))
  return [
    { name: '正文', cells, columns, isWide: false, headRows: 0 },
    ...tables.map((table) => planTable(table, tree.title)),
  ]
}

function linesOf(node: DocumentNode): string[] {
  if (node.type === 'image') return piecesOf(node.caption)
  return 'text' in node ? piecesOf(node.text) : []
}

function piecesOf(text: string): string[] {
  const count = Math.ceil(text.length / LONGEST_TEXT)
  return Array.from(
    { length: count }, (_, at) => text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT),
  )
}

function planTable(table: OfficialTable, title: string): SheetPlan {
  const isStack = table.cells.some(
    ({ row, role }) => row >= table.headRows && (role === 'columnHead' || role === 'caption'),
  )
  const above = { row: 0, column: 0, rowSpan: 1, columnSpan: table.columns, text: title }
  // A name a workbook allows: no marks of its formulas, not too long.
  return {
    name: table.caption.replace(/[[\]:*?/\\']/g, '').slice(0, LONGEST_NAME),
    cells: [
      { ...above, look: 'title' },
      ...table.cells.map(({ row, column, rowSpan, columnSpan, text, role }): SheetCell => {
        const look = role === 'rowHead' || role === 'note' ? 'left' : 'cell'
        return { row: row + ROWS_ABOVE, column, rowSpan, columnSpan, text, look }
      }),
    ],
    columns: table.layout.columnWidths.map((width) =>
      Math.max(8, Math.round(width / TWIPS_PER_CHARACTER))),
    isWide: table.columns > 4,
    headRows: isStack ? 0 : table.headRows + ROWS_ABOVE,
  }
}
