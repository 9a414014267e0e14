/** A block of figures laid on the grid with its top left slot on the focused cell. */
import type { Grid, PlacedCell } from '../../../model/grid'
import type { CellId } from '../../../model/template'
import { isFigureText, isFilledFigure } from '../../../readers/loose/figureText'
import type { LooseSlot, LooseTable } from '../../../readers/loose/looseTable'
import type { Placement } from '../../../readers/tables/match'
import { findFigure } from '../core/navigate'

/** What was found, before texts are read as figures; `leftOut` with the reason in words. */
export interface Found {
  placements: Placement[]
  blanks: CellId[]
  leftOut: { text: string; reason: string }[]
}

/**
 * A block without the texts in front of its figures and above them; `labels` are these texts, none
 * for a plain block.
 */
export function partLabels(loose: LooseTable): { block: LooseTable; labels: string[] } {
  const isLabels = (slots: LooseSlot[]): boolean =>
    slots.some(isLabel) && slots.every((slot) => isLabel(slot) || slot.text.trim() === '')
  const top = loose.rows.findIndex((slots) => !isLabels(slots))
  const below = loose.rows.slice(Math.max(0, top))
  const columns = Array.from(
    { length: below[0]?.length ?? 0 }, (_, column) => below.flatMap((slots) => slots[column] ?? []),
  )
  const left = Math.max(0, columns.findIndex((slots) => !isLabels(slots)))
  const rows = below.map((slots) => slots.slice(left))
  const hasFigures = rows.some((slots) => slots.some(({ text }) => isFilledFigure(text)))
  if (!hasFigures || (top <= 0 && left === 0)) return { block: loose, labels: [] }
  const labels =
    [...loose.rows.slice(0, Math.max(0, top)), ...below.map((slots) => slots.slice(0, left))].flat()
  return {
    block: { ...loose, rows },
    labels:
      labels.flatMap(({ text, isOrigin }) => (isOrigin && text.trim() !== '' ? [text.trim()] : [])),
  }
}

/** A text that can be no figure; digits over two lines and `####` are one. */
function isLabel({ text }: LooseSlot): boolean {
  return /\p{L}/u.test(text) && !isFigureText(text)
}

/**
 * Slots that fall on a head, on the rest of a merged cell or outside are left out, each with its
 * text.
 */
export function findBlockCells(loose: LooseTable, grid: Grid, focus: CellId): Found {
  const found: Found = { placements: [], blanks: [], leftOut: [] }
  const corner = findFigure(grid, focus)
  if (!corner) return found
  loose.rows.forEach((slots, down) => slots.forEach((slot, across) => {
    if (slot.isOrigin) {
      land(
        slot, grid.cells.find((cell) => covers(cell, corner.row + down, corner.column + across)),
        { found, column: corner.column + across },
      )
    }
  }))
  return found
}

interface Landing { found: Found; column: number }

function land(slot: LooseSlot, target: PlacedCell | undefined, { found, column }: Landing): void {
  const { doubt, text: written } = slot
  const text = written.trim()
  const cell = target?.column === column ? target.cell : undefined
  if (cell !== undefined) {
    if (text === '' && doubt === undefined) found.blanks.push(cell)
    else found.placements.push({ cell, text, ...(doubt !== undefined && { doubt }) })
  } else if (text !== '') found.leftOut.push({ text, reason: reasonOf(target) })
}

function reasonOf(target: PlacedCell | undefined): string {
  if (!target) return '超出表格'
  return target.cell === undefined ? '落在表头上' : '落在合并单元格上'
}

function covers(cell: PlacedCell, row: number, column: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column
    && column < cell.column + cell.columnSpan
}
