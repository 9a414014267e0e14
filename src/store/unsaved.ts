/**
 * What was typed in the last moment before the page went away. The database
 * answers too late for a closing page; this copy is written at once and taken
 * back when the report is opened again.
 */
import type { Report } from '../model/report'

interface Unsaved { base: number; report: Report }

const keyOf = (id: string): string => `zhengwu-nianbao:unsaved:${id}`

/** Keeps the report, without images where there is no room; `base` is the stored revision it was changed from. */
export function keepUnsaved(report: Report, base: number): void {
  if (!store({ base, report })) store({ base, report: { ...report, images: {} } })
}

function store(unsaved: Unsaved): boolean {
  try {
    localStorage.setItem(keyOf(unsaved.report.id), JSON.stringify(unsaved))
    return true
  } catch {
    return false
  }
}

/** What was kept on top of this revision; undefined for nothing or something older. */
export function recallUnsaved(id: string, base: number): Report | undefined {
  try {
    const unsaved = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Unsaved | null
    return unsaved?.base === base ? unsaved.report : undefined
  } catch {
    return undefined
  }
}

/** Forgets the copy, after the database has it. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch { /* no storage, nothing to forget */ }
}
