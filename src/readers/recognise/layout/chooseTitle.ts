/**
 * The title and the period of a report, looked for in front of its first part: a saved web page may
 * have hundreds of menu lines before them.
 */
import type { LooseDocument } from '../../loose/looseDocument'
import type { Item } from './items'
import { readPartWords } from './partNames'
import { findTitle, readTitle, type Title } from './readTitle'

/**
 * Items looked at in front of the first heading, and behind it: some have their introduction within
 * part one.
 */
const MOST_FRONT = 100
const MOST_BEHIND = 100
const MANY_ROWS = 10

/**
 * The likeliest title in front, else one in a table of particulars or among the properties of the
 * file.
 */
export function chooseTitle({ title }: LooseDocument, items: Item[]): Title | null {
  const { start, end } = frontOf(items)
  const hints = { page: title, year: findPeriodYear(items) }
  const titleIn = (from: number, to: number): Title | null => {
    const found =
      findTitle(items.slice(from, to).map((item) => (item.type === 'line' ? item.text : '')), hints)
    return found && { ...found, from: found.from + from, to: found.to + from }
  }
  return titleIn(start, end) ?? titleIn(0, end + MOST_BEHIND)
    ?? titleElsewhere(title, items.slice(start, end + MOST_BEHIND))
}

/**
 * Where the front begins and ends: before 一、总体情况, or where there is none before the first
 * table of figures.
 */
export function frontOf(items: Item[]): { start: number; end: number } {
  const heading = items.findIndex((item) => item.type === 'line' && isFirstHeading(item.text))
  const table =
    items.findIndex((item) => item.type === 'table' && item.table.rows.length >= MANY_ROWS)
  const end = [heading, table, items.length].find((at) => at !== -1) ?? items.length
  return { start: Math.max(0, end - MOST_FRONT), end }
}

function isFirstHeading(text: string): boolean {
  const words = readPartWords(text)
  return words?.part === 1 && words.isSure && words.number.style === 'chinese'
}

/** Between the title of a page and the name of its site. */
const SITE = /[-_—–|｜·]+/

/** A title in a table of particulars, or only among the file's properties. */
function titleElsewhere(title: string, items: Item[]): Title | null {
  const cells = items.flatMap((item) => (item.type === 'table'
    ? item.table.rows.slice(0, 20).flatMap((row) => row.slice(0, 10)) : []))
  const found = [...cells.map((slot) => slot.text), title, ...title.split(SITE)].map(readTitle)
    .find((candidate) => candidate !== null && candidate.year > 0)
  return found ? { ...found, from: -1, to: -1 } : null
}

const PERIOD = /(20\d\d)年1月1日/

/** The year of the period the figures are of. */
export function findPeriodYear(items: Item[]): number {
  const { start, end } = frontOf(items)
  for (const item of items.slice(start, end + MOST_BEHIND)) {
    const year = item.type === 'line' ? PERIOD.exec(item.text.replace(/\s+/g, ''))?.[1] : undefined
    if (year !== undefined) return Number(year)
  }
  return 0
}
