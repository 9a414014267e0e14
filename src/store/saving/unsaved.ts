/**
 * What was typed in the last moment before the page went away. The database
 * answers too late for a closing page; this copy is written at once and taken
 * back when the report is opened again. It holds no pictures: those are stored
 * or put aside by themselves, and the copy only names them.
 */
import type { Report } from '../../model/report'
import { DATA_FILE_SCHEMA } from '../../model/files/dataFile'

/**
 * `base` is the stored revision it was changed from, `writing` the time of the last change of the
 * state just being written on top of that, '' for none; `pictures` are names of all pictures the
 * report showed.
 */
interface UnsavedCopy {
  base: number
  writing: string
  schema: number
  pictures: string[]
  report: Report
}

const keyOf = (id: string): string => `zhengwu-nianbao:unsaved:${id}`

/** The copy as text; `writing` as in `UnsavedCopy`. */
export function writeCopy(report: Report, base: number, writing = ''): string {
  const pictures = Object.keys(report.images)
  const copy: UnsavedCopy = {
    base, writing, schema: DATA_FILE_SCHEMA, pictures, report: { ...report, images: {} },
  }
  return JSON.stringify(copy)
}

/**
 * Room held for a copy before others fill the storage: a tab that closes has no time for anything
 * slower.
 */
const RESERVE = 'zhengwu-nianbao:reserve'
const RESERVED = 500_000

/** Holds the room, where there is any left. */
export function reserveRoom(): void {
  try {
    if (localStorage.getItem(RESERVE) === null) localStorage.setItem(RESERVE, ' '.repeat(RESERVED))
  } catch { /* it is full already, or there is none */ }
}

/**
 * Keeps a copy, in the room held for it where there is no other; false where that does not do
 * either.
 */
export function keepUnsaved(id: string, copy: string): boolean {
  if (store(id, copy)) return true
  try {
    localStorage.removeItem(RESERVE)
  } catch {
    return false
  }
  return store(id, copy)
}

function store(id: string, copy: string): boolean {
  try {
    localStorage.setItem(keyOf(id), copy)
    return true
  } catch {
    return false
  }
}

/** The copy of a report as it lies there; null for none. */
export function recallUnsaved(id: string): string | null {
  try {
    return localStorage.getItem(keyOf(id))
  } catch {
    return null
  }
}

/** Forgets the copy, after the database has it, and holds the room again. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch { /* no storage, nothing to forget */ }
  reserveRoom()
}
