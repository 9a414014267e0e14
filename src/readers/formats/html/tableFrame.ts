/**
 * A table of a page while it is read. Web pages use tables to lay out text:
 * only when a table is closed is it known whether it was a table or a layout,
 * so cells gather whole blocks.
 */
import { spreadSpans, type LooseCell } from '../../loose/looseTable'
import type { LooseBlock } from '../../loose/looseDocument'
import type { OddTexts } from '../../loose/oddText'
import { limitSpans } from '../../loose/limitSpans'

/** `odd` is what stands in the cell and is not plain text of it. */
export interface CellFrame {
  rowSpan: number
  columnSpan: number
  isHead?: true
  blocks: LooseBlock[]
  odd: OddTexts
}
/**
 * `before` is what stands in the table outside its cells, such as a caption. Hidden rows and
 * columns, by number, count for merged cells and are not shown: so Excel writes them. `columns` is
 * how many `col` were met.
 */
export interface TableFrame {
  rows: CellFrame[][]
  cell: CellFrame | null
  before: LooseBlock[]
  hidden: { rows: Set<number>; columns: Set<number> }
  columns: number
}

/**
 * What a closed table is worth; `isCut` where it was too large to be read whole; cells of data hold
 * no images.
 */
export interface ClosedTable { blocks: LooseBlock[]; isCut: boolean; lostImages: number }

/** Texts longer than this in one cell are running text. */
const LONG_CELL = 1000
const MANY_PARAGRAPHS = 3
const LONG_PARAGRAPHS = 300
/** Rows with so many short texts make a grid, whatever else its cells hold. */
const GRID_CELLS = 4
const GRID_ROWS = 3
const SHORT_TEXT = 40

/** A new table without rows. */
export function openTable(): TableFrame {
  return {
    rows: [], cell: null, before: [], hidden: { rows: new Set(), columns: new Set() }, columns: 0,
  }
}

/** What becomes of tables that only lay out a page: the text in them, or tables like others. */
export type LayoutTables = 'asText' | 'asTables'

/** The blocks a table stands for: itself, or what it laid out, in reading order. */
export function closeTable(
  { rows, before, hidden }: TableFrame, layout: LayoutTables,
): ClosedTable {
  const shown = rows.filter((_, index) => !hidden.rows.has(index))
  if (layout === 'asText' && isLayout(shown)) {
    return {
      blocks: before.concat(...shown.flat().map((cell) => cell.blocks)), isCut: false, lostImages: 0,
    }
  }
  const { cells, isCut } = limitSpans(rows.map((row) => row.map(looseCell)))
  const table = spreadSpans(cells, hidden)
  const lostImages = shown.flat()
    .reduce((count, { blocks }) => count + blocks.filter(({ type }) => type === 'image').length, 0)
  return { blocks: table.rows.length > 0
    ? [...before, { type: 'table', table: { ...table, isListed: true } }]
    : before, isCut, lostImages }
}

function isLayout(rows: CellFrame[][]): boolean {
  const filled = rows.flat().filter((cell) => cell.blocks.length > 0)
  if (filled.length <= 1) return true
  return filled.some(isLaidOut) && !isGrid(rows)
}

function isLaidOut({ blocks }: CellFrame): boolean {
  if (blocks.some((block) => block.type === 'table'
    || (block.type === 'paragraph' && block.outline !== undefined))) return true
  const length = blocks.reduce((sum, block) => sum + textOf(block).length, 0)
  return length > LONG_CELL || (length > LONG_PARAGRAPHS && blocks.length >= MANY_PARAGRAPHS)
}

function isGrid(rows: CellFrame[][]): boolean {
  return rows.filter((row) => row.filter(isShort).length >= GRID_CELLS).length >= GRID_ROWS
}

function isShort({ blocks }: CellFrame): boolean {
  const text = blocks.map(textOf).join('')
  return text !== '' && text.length <= SHORT_TEXT
}

function looseCell({ blocks, odd, ...cell }: CellFrame): LooseCell {
  const doubt = [odd.doubt(), ...blocks.map(doubtOf)].filter((text) => text !== '').join('；')
  return {
    text: blocks.map(textOf).filter((text) => text !== '').join('\n'), ...cell,
    ...(doubt !== '' && { doubt }),
  }
}

/** Of a table within a cell. */
function doubtOf(block: LooseBlock): string {
  if (block.type !== 'table') return ''
  return block.table.rows.flatMap((row) =>
    row.flatMap((slot) => (slot.isOrigin && slot.doubt ? [slot.doubt] : []))).join('；')
}

function textOf(block: LooseBlock): string {
  if (block.type === 'paragraph') return (block.list ?? '') + block.text
  if (block.type === 'image') return block.text
  return block.table.rows.map((row) =>
    row.filter((slot) => slot.isOrigin).map((slot) => slot.text).join(' ')).join('\n')
}
