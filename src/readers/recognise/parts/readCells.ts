/** Placed texts as draft cells. */
import { cellsOf } from '../../../model/cells'
import type { FigureKind } from '../../../model/figure'
import type { CellId } from '../../../model/template'
import type { Placement } from '../../tables/match'
import type { DraftCell } from '../draft'
import { readDraftCell } from './draftCell'
import { readSingleOtherRow, type OfficialTables } from '../layout/officialTables'

/** Every cell that is in the document, blank ones as published. */
export function readCells(
  { edition, placements, blanks }: OfficialTables,
): Record<CellId, DraftCell> {
  const cells: Record<CellId, DraftCell> = {}
  for (const { id, kind } of cellsOf(edition).values()) {
    const placed = placements.get(id)
    if (placed) cells[id] = readPlaced(kind, placed)
    else if (blanks.has(id)) cells[id] = readDraftCell(kind, '')
  }
  return cells
}

/** With the unit the head or the label of the row names, where the cell itself names none. */
function readPlaced(kind: FigureKind, { text, doubt, unit = '' }: Placement): DraftCell {
  const cell = readDraftCell(kind, text, doubt)
  if (kind !== 'moneyWithUnit' || unit === '' || !/^\d[\d.]*$/.test(cell.text)) return cell
  const whole = readDraftCell(kind, `${cell.text}${unit}`, doubt)
  return { ...whole, written: cell.written, normalised: '表头的单位' }
}

/**
 * The seven figures of a single （六） row in the new form; null where the form has its own rows.
 */
export function readOtherRow(
  { edition, matches, placements, blanks }: OfficialTables,
): Record<string, DraftCell> | null {
  const hasOwn = [...placements.keys(), ...blanks]
    .some((cell) => cell.startsWith('applications.handled.other.'))
  if (edition.id === '2019' || hasOwn) return null
  const row = readSingleOtherRow(matches, '2019')
  if (row.size === 0) return null
  return Object.fromEntries([...row]
    .map(([key, { text, doubt }]) => [key, readDraftCell('count', text, doubt)]))
}
