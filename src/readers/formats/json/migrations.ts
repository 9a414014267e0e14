/**
 * Saved reports of earlier schemas, brought forward one schema at a time.
 * `migrations[0]` leads from schema 1 to 2, and so on; a migration is pure,
 * has a test of its own and is never changed once released.
 */
import { DATA_FILE_SCHEMA } from '../../../model/files/dataFile'
import type { UnknownRecord } from './fields'

/** From the report of one schema to the next; keeps what it does not know. */
export type Migration = (report: UnknownRecord) => UnknownRecord

export const migrations: readonly Migration[] = [addNotes]

/** 1 → 2: notes on findings. */
function addNotes(report: UnknownRecord): UnknownRecord {
  return { notes: {}, ...report }
}

/** The report in the newest schema the steps lead to. */
export function migrate(
  report: UnknownRecord, schema: number, steps: readonly Migration[] = migrations,
): UnknownRecord {
  return steps.slice(schema - 1).reduce((older, step) => step(older), report)
}

/** Whole numbers from 1 up to the present schema. */
export function isKnownSchema(schema: unknown): schema is number {
  return Number.isInteger(schema) && Number(schema) >= 1 && Number(schema) <= DATA_FILE_SCHEMA
}
