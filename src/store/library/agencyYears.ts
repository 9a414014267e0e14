/** The reports of an agency in the library, year by year. */
import type { Report } from '../../model/report'
import { listYears, type YearFigures } from '../../templates/years'
import { readRecord } from '../opening/openReport'
import { useLibraryStore } from './library'
import type { LibraryEntry } from './libraryEntry'

const bare = (name: string): string => name.replace(/\s/g, '')

/** Real reports of the agency; copies and exercises do not count. Newest first. */
export function entriesOfAgency(entries: readonly LibraryEntry[], name: string): LibraryEntry[] {
  return entries.filter((entry) => entry.tag === '' && bare(entry.name) === bare(name)
    && bare(name) !== '').sort((a, b) => b.year - a.year)
}

/**
 * Its figures by year, oldest first; `open` stands for the stored report of its id. What cannot be
 * read is left out.
 */
export async function readAgencyYears(name: string, open?: Report): Promise<YearFigures[]> {
  const library = useLibraryStore()
  if (library.entries === null) await library.load()
  const entries = entriesOfAgency(library.entries ?? [], name).filter(({ id }) => id !== open?.id)
  const records = await Promise.all(entries.map(({ id }) => readRecord(id)))
  const reports = records.flatMap(({ value }) => (value ? [value.report] : []))
  return listYears(open ? [...reports, open] : reports)
}
