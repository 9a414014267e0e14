/** Placed texts as draft cells. */
import { cellsOf } from '../../../model/cells'
import type { FigureKind } from '../../../model/figure'
import type { CellId } from '../../../model/template'
import { readMisread } from '../../loose/figureText'
import { BY_PLACE } from '../../loose/spacedRows'
import type { Placement } from '../../tables/match'
import type { DraftCell } from '../draft'
import { confirmCells, type OpenCell } from './confirmCells'
import { readDraftCell } from './draftCell'
import { readSingleOtherRow, type OfficialTables } from '../layout/officialTables'

/** Every cell that is in the document, blank ones as published. */
export function readCells(
  { edition, placements, blanks }: OfficialTables,
): Record<CellId, DraftCell> {
  const cells: Record<CellId, DraftCell> = {}
  const open = new Map<CellId, OpenCell>()
  for (const { id, kind } of cellsOf(edition).values()) {
    const placed = placements.get(id)
    if (placed) cells[id] = readPlaced(kind, placed)
    else if (blanks.has(id)) cells[id] = readDraftCell(kind, '')
    const opened = placed && openCell(kind, placed)
    if (opened) open.set(id, opened)
  }
  confirmCells(cells, open, edition)
  return cells
}

/** `1 2` as 12; null for any other text. */
const closeGap = (text: string): string | null =>
  (/^\d{1,4}\s\d{1,4}$/.test(text) ? text.replace(/\s/, '') : null)
/** Along the row and down the column. */
const BOTH = 2

/** Undefined for a figure that is in no doubt, or in one the sums cannot take away. */
function openCell(kind: FigureKind, { doubt, ...placed }: Placement): OpenCell | undefined {
  if (doubt !== undefined && doubt !== BY_PLACE) return undefined
  const digits = readMisread(placed.text) ?? closeGap(placed.text)
  if (digits === null && doubt === undefined) return undefined
  const cell = readPlaced(kind, { ...placed, text: digits ?? placed.text })
  if (cell.doubt !== '') return undefined
  const written = { written: placed.text, normalised: '认错的数字' }
  return { cell: { ...cell, ...(digits !== null && written) }, fewest: doubt === BY_PLACE ? BOTH : 1 }
}

const NUMBER = /^\d[\d.]*$/
const OTHER_UNIT = '表上写的单位是元，这一格的单位是万元，请核对'

/** With the unit the head or the label of the row names, where the cell itself names none. */
function readPlaced(kind: FigureKind, { text, doubt, unit = '' }: Placement): DraftCell {
  const cell = readDraftCell(kind, text, doubt)
  if (kind === 'money' && unit === '元' && NUMBER.test(cell.text)) {
    return { ...cell, doubt: [cell.doubt, OTHER_UNIT].filter((words) => words !== '').join('；') }
  }
  if (kind !== 'moneyWithUnit' || unit === '' || !NUMBER.test(cell.text)) return cell
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
