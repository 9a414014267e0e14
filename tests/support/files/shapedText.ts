/**
 * A whole report as plain text in one of many shapes, as it comes out of pages, PDFs and other
 * programs.
 */
import { composeGrid, type Grid, type PlacedCell } from '../../../src/model/grid'
import type { Cells } from '../../../src/model/report'
import type { Edition, TableTemplate } from '../../../src/model/template'
import { wrapText, type Manner } from './wrapText'
import type { ProseReport } from './wrappedProse'

/** The lines of a table. */
export type TableShape = (table: TableTemplate, cells: Cells) => string[]

interface Row {
  cells: (PlacedCell | undefined)[]
}

function textOf(cell: PlacedCell | undefined, cells: Cells): string {
  if (cell === undefined) return ''
  return cell.cell === undefined ? cell.text.replace(/\s+/g, '') : (cells[cell.cell]?.text ?? '')
}

/** Slots of each row; a merged cell stands in its first one. */
function rowsOf(grid: Grid): Row[] {
  return Array.from({ length: grid.rows }, (_, row) => ({
    cells: Array.from({ length: grid.columns }, (_, column) =>
      grid.cells.find((cell) => cell.row === row && cell.column === column),
    ),
  }))
}

function rowTexts(table: TableTemplate, cells: Cells): string[][] {
  return rowsOf(composeGrid(table)).map((row) => row.cells.map((cell) => textOf(cell, cells)))
}

/** Each cell that is there, row by row, blank figures as ''. */
function cellTexts(table: TableTemplate, cells: Cells): string[][] {
  return rowsOf(composeGrid(table)).map((row) =>
    row.cells.flatMap((cell) => (cell ? [textOf(cell, cells)] : [])),
  )
}

const joined =
  (by: string, ends: [string, string] = ['', '']): TableShape =>
  (table, cells) =>
    rowTexts(table, cells).map((row) => `${ends[0]}${row.join(by)}${ends[1]}`.trimEnd())

/** Only what is filled, with one blank between, as copying out of a PDF gives it. */
const blanks =
  (between: string): TableShape =>
  (table, cells) =>
    cellTexts(table, cells).map((row) => row.filter((text) => text !== '').join(between))

const cellLines =
  (write: (text: string) => string[]): TableShape =>
  (table, cells) =>
    cellTexts(table, cells).flatMap((row) => row.flatMap(write))

/** Row labels broken into pieces of so many characters, the figures on the middle one. */
const brokenLabels =
  (width: number): TableShape =>
  (table, cells) =>
    rowsOf(composeGrid(table)).flatMap(({ cells: row }) => {
      const label = row.filter((cell) => cell?.role === 'rowHead')
        .map((cell) => textOf(cell, cells))
      const figures = row
        .filter((cell) => cell?.role === 'figure')
        .map((cell) => textOf(cell, cells))
        .join(' ')
      const heads = row
        .filter((cell) => cell && cell.role !== 'rowHead' && cell.role !== 'figure')
        .map((cell) => textOf(cell, cells))
      if (figures === '') return heads.length > 0 ? [heads.join(' ')] : []
      const own = label[label.length - 1] ?? ''
      const pieces = own.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']
      const middle = Math.floor((pieces.length - 1) / 2)
      return [
        ...label.slice(0, -1),
        ...pieces.map((piece, index) => (index === middle ? `${piece} ${figures}`.trim() : piece)),
      ]
    })

export const TABLE_SHAPES: Record<string, TableShape> = {
  'pipes on all sides': joined(' | ', ['| ', ' |']),
  'pipes between': joined('|'),
  'a pipe behind each cell': joined(' | ', ['', ' |']),
  tabs: joined('\t'),
  'several blanks': blanks('   '),
  'one blank': blanks(' '),
  'one cell a line': cellLines((text) => [text]),
  'one cell a line, a blank line behind': cellLines((text) => [text, '']),
  'one cell a line, a tab in front': cellLines((text) => [`\t${text}`]),
  'one cell a line, a pipe behind': cellLines((text) => [`${text} |`]),
  'labels over lines, figures in the middle': brokenLabels(7),
  'labels over lines, few characters each': brokenLabels(5),
}

export interface ShapedReport {
  title: string
  edition: Edition
  cells: Cells
  prose: ProseReport
  name: string
  date: string
}

const INTRODUCTION =
  '根据《中华人民共和国政府信息公开条例》要求，现公布本年度报告。本报告所列数据的统计期限为全年。'

/** Its lines; prose is wrapped where a manner is told. */
export function shapeReport(report: ShapedReport, shape: TableShape, manner?: Manner): string[] {
  const { edition, prose, cells, title } = report
  const table = (id: string): string[] =>
    edition.tables.filter((one) => one.id === id).flatMap((one) => shape(one, cells))
  const text = (paragraphs: string[]): string[] =>
    paragraphs.flatMap((one) => (manner ? wrapText(one, manner) : [one]))
  const heading = (number: number): string =>
    edition.parts.find((part) => part.number === number)?.title ?? ''
  return [
    title,
    '',
    ...text([INTRODUCTION]),
    heading(1),
    ...text(prose.one),
    heading(2),
    '',
    ...table('disclosure'),
    '',
    heading(3),
    '',
    ...table('applications'),
    '',
    heading(4),
    '',
    ...table('disputes'),
    '',
    heading(5),
    ...text(prose.five),
    heading(6),
    ...text(prose.six),
    report.name,
    report.date,
  ]
}
