/** A page or file that holds the reports of several agencies, or of several years: only the first is read. */
import type { Item } from './items'
import { readPartWords } from './partNames'
import { readTitle, type Title } from './readTitle'

export interface FirstReport {
  items: Item[]
  /** The title of the report behind it, '' where there is none. */
  next: string
}

/** The items up to the title of another agency or year that stands between the last part of one report and the first of the next. */
export function cutFirstReport(items: Item[], title: Title | null): FirstReport {
  const whole = { items, next: '' }
  if (!title || title.to < 0) return whole
  const later = items.map((item, at) => ({ text: textOf(item), at })).filter(({ text, at }) => at > title.to && text !== '')
  const titles = later.flatMap(({ text, at }, index) => otherTitles(text, later[index - 1]?.text ?? '', title).map((next) => ({ next, at })))
  const end = titles.length === 0 ? undefined : later.find(({ text }) => isHeading(text, [5, 6]))
  const [first] = end ? titles.filter(({ at }) => at > end.at) : []
  return first && later.some(({ text, at }) => at > first.at && isHeading(text, [1])) ? { items: items.slice(0, first.at), next: first.next } : whole
}

function textOf(item: Item): string {
  return item.type === 'line' ? item.text : ''
}

/** The line as a title, or together with the one above it. */
function otherTitles(text: string, above: string, { agency, year }: Title): string[] {
  const isOther = (line: string): boolean => {
    const found = readTitle(line)
    return found !== null && found.agency !== '' && found.year > 0 && (found.agency !== agency || found.year !== year)
  }
  return [text, above + text].filter(isOther).slice(0, 1)
}

function isHeading(text: string, parts: number[]): boolean {
  const words = readPartWords(text)
  return words !== null && words.isSure && words.number.style !== 'bracket' && parts.includes(words.part)
}
