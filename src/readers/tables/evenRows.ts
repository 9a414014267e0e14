/**
 * Rows that lost or gained a cell, and heads out of the official order: never placed by counting.
 * What the equations of the table tell is taken, in doubt; a row that sticks out and is not told
 * keeps no column, any other stays where it stands, in doubt.
 */
import { parseFigure } from '../../model/figure'
import type { CellId, Edition, TableTemplate } from '../../model/template'
import { cellAt, type LabelledLine, type LabelledTable } from './labelledLines'
import type { LooseLine } from './looseRows'
import type { LooseSlot } from '../loose/looseTable'
import type { SlotColumn } from './columnsAbove'
import { isConfirmed, solveRow, type RowPuzzle } from './solveRow'
import { equationsOf, solveFor, type Equation, type ValueOf } from './tableEquations'

/**
 * A text behind the labels with its column where that is known; `isAside` where a head of its own
 * stands above it.
 */
export interface RowFigure {
  slot: LooseSlot
  text: string
  column: SlotColumn | undefined
  isAside: boolean
  /** `万元` where the head or the label of the row says so, '' else. */
  unit: string
}

/**
 * `isBroken` where figures without a label stand beside it; `doubt` is what is to be looked at in
 * the row as a whole.
 */
export interface ReadRow {
  row: LooseLine
  figures: RowFigure[]
  isBroken: boolean
  /** The head names one of its columns twice. */
  hasTwin: boolean
  doubt: string
}

export interface TableOfRows {
  table: TableTemplate
  edition: Edition
  labelled: LabelledTable
}

type Uneven = 'many' | 'few' | 'head' | 'end' | 'broken'

const FOUND: Record<Uneven, string> = {
  many: '这一行比表头多出数字',
  few: '这一行比表头少数字',
  head: '表头与这一行的数字没有对齐',
  end: '这一行末尾空着，前面的数字可能错了位',
  broken: '这一行旁边另有没有行名的数字，可能是一行断成了两行',
}
const BY_SUMS = '，已按各行各列合计的关系对上列，请核对'
const CHECK = '，请核对'
const OFFICIAL_ORDER =
  '表头各列的次序与规范不同，按各行合计的关系应是规范的次序，已按规范的次序读入，请核对'
const UNSURE_ORDER = '表头各列的次序与规范不同，各行的合计也对不上，请核对'
/** Of rows without a sum, as in table two, nothing but the names tells the order. */
const NAMED_ORDER = '表头各列的次序与规范不同，已按列名读入，请核对'
const TWIN = '表头有一个列名出现两次，已按规范的次序读入，请核对'
/** So many cells at the end of a row may be blank because the others moved. */
const MOST_MOVED = 2

/** The rows with the columns of their figures as far as they are told. */
export function settleRows(rows: ReadRow[], known: TableOfRows): ReadRow[] {
  const equations = equationsOf(known.table, known.edition)
  // Rows below a head that names the columns in another order than the form, or one twice: the sums
  // of the rows decide.
  const blocks = new Set(rows.map(({ row }) => row.row.block))
  const settled = [...blocks].reduce((settled, block) => {
    const odd = settled.filter((row) =>
      row.row.row.block === block && isReordered(row, columnsOf(row, known)))
    const official = odd.map((row) => inOfficialOrder(row, columnsOf(row, known)))
    const [asWritten = 0, asOfficial = 0] = [odd, official].map((some) =>
      some.filter((row) => comesOut(row, known, equations)).length)
    const hasTwin = odd.some((row) => row.hasTwin)
    if (odd.length === 0 || (asWritten > 0 && asWritten >= asOfficial && !hasTwin)) return settled
    const told = asOfficial > asWritten ? OFFICIAL_ORDER : hasTwin ? TWIN : ''
    const doubt = told === '' ? orderWords(odd, known, equations) : told
    return settled.map((row) => {
      const at = odd.indexOf(row)
      return at < 0 ? row : { ...(told === '' ? row : official[at] ?? row), doubt }
    })
  }, rows)
  const ends = endsOf(settled, known)
  const reasons = settled.map((row) => whyUneven(row, ends, known))
  const valueOf = valuesOf(settled.filter((_, index) => reasons[index] === undefined), known)
  return settled.map((row, index) => {
    const why = reasons[index]
    if (!why) return row
    const columns = columnsOf(row, known)
    return settle({
      row, why, columns, known: {
        cells: columns.map((column) => cellAt(known.table, row.row.row, column)), equations, valueOf,
      },
    })
  })
}

/** The official columns of a row. */
function columnsOf({ row }: ReadRow, { labelled }: TableOfRows): LabelledLine[] {
  return labelled.columnsIn.get(row.row.block) ?? []
}

/** Undefined for what is no number; a mark for nothing counts as 0. */
function numberIn(text: string): number | undefined {
  const figure = parseFigure('moneyWithUnit', text)
  if (figure.state === 'notApplicable') return 0
  return figure.state === 'known' ? figure.value : undefined
}

/** The first figure of each cell. */
function valuesOf(rows: ReadRow[], { table }: TableOfRows): ValueOf {
  const values = new Map<CellId, number | undefined>()
  for (const { row, figures } of rows) {
    for (const { text, column } of figures) {
      const cell = column && cellAt(table, row.row, column.line)
      if (cell !== undefined && text !== '' && !values.has(cell)) values.set(cell, numberIn(text))
    }
  }
  return (cell) => values.get(cell)
}

/**
 * The figures of the form's columns; those below heads of their own too where the number is only
 * right with them.
 */
function filledOf({ figures }: ReadRow, columns: LabelledLine[]): RowFigure[] {
  const all = figures.filter(({ text }) => text !== '')
  return all.length === columns.length ? all : all.filter(({ isAside }) => !isAside)
}

/** What speaks against the places of a row's figures; undefined for nothing. */
function whyUneven(row: ReadRow, ends: Ends, known: TableOfRows): Uneven | undefined {
  const columns = columnsOf(row, known)
  const filled = filledOf(row, columns)
  const lines = filled.map(({ column }) => column?.line)
  if (filled.some(({ isAside }) => isAside)) return 'head'
  // A cell that is wide in the form may be repeated in each of its slots.
  const isAgain = (line: LabelledLine, index: number): boolean =>
    (line.line.leaf.span ?? 1) > 1 && filled[lines.indexOf(line)]?.text === filled[index]?.text
  if (lines.some((line, index) =>
    !line || (lines.indexOf(line) < index && !isAgain(line, index)))) {
    return filled.length < columns.length ? 'few' : 'many'
  }
  if (filled.length > 0 && row.isBroken) return 'broken'
  const last = Math.max(-1, ...lines.map((line) => (line ? columns.indexOf(line) : -1)))
  return mayBeMoved(filled.length, last, columns) && isFilledElsewhere(row, ends, columns)
    ? 'end' : undefined
}

/** One or two cells blank at the end of a row, and none before them. */
function mayBeMoved(filled: number, last: number, columns: LabelledLine[]): boolean {
  const moved = columns.length - 1 - last
  return columns.length > 1 && moved > 0 && moved <= MOST_MOVED && filled + moved >= columns.length
}

/** Of each block of rows how many have any figure, and how many one in the last column. */
type Ends = Map<ReadRow['row']['row']['block'], { filled: number; atEnd: number }>

function endsOf(rows: ReadRow[], known: TableOfRows): Ends {
  const ends: Ends = new Map()
  for (const row of rows) {
    const { isFilled, isAtEnd } = endOf(row, columnsOf(row, known))
    const { filled, atEnd } = ends.get(row.row.row.block) ?? { filled: 0, atEnd: 0 }
    ends.set(row.row.row.block, {
      filled: filled + Number(isFilled), atEnd: atEnd + Number(isAtEnd),
    })
  }
  return ends
}

function endOf(row: ReadRow, columns: LabelledLine[]): { isFilled: boolean; isAtEnd: boolean } {
  const figures = filledOf(row, columns)
  const last = columns[columns.length - 1]
  return {
    isFilled: figures.length > 0, isAtEnd: figures.some(({ column }) => column?.line === last),
  }
}

/** Do other rows of the kind have a figure in the last column? True where there are none. */
function isFilledElsewhere(row: ReadRow, ends: Ends, columns: LabelledLine[]): boolean {
  const { filled = 0, atEnd = 0 } = ends.get(row.row.row.block) ?? {}
  const own = endOf(row, columns)
  return filled - Number(own.isFilled) === 0 || atEnd - Number(own.isAtEnd) > 0
}

interface Unsettled {
  row: ReadRow
  why: Uneven
  columns: LabelledLine[]
  known: Omit<RowPuzzle, 'values'>
}

function settle({ row, why, columns, known }: Unsettled): ReadRow {
  const filled = filledOf(row, columns)
  const numbers = filled.map(({ text }) => numberIn(text))
  const standing =
    columns.map((line) => numbers[filled.findIndex(({ column }) => column?.line === line)])
  const isKept = why === 'end' || why === 'broken'
  if (isKept && isConfirmed(standing, known)) return row
  const values = numbers.flatMap((value) => value ?? [])
  const places = values.length === filled.length ? solveRow({ ...known, values }) : null
  if (!places && isKept) return { ...row, doubt: FOUND[why] + CHECK }
  const columnOf = (figure: RowFigure): SlotColumn | undefined => {
    const place = filled.indexOf(figure)
    const line = place < 0 ? undefined : columns[places?.indexOf(place) ?? -1]
    return line && { line, doubt: '' }
  }
  return {
    ...row, doubt: FOUND[why] + BY_SUMS,
    figures: row.figures.map((figure) => ({ ...figure, column: columnOf(figure) })),
  }
}

/** What is said where no sum of the rows comes out; there may be none. */
function orderWords(rows: ReadRow[], known: TableOfRows, equations: Equation[]): string {
  const hasSums = rows.some((row) => {
    const cells = new Set(columnsOf(row, known).map((column) =>
      cellAt(known.table, row.row.row, column)))
    return equations.some(({ left, right }) => [...left, ...right].every((cell) => cells.has(cell)))
  })
  return hasSums ? UNSURE_ORDER : NAMED_ORDER
}

function isReordered({ figures, hasTwin }: ReadRow, columns: LabelledLine[]): boolean {
  const order =
    [...new Set(figures.flatMap(({ column }) => (column ? [columns.indexOf(column.line)] : [])))]
  return order.length > 0
    && (hasTwin || order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0)))
}

/** As many figures as columns, in the order of the form; as it is where the number is another. */
function inOfficialOrder(row: ReadRow, columns: LabelledLine[]): ReadRow {
  const filled = filledOf(row, columns)
  if (filled.length !== columns.length) return row
  const columnOf = (figure: RowFigure): SlotColumn | undefined => {
    const line = columns[filled.indexOf(figure)]
    return line && { line, doubt: '' }
  }
  return {
    ...row,
    figures: row.figures.map((figure) => ({ ...figure, column: columnOf(figure), isAside: false })),
  }
}

/** True where a sum along the row comes out and is not nothing. */
function comesOut(row: ReadRow, known: TableOfRows, equations: Equation[]): boolean {
  const valueOf = valuesOf([row], known)
  return equations.some((equation) => {
    const [cell] = equation.left
    const wanted = cell === undefined ? undefined : solveFor(cell, equation, valueOf)
    return cell !== undefined && wanted !== undefined && wanted > 0 && wanted === valueOf(cell)
  })
}
