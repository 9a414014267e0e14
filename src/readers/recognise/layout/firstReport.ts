/**
 * A page or file that holds the reports of several agencies or years, or one report twice: only the
 * first is read.
 */
import type { Item } from './items'
import { readPartWords } from './partNames'
import { isName } from '../parts/readSignature'
import { readTitle, type Title } from './readTitle'

export interface FirstReport {
  items: Item[]
  /** The title of the report behind it, '' where there is none. */
  next: string
}

/** A table of the report, not a frame of its cover. */
const MANY_ROWS = 10

/**
 * The items up to a title that stands behind tables and the last part of one report and before the
 * first part of the next; a cover and a list of contents hold no tables.
 */
export function cutFirstReport(items: Item[], title: Title | null): FirstReport {
  const whole = { items, next: '' }
  const table =
    items.findIndex((item) => item.type === 'table' && item.table.rows.length >= MANY_ROWS)
  if (!title || title.to < 0 || table === -1) return whole
  const later = items.map((item, at) => ({ text: item.type === 'line' ? item.text : '', at }))
    .filter(({ text, at }) => at > Math.max(title.to, table) && text !== '')
  const titles = later.flatMap(({ text, at }, index) =>
    titleAt(text, later[index - 1]?.text ?? '').map((next) => ({ next, at })))
  const end = titles.length === 0 ? undefined : later.find(({ text }) => isHeading(text, [5, 6]))
  const [first] = end ? titles.filter(({ at }) => at > end.at) : []
  return first && later.some(({ text, at }) => at > first.at && isHeading(text, [1]))
    ? { items: items.slice(0, first.at), next: first.next } : whole
}

/** The line where it is a title by itself, or behind the name of its agency. */
function titleAt(text: string, above: string): string[] {
  const found = readTitle(text)
  if (!found || found.year === 0) return []
  if (found.agency !== '') return [found.text]
  return isName(above, '') ? [above + found.text] : []
}

function isHeading(text: string, parts: number[]): boolean {
  const words = readPartWords(text)
  return words !== null && words.isSure && words.number.style !== 'bracket'
    && parts.includes(words.part)
}
