/** Figures of a saved report: any id is kept, known to the edition or not. */
import type { CellEntry, Cells, CellSource } from '../../../model/report'
import { isRecord, setAside, type JsonContext } from './fields'

const SOURCES: readonly CellSource[] = ['typed', 'pasted', 'imported', 'carried']

/**
 * Frozen entries; one of unknown source counts as imported, one that holds no text is left out and
 * told.
 */
export function readCells(value: unknown, reading: JsonContext): Cells {
  const cells: Cells = {}
  for (const [cell, raw] of Object.entries(isRecord(value) ? value : {})) {
    // As a key of an object it would change its prototype.
    const entry = cell === '__proto__' ? undefined : readEntry(raw)
    if (entry) cells[cell] = entry
    else setAside(reading, { where: `表格单元“${cell}”`, value: raw, instead: '已留空' })
  }
  return cells
}

function readEntry(raw: unknown): CellEntry | undefined {
  if (typeof raw === 'string' || typeof raw === 'number') {
    return Object.freeze({ text: String(raw), source: 'imported' as const })
  }
  if (!isRecord(raw) || (typeof raw.text !== 'string' && typeof raw.text !== 'number')) {
    return undefined
  }
  const source = SOURCES.find((candidate) => candidate === raw.source) ?? 'imported'
  return Object.freeze({ ...raw, text: String(raw.text), source })
}
