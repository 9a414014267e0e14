/**
 * A table of a page while it is read. Web pages use tables to lay out text:
 * only when a table is closed is it known whether it was a table or a layout,
 * so cells gather whole blocks.
 */
import { mirrorTable, spreadSpans, type LooseCell } from '../../loose/looseTable'
import { type LooseBlock, numberedText } from '../../loose/looseDocument'
import type { OddTexts } from '../../loose/oddText'
import { limitSpans } from '../../loose/limitSpans'

/** `odd` is what stands in the cell and is not plain text of it. */
export interface CellFrame {
  rowSpan: number
  columnSpan: number
  isHead?: true
  blocks: LooseBlock[]
  odd: OddTexts
  /** Met in the cell, whether they came with the file or not. */
  pictures: number
}
/**
 * `before` is what stands in the table outside its cells, such as a caption. Hidden rows and
 * columns, by number, count for merged cells and are not shown: so Excel writes them. `columns` is
 * how many `col` were met; `countsHidden` where Excel left cells of hidden columns in their rows,
 * not shown either. `groups` are the head, body or foot each row stands in.
 */
export interface TableFrame {
  rows: CellFrame[][]
  cell: CellFrame | null
  before: LooseBlock[]
  hidden: { rows: Set<number>; columns: Set<number> }
  columns: number
  countsHidden: boolean
  groups: object[]
  isRightToLeft: boolean
  /** It has a caption: no page is laid out with it. */
  isNamed: boolean
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
export function openTable(isRightToLeft: boolean, isNamed: boolean): TableFrame {
  return {
    rows: [], cell: null, before: [], hidden: { rows: new Set(), columns: new Set() }, columns: 0,
    countsHidden: false, groups: [], isRightToLeft, isNamed,
  }
}

/** What becomes of tables that only lay out a page: the text in them, or tables like others. */
export type LayoutTables = 'asText' | 'asTables'

/** The blocks a table stands for: itself, or what it laid out, in reading order. */
export function closeTable(
  frame: TableFrame, layout: LayoutTables,
): ClosedTable {
  const { before, isRightToLeft } = frame
  const { rows, hidden } = asShown(frame)
  const shown = rows.filter((_, index) => !hidden.rows.has(index))
  if (layout === 'asText' && isLayout(shown, frame.isNamed)) {
    return {
      blocks: before.concat(...shown.flat().map((cell) => cell.blocks)), isCut: false,
      lostImages: 0,
    }
  }
  const { cells, isCut } = limitSpans(rows.map((row) => row.map(looseCell)))
  const spread = spreadSpans(cells, hidden)
  const table = isRightToLeft ? mirrorTable(spread) : spread
  const lostImages = shown.flat()
    .reduce((count, { blocks }) => count + blocks.filter(({ type }) => type === 'image').length, 0)
  return { blocks: table.rows.length > 0
    ? [...before, { type: 'table', table: { ...table, isListed: true } }]
    : before, isCut, lostImages }
}

/**
 * The rows in the order they are shown: a head first, a foot last, wherever they are written. No
 * cell reaches out of its group.
 */
function asShown({ rows, groups, hidden }: TableFrame): Pick<TableFrame, 'rows' | 'hidden'> {
  const placeOf = (index: number): number => {
    const name = (groups[index] as { tagName?: string } | undefined)?.tagName
    const isFirst = groups.findIndex((group) =>
      (group as { tagName?: string }).tagName === name) === groups.indexOf(groups[index] ?? {})
    return name === 'thead' && isFirst ? 0 : name === 'tfoot' && isFirst ? 2 : 1
  }
  const last = new Map(groups.map((group, index) => [group, index]))
  const order = rows.map((_, index) => index)
    .sort((one, other) => placeOf(one) - placeOf(other) || one - other)
  return {
    rows: order.map((index) => (rows[index] ?? []).map((cell) => {
      const room = (last.get(groups[index] ?? {}) ?? index) - index + 1
      return cell.rowSpan > room ? { ...cell, rowSpan: room } : cell
    })),
    hidden: {
      rows: new Set(order.flatMap((index, place) => (hidden.rows.has(index) ? [place] : []))),
      columns: hidden.columns,
    },
  }
}

function isLayout(rows: CellFrame[][], isNamed: boolean): boolean {
  const filled = rows.flat().filter((cell) => cell.blocks.length > 0)
  if (isNamed && filled.length > 0 && !filled.some(holdsParts)) return false
  if (filled.length <= 1) return true
  return filled.some(isLaidOut)
    && rows.filter((row) => row.filter(isShort).length >= GRID_CELLS).length < GRID_ROWS
}

/** Headings or tables stand in the cell. */
function holdsParts({ blocks }: CellFrame): boolean {
  return blocks.some((block) => block.type === 'table'
    || (block.type === 'paragraph' && block.outline !== undefined))
}

function isLaidOut(cell: CellFrame): boolean {
  if (holdsParts(cell)) return true
  const { blocks } = cell
  const length = blocks.reduce((sum, block) => sum + textOf(block).length, 0)
  return length > LONG_CELL || (length > LONG_PARAGRAPHS && blocks.length >= MANY_PARAGRAPHS)
}

function isShort({ blocks }: CellFrame): boolean {
  const text = blocks.map(textOf).join('')
  return text !== '' && text.length <= SHORT_TEXT
}

function looseCell({ blocks, odd, pictures, ...cell }: CellFrame): LooseCell {
  const text = blocks.map(textOf).filter((line) => line !== '').join('\n')
  const isPicture = pictures > 0 && text === ''
  const doubt = [odd.doubt(), ...blocks.map(doubtOf), isPicture ? ONLY_PICTURE : '']
    .filter((sentence) => sentence !== '').join('；')
  return {
    text, ...cell,
    ...(doubt !== '' && { doubt }),
  }
}

const ONLY_PICTURE = '这一格是图片，没有读入'

/** Of a table within a cell. */
function doubtOf(block: LooseBlock): string {
  if (block.type !== 'table') return ''
  return block.table.rows.flatMap((row) =>
    row.flatMap((slot) => (slot.isOrigin && slot.doubt ? [slot.doubt] : []))).join('；')
}

function textOf(block: LooseBlock): string {
  if (block.type === 'paragraph') return numberedText(block.text, block.list)
  if (block.type === 'image') return block.text
  return block.table.rows.map((row) =>
    row.filter((slot) => slot.isOrigin).map((slot) => slot.text).join(' ')).join('\n')
}
