/** A data file chosen or dropped by the clerk, into the library. */
import { LARGEST_REPORT_FILE } from '../../model/files/limits'
import { newReportId } from '../../model/newReport'
import type { Report } from '../../model/report'
import { refuse, type Message, type Result } from '../../model/result'
import { useLibraryStore } from './library'
import type { LibraryEntry } from './libraryEntry'
import { placeReport } from './placeReport'
import { tagOf } from '../repository/repository'

/**
 * Where the report went: a place of its own (`placed`), or there is one of the same agency and year
 * already (`exists`). `messages` say what had to be left out.
 */
export type Placement =
  | { kind: 'placed'; id: string; report: Report; messages: Message[] }
  | { kind: 'exists'; existing: LibraryEntry; report: Report; messages: Message[] }

/**
 * Reads a data file and puts its report into the library unless its agency and year are there.
 * Never rejects.
 */
export async function openDataFile(file: File): Promise<Result<Placement | null>> {
  const { value: report, messages } = await readFile(file)
  if (!report) return { value: null, messages }
  const library = useLibraryStore()
  await library.load()
  const existing = library.findSame({ name: report.agency.name, year: report.year })
  if (existing) return { value: { kind: 'exists', existing, report, messages }, messages: [] }
  const isTaken = library.entries?.some(({ id }) => id === report.id)
  const id = isTaken ? newReportId() : report.id
  const placed = await placeReport({ id, tag: tagOf(report), report: { ...report, id } })
  return { value: placed.value === null
    ? null
    : { kind: 'placed', id, report: { ...report, id }, messages }, messages: placed.messages }
}

async function readFile(file: File): Promise<Result<Report | null>> {
  try {
    const { decodeText, readDataFile, TOO_LARGE } = await import('../../readers/formats/json')
    if (file.size > LARGEST_REPORT_FILE) return refuse(TOO_LARGE)
    return readDataFile(decodeText(new Uint8Array(await file.arrayBuffer())))
  } catch {
    return refuse(`没有读出“${file.name}”。它可能正被别的程序打开，或者已经移走，请重新选择`)
  }
}
