/**
 * One change by chance to the structure of a table: a cell, a span, a label, a row, a head row or a
 * line break.
 */
import { spliced, type MadeCell, type MadeTable } from './madeTables'
import type { Random } from '../random'

/** The table after the change, and the change in words; null where there is nothing to change. */
type Mutation = (table: MadeTable, random: Random) => { table: MadeTable; what: string } | null

interface Place {
  row: number
  at: number
  cell: MadeCell
}

function places(table: MadeTable, isWanted: (cell: MadeCell) => boolean): Place[] {
  return table.flatMap((cells, row) =>
    cells.flatMap((cell, at) => (isWanted(cell) ? [{ row, at, cell }] : [])))
}

/** Other cells in the place of one, or in front of it. */
function put(
  come: MadeCell[], { row, at, isInFront = false }: Omit<Place, 'cell'> & { isInFront?: boolean },
  table: MadeTable,
): MadeTable {
  return table.map((cells, index) => (index === row
    ? spliced(cells, [at, isInFront ? 0 : 1], ...come) : cells))
}

const isFigure = ({ role }: MadeCell): boolean => role === 'figure'
const isLabel = ({ role }: MadeCell): boolean => role === 'rowHead'
const isHead = ({ role }: MadeCell): boolean => role === 'columnHead' || role === 'note'
const isSpanned = ({ rowSpan, columnSpan }: MadeCell): boolean => rowSpan > 1 || columnSpan > 1
const single =
  (text: string, role: MadeCell['role']): MadeCell => ({ text, role, rowSpan: 1, columnSpan: 1 })

/** What happens to one cell of a kind. */
function change(
  isWanted: (cell: MadeCell) => boolean,
  edit: (place: Place, table: MadeTable, random: Random) => MadeTable,
): Mutation {
  return (table, random) => {
    const found = places(table, isWanted)
    if (found.length === 0) return null
    const place = random.pick(found)
    return {
      table: edit(place, table, random),
      what: `row ${place.row} cell ${place.at} “${place.cell.text}”`,
    }
  }
}

const drop = (place: Place, table: MadeTable): MadeTable => put([], place, table)

function add(texts: string[]): (place: Place, table: MadeTable, random: Random) => MadeTable {
  return (place, table, random) =>
    put([single(random.pick(texts), place.cell.role)], { ...place, isInFront: true }, table)
}

function loseSpan({ cell, ...place }: Place, table: MadeTable): MadeTable {
  return put(
    [{ ...cell, ...(cell.columnSpan > 1 ? { columnSpan: 1 } : { rowSpan: 1 }) }], place, table,
  )
}

function gainSpan({ cell, ...place }: Place, table: MadeTable, random: Random): MadeTable {
  const more = random.pick(['rowSpan', 'columnSpan'] as const)
  return put([{ ...cell, [more]: cell[more] + 1 }], place, table)
}

function breakLine({ cell, ...place }: Place, table: MadeTable, random: Random): MadeTable {
  const at = 1 + random.upTo(Math.max(0, cell.text.length - 2))
  return put([{ ...cell, text: `${cell.text.slice(0, at)}\n${cell.text.slice(at)}` }], place, table)
}

/** Without its merged cells shortened: the rows below then stand under what is left of them. */
function dropRow({ row }: Place, table: MadeTable): MadeTable {
  return table.filter((_, index) => index !== row)
}

function doubleRow({ row }: Place, table: MadeTable, random: Random): MadeTable {
  const figures = random.pick([undefined, '3', ''])
  const copy = (table[row] ?? []).map((cell) => ({
    ...cell, rowSpan: 1,
    text: cell.role === 'figure' && figures !== undefined ? figures : cell.text,
  }))
  return spliced(table, [row + random.upTo(1), 0], copy)
}

function addRow({ row }: Place, table: MadeTable, random: Random): MadeTable {
  const label = random.pick(['', '其中：通过平台收到', '小计', '备注'])
  const copy = (table[row] ?? []).map((cell, index) => ({
    ...cell, rowSpan: 1, text: isFigure(cell) ? String(random.upTo(9)) : index === 0 ? label : '',
  }))
  return spliced(table, [row + random.upTo(1), 0], copy)
}

function addHeadRow({ row }: Place, table: MadeTable, random: Random): MadeTable {
  const width = (table[row] ?? []).length
  const text = random.pick(['', '2025年', '单位：件', '序号'])
  return spliced(table, [
    row, 0,
  ], Array.from({ length: width }, (_, index) => single(index % 2 === 0 ? text : '', 'columnHead')))
}

export const MUTATIONS: Record<string, Mutation> = {
  'a figure dropped': change(isFigure, drop),
  'a figure added': change(isFigure, add(['', '0', '7', '1234', '/'])),
  'a label dropped': change(isLabel, drop),
  'a label added': change(isLabel, add(['', '其中', '1', '小计', '（一）予以公开'])),
  'a head dropped': change(isHead, drop),
  'a head added': change(isHead, add(['', '其他', '合计', '备注', '自然人'])),
  'a span lost': change(isSpanned, loseSpan),
  'a span gained': change(() => true, gainSpan),
  'a row dropped': change(isFigure, dropRow),
  'a row twice': change(isFigure, doubleRow),
  'a row added': change(isFigure, addRow),
  'a head row dropped': change(isHead, dropRow),
  'a head row added': change(isHead, addHeadRow),
  'a line break': change(({ text }) => text.length > 1, breakLine),
}
