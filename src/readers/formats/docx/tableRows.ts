/**
 * Rows of a Word table as cells in their places. Word writes a merged cell
 * once a row; the places come from the spans of the cells before it
 * (ISO/IEC 29500-1, 17.4.17 gridSpan, 17.4.84 vMerge, 17.4.22 hMerge).
 */
import type { LooseBlock } from '../../loose/looseDocument'
import type { XmlElement } from './parseXml'
import { HIDDEN_TEXT, type DocxContext } from './docxContext'
import type { PlaceInTable } from './tableLooks'
import { childOf, contentOf, isOn, numberOf, valueOf } from './wrappers'

/** `doubt` says why the text may not be what a reader sees, '' for nothing. */
export interface CellContent { blocks: LooseBlock[]; doubt: string }

/** `restart` begins a vertical merge, `continue` goes on with the cell above. */
export interface ReadCell extends CellContent {
  column: number
  columnSpan: number
  merge: 'none' | 'restart' | 'continue'
  /** In a row Word repeats on each page (17.4.49 tblHeader), or in our own style of heads. */
  isHead: boolean
}

/** Of the paragraphs in heads, as our own Word files name it. */
const HEAD_STYLE = 'TextTableHead'
/** Far more than Word makes (63). */
const MOST_COLUMNS = 200
const TOO_WIDE = `有一张表超过${MOST_COLUMNS}列，后面的列没有读入，请核对`

type ReadContent = (cell: XmlElement, place: PlaceInTable) => CellContent

/** The rows that are printed; `readCell` reads what is in a cell. */
export function readRows(
  table: XmlElement, { notes }: Pick<DocxContext, 'notes'>, readCell: ReadContent,
): ReadCell[][] {
  return contentOf(table).filter((element) => element.name === 'w:tr').flatMap((row, index) => {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del')) return []
    if (isOn(properties, 'w:hidden')) {
      notes.add(HIDDEN_TEXT)
      return []
    }
    const before = Math.max(0, numberOf(valueOf(properties, 'w:gridBefore'), 0))
    const cells = readRow(row, { row: index, column: before }, readCell)
    if (isOn(properties, 'w:tblHeader')) for (const cell of cells) cell.isHead = true
    const fitting = cells.filter(({ column, columnSpan }) => column + columnSpan <= MOST_COLUMNS)
    if (fitting.length < cells.length) notes.add(TOO_WIDE)
    return [fitting]
  })
}

/** Cells that a tracked change took away are gone, those behind them move up. */
function readRow(
  row: XmlElement, start: Omit<PlaceInTable, 'width'>, readCell: ReadContent,
): ReadCell[] {
  const cells: ReadCell[] = []
  let { column } = start
  const elements = contentOf(row).filter((element) => element.name === 'w:tc'
    && !childOf(childOf(element, 'w:tcPr'), 'w:cellDel'))
  for (const [index, element] of elements.entries()) {
    const properties = childOf(element, 'w:tcPr')
    const cell: ReadCell = {
      column, columnSpan: Math.max(1, numberOf(valueOf(properties, 'w:gridSpan'), 1)),
      merge: mergeOf(properties), isHead: isHead(element), blocks: [], doubt: '',
    }
    const previous = cells[cells.length - 1]
    column += cell.columnSpan
    if (previous && isMergedLeft(properties)) {
      previous.columnSpan += cell.columnSpan
      continue
    }
    if (column <= MOST_COLUMNS) {
      const place = { row: start.row, column: index, width: elements.length }
      const { blocks, doubt } = readCell(element, place)
      cell.blocks = blocks
      cell.doubt = doubt
    }
    cells.push(cell)
  }
  return cells
}

function isHead(element: XmlElement): boolean {
  const first = contentOf(element).find(({ name }) => name === 'w:p')
  return valueOf(childOf(first, 'w:pPr'), 'w:pStyle') === HEAD_STYLE
}

/** A bare `w:vMerge` continues; of a tracked merge (17.13.5.2 cellMerge) the new state counts. */
function mergeOf(properties: XmlElement | undefined): ReadCell['merge'] {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes.vMerge
  const merge = tracked ?? valueOf(properties, 'w:vMerge')
  if (merge === undefined) return 'none'
  return merge === 'restart' || merge === 'rest' ? 'restart' : 'continue'
}

/** The horizontal merge of old files: one cell per grid column. */
function isMergedLeft(properties: XmlElement | undefined): boolean {
  const merge = valueOf(properties, 'w:hMerge')
  return merge !== undefined && merge !== 'restart'
}
