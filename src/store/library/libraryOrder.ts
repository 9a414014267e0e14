/** Which reports the library shows, and in what order. */
import type { LibraryEntry } from './libraryEntry'

/** `open` sorts by what is wrong, 强制 before 核实; `share` by how far it has come. */
export type SortKey = 'name' | 'year' | 'share' | 'open' | 'updatedAt'
/** `findings` has something to mend, `unfinished` something to fill, `done` neither. */
export type StateFilter = 'findings' | 'unfinished' | 'done'

export interface LibraryOrder {
  search: string
  /** Null for all. */
  year: number | null
  state: StateFilter | null
  sort: SortKey
  isUp: boolean
}

/** Everything, latest change first. */
export const USUAL_ORDER: LibraryOrder = {
  search: '', year: null, state: null, sort: 'updatedAt', isUp: false,
}

const byName = new Intl.Collator('zh-CN', { numeric: true })
const COMPARE: Record<SortKey, (a: LibraryEntry, b: LibraryEntry) => number> = {
  name: (a, b) => byName.compare(a.name, b.name),
  year: (a, b) => a.year - b.year,
  share: (a, b) => a.share - b.share,
  open: (a, b) => a.must - b.must || a.verify - b.verify,
  updatedAt: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
}

/** Latest change first, then the later year, then by name: 第2镇 before 第10镇. */
export function sortEntries(entries: LibraryEntry[]): LibraryEntry[] {
  return [...entries]
    .sort((a, b) => COMPARE.updatedAt(b, a) || COMPARE.year(b, a) || COMPARE.name(a, b))
}

/** Those asked for, sorted; what is equal stays as `sortEntries` has it. */
export function arrangeEntries(
  entries: LibraryEntry[], { search, year, state, sort, isUp }: LibraryOrder,
): LibraryEntry[] {
  const words = search.trim().split(/\s+/)
  const found = entries.filter((entry) =>
    (year === null || entry.year === year) && (state === null || stateOf(entry) === state)
    && words.every((word) => `${entry.name}${entry.year}年度`.includes(word)))
  return sortEntries(found).sort((a, b) => (isUp ? COMPARE[sort](a, b) : COMPARE[sort](b, a)))
}

/** Null until it is counted. */
function stateOf({ isCounted, must, verify, share }: LibraryEntry): StateFilter | null {
  if (!isCounted) return null
  if (must + verify > 0) return 'findings'
  return share < 1 ? 'unfinished' : 'done'
}

/** The years there are, latest first. */
export function yearsOf(entries: LibraryEntry[]): number[] {
  return [...new Set(entries.map(({ year }) => year))].sort((a, b) => b - a)
}
