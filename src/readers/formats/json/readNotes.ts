/** Notes on findings in a saved report. */
import type { FindingNote, Report } from '../../../model/report'
import { isRecord, setAside, type JsonContext } from './fields'

/** Notes by id of their finding; one that cannot be read is told and left out. */
export function readNotes(value: unknown, reading: JsonContext): Report['notes'] {
  const notes: Report['notes'] = {}
  for (const [finding, raw] of Object.entries(isRecord(value) ? value : {})) {
    const note = finding === '__proto__' ? undefined : readNote(raw)
    if (note) notes[finding] = note
    else setAside(reading, { where: `核对说明“${finding}”`, value: raw, instead: '没有放入' })
  }
  return notes
}

function readNote(raw: unknown): FindingNote | undefined {
  if (!isRecord(raw)) return undefined
  const { text, fact, at } = raw
  return typeof text === 'string' && typeof fact === 'string' && typeof at === 'string'
    ? { ...raw, text, fact, at } : undefined
}
