/** What official tables and tables in the text share: borders, fixed widths, a cell with one paragraph. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TextRun, VerticalAlignTable, VerticalMergeType, WidthType, type IParagraphOptions, type IRunOptions, type ITableBordersOptions, type TableRow } from 'docx'
import type { Merge } from './tableGrid'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders: ITableBordersOptions = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** Above and below the lines of a cell, in twips. */
const LEAST_ROOM = 30

/** A table with an explicit grid; WPS and LibreOffice take widths from it. */
export function buildTable(rows: TableRow[], widths: number[], margin: number): Table {
  return new Table({
    rows, columnWidths: widths, layout: TableLayoutType.FIXED, alignment: 'center', borders,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: margin, right: margin, top: LEAST_ROOM, bottom: LEAST_ROOM, marginUnitType: WidthType.DXA },
  })
}

export interface CellOptions {
  merge: Merge
  columnSpan: number
  width: number
  /** Lines of text; none gives an empty paragraph. */
  lines: string[]
  paragraph: Omit<IParagraphOptions, 'children' | 'text'>
  font: IRunOptions['font']
  /** Side margin where it is not the table's. */
  margin?: number
}

const MERGES = { none: undefined, restart: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE }

/** A vertically centred cell; the room below a merged cell stays empty. */
export function buildCell({ merge, columnSpan, width, lines, paragraph, font, margin }: CellOptions): TableCell {
  const texts = merge === 'continue' || lines.length === 0 ? [''] : lines
  return new TableCell({
    children: texts.map((text) => new Paragraph({ ...paragraph, children: text === '' ? [] : [new TextRun({ text, font })] })),
    width: { size: width, type: WidthType.DXA },
    columnSpan: columnSpan > 1 ? columnSpan : undefined,
    verticalMerge: MERGES[merge],
    verticalAlign: VerticalAlignTable.CENTER,
    margins: margin === undefined ? undefined : { left: margin, right: margin, marginUnitType: WidthType.DXA },
  })
}
