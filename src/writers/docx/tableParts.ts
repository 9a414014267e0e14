/**
 * What official tables and tables in the text share: borders, fixed widths, rows that stay whole,
 * cells with their paragraphs.
 */
import { textPieces } from '../../document/textPieces'
import { PlainBlock, element, type Xml } from './element'
import type { Font } from './fonts'
import { buildRuns } from './paragraphs'
import type { Merge } from './tableGrid'

/** Above and below the lines of a cell, in twips. */
const LEAST_ROOM = 30
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

export interface TableOptions {
  rows: Xml[]
  /** Of the grid columns, in twips. */
  widths: number[]
  /** Beside the texts of cells. */
  margin: number
  /** What it shows, for those who do not see it. */
  about?: string
}

/**
 * A table with an explicit grid, widths and fixed layout; WPS and LibreOffice take widths from the
 * grid.
 */
export function buildTable({ rows, widths, margin, about = '' }: TableOptions): PlainBlock {
  const width = widths.reduce((sum, column) => sum + column, 0)
  return new PlainBlock('w:tbl', [
    element('w:tblPr', undefined, [
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:jc', { 'w:val': 'center' }),
      element('w:tblBorders', undefined, SIDES.map((side) =>
        element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }))),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar', undefined,
        marginParts({ top: LEAST_ROOM, left: margin, bottom: LEAST_ROOM, right: margin }),
      ),
      ...(about === '' ? [] : [element('w:tblCaption', { 'w:val': about })]),
    ]),
    element(
      'w:tblGrid', undefined, widths.map((column) => element('w:gridCol', { 'w:w': column })),
    ),
    ...rows,
  ])
}

export interface RowOptions {
  cells: Xml[]
  isHead: boolean
  height?: number
}

/** A row that is never split across pages. */
export function buildRow({ cells, isHead, height }: RowOptions): Xml {
  return element('w:tr', undefined, [
    element('w:trPr', undefined, [
      element('w:cantSplit'),
      ...(height === undefined
        ? [] : [element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' })]),
      ...(isHead ? [element('w:tblHeader')] : []),
    ]),
    ...cells,
  ])
}

export interface CellOptions {
  merge: Merge
  columnSpan: number
  width: number
  text: string
  style: string
  font: Font
  /** Where it is not the style's, in half-points. */
  size?: number
  isCentred?: boolean
  /** Holds the row on the page of the next. */
  keepNext?: boolean
  /** Side margin where it is not the table's. */
  margin?: number
}

/**
 * A vertically centred cell, one paragraph a line; the room below a merged cell is an empty
 * paragraph.
 */
export function buildCell(options: CellOptions): Xml {
  const texts = options.merge === 'continue' ? [''] : options.text.split('\n')
  return element('w:tc', undefined, [
    cellProperties(options), ...texts.map((text) => cellParagraph(text, options)),
  ])
}

function cellProperties({ merge, columnSpan, width, margin }: CellOptions): Xml {
  return element('w:tcPr', undefined, [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(columnSpan > 1 ? [element('w:gridSpan', { 'w:val': columnSpan })] : []),
    ...(merge === 'none' ? [] : [element('w:vMerge', { 'w:val': merge })]),
    ...(margin === undefined
      ? [] : [element('w:tcMar', undefined, marginParts({ left: margin, right: margin }))]),
    element('w:vAlign', { 'w:val': 'center' }),
  ])
}

function cellParagraph(
  text: string, { style, font, size, isCentred, keepNext }: CellOptions,
): Xml {
  return element('w:p', undefined, [
    element('w:pPr', undefined, [
      element('w:pStyle', { 'w:val': style }),
      ...(keepNext ? [element('w:keepNext')] : []),
      ...(isCentred ? [element('w:jc', { 'w:val': 'center' })] : []),
    ]),
    ...buildRuns(textPieces(text), font, size),
  ])
}

function marginParts(margins: Record<string, number>): Xml[] {
  return Object.entries(margins)
    .map(([side, width]) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }))
}
