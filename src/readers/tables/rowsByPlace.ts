/**
 * Rows whose label is damaged beyond reading, told by number, group and place: where as many rows
 * stand between two that are known as the official table has there. Each of their figures is then
 * in doubt.
 */
import { coreOf, normaliseLabel } from './labelForms'
import { isRowLabel, type LabelledLine, type LabelledTable } from './labelledLines'
import { isFilledFigure } from '../loose/figureText'
import type { LooseLine, LooseRow, LooseUnknown } from './looseRows'
import { commonLetters } from './nearLabel'

/** Of the longer label so many letters must be common. */
const ALIKE = 0.4
const NUMBER = /^(?:\([一二三四五六七八]\)|[一二三四五六七]、|\d{1,2}\.)/

/** The rows with such ones as lines of the table. */
export function placeUnknown(rows: LooseRow[], table: LabelledTable): LooseRow[] {
  const placed = [...rows]
  let last = -1
  rows.forEach((row, index) => {
    if (row.kind !== 'line') return
    placeBetween(placed, { from: last, to: index }, table)
    last = index
  })
  placeBetween(placed, { from: last, to: rows.length }, table)
  return placed
}

/** Between two known rows, or in front of the first or behind the last. */
function placeBetween(
  rows: LooseRow[],
  { from, to }: { from: number; to: number },
  table: LabelledTable,
): void {
  const unknown = rows.flatMap((row, index) =>
    index > from && index < to && row.kind === 'unknown' ? [{ row, index }] : [],
  )
  if (unknown.length === 0 || (from === -1 && to === rows.length)) return
  const lines = table.rows.slice(
    placeOf(rows[from], table, -1) + 1,
    placeOf(rows[to], table, table.rows.length),
  )
  if (lines.length !== unknown.length) return
  const all = unknown.map(({ row }, order) => asLine(row, lines[order], table))
  if (all.some((line) => line === null)) return
  unknown.forEach(({ index }, order) => {
    rows[index] = all[order] ?? (rows[index] as LooseRow)
  })
}

function placeOf(row: LooseRow | undefined, table: LabelledTable, otherwise: number): number {
  return row?.kind === 'line' ? table.rows.indexOf(row.row) : otherwise
}

/** Null where a number, a group or the words speak against it. */
function asLine(
  { slots, labelWidth }: LooseUnknown,
  line: LabelledLine | undefined,
  table: LabelledTable,
): LooseLine | null {
  if (!line) return null
  const written = slots.slice(0, labelWidth)
    .filter(({ text }) => text.trim() !== '' && !isFilledFigure(text))
  const isGroup = (label: string): boolean => table.rowGroups.has(label)
  const groups = written.map(({ text }) => normaliseLabel(text)).filter(isGroup)
  const own = written
    .filter(({ isOrigin }) => isOrigin)
    .map(({ text }) => normaliseLabel(text))
    .filter((label) => !isGroup(label))
    .join('')
  if (isRowLabel(own, table) || !groups.every((group) => line.above.has(group))) return null
  return isAlike(own, line)
    ? { kind: 'line', slots, row: line, labelWidth, readAs: line.line.leaf.label }
    : null
}

function isAlike(own: string, line: LabelledLine): boolean {
  const official = normaliseLabel(line.line.leaf.label)
  const [number, wanted] = [NUMBER.exec(own)?.[0], NUMBER.exec(official)?.[0]]
  if (number !== undefined || own === '') {
    return own === '' ? wanted !== undefined : number === wanted
  }
  const core = coreOf(official)
  return commonLetters(own, core) >= ALIKE * Math.max(own.length, core.length)
}
