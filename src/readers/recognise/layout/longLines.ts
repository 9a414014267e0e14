/**
 * A report on a single line, as some pages are saved and some programs copy: cut where its title
 * ends, at the headings of the parts, at sub-headings, at blanks behind a sentence, and in the parts
 * with tables at every blank, one cell a line.
 */
import type { Item, LineItem } from './items'
import { headingLength } from './partNames'

/** A line of more characters with headings of parts in it is no paragraph. */
const LONG = 200
/** One may be spoken of; behind the title of a report it is enough. */
const FEWEST_HEADINGS = 2
/** The year stands behind the agency or in front of it. */
const TITLE = /^(?=[^，。；]{0,60}年)[^，。；]{4,80}?政府信息公开 ?(?:工作 ?)?(?:年度 ?)?(?:报告|年报)/
/** Before it a heading may stand in a sentence: `由一、总体情况；二、……组成`. */
const WITHIN = /[，、；：“（《(]$/
const HEADING_START = /[第一二三四五六]/g
const SUB_HEADING = '[（(][一二三四五六七八九十]{1,2}[）)](?![项款目])'
/** Where a paragraph of a text part ends. */
const BREAK = new RegExp(` {2,}|(?<=[。！？]) | (?=${SUB_HEADING})|(?<=[。！？])(?=${SUB_HEADING})`)
/** `（一）主动公开情况 2023年，……`: a blank is what is left of the break behind the heading. */
const RUN_IN = new RegExp(`^(${SUB_HEADING}[^，。；：\\s]{2,24})\\s+(?=\\S)`)
const SIGNED = /^(.*[。！？]) ?([^。！？]{4,60}\d{1,2} ?月 ?\d{1,2} ?日)$/s

/** The items, each such line cut; `isCut` where there was one. */
export function cutLongLines(items: Item[]): { items: Item[]; isCut: boolean } {
  const cut = items.map((item) => (item.type === 'image' ? [item] : cutItem(item)))
  return { items: cut.flat(), isCut: cut.some((some) => some.length > 1) }
}

function cutItem(item: Exclude<Item, { type: 'image' }>): Item[] {
  const text = (item.type === 'line' ? item.text : rowText(item)).replace(/\s/g, ' ')
  if (text.length <= LONG) return [item]
  const headings = findHeadings(text)
  const isReport = headings.length >= FEWEST_HEADINGS || (headings.length > 0 && TITLE.test(text))
  return isReport ? cutText(text, headings).map(asLine) : [item]
}

/** Bars between the cells make the one line a table of one row; '' for any other table. */
function rowText({ table: { rows } }: Extract<Item, { type: 'table' }>): string {
  const [row, other] = rows
  return row && !other
    ? row.filter(({ isOrigin }) => isOrigin).map((slot) => slot.text).join('  ') : ''
}

const asLine = (text: string): LineItem => ({ type: 'line', text: text.trim(), isCell: false })

interface Heading { part: number; from: number; to: number }

function findHeadings(text: string): Heading[] {
  const found: Heading[] = []
  for (const { index } of text.matchAll(HEADING_START)) {
    if (index < (found.at(-1)?.to ?? 0) || WITHIN.test(text.slice(Math.max(0, index - 1), index))) continue
    const heading = headingLength(text.slice(index))
    if (heading) found.push({ part: heading.part, from: index, to: index + heading.length })
  }
  return found
}

function cutText(text: string, headings: Heading[]): string[] {
  const front = text.slice(0, headings[0]?.from)
  const title = TITLE.exec(front)?.[0] ?? ''
  return [
    title.replace(/\s+/g, ''), ...paragraphsOf(front.slice(title.length)),
    ...headings.flatMap(({ part, from, to }, index) => {
      const body = text.slice(to, headings[index + 1]?.from)
      return [text.slice(from, to), ...(part >= 2 && part <= 4 ? cellsOf(body) : paragraphsOf(body))]
    }),
  ].filter((piece) => piece.trim() !== '')
}

function paragraphsOf(text: string): string[] {
  return text.trim().split(BREAK).flatMap((paragraph) => {
    const [heading = '', own = ''] = RUN_IN.exec(paragraph) ?? []
    const rest = paragraph.slice(heading.length)
    const [, before = rest, signed = ''] = SIGNED.exec(rest) ?? []
    return [own, before, signed]
  })
}

/** Sentences among the cells stay whole. */
function cellsOf(text: string): string[] {
  return text.trim().split(/[\s|｜│]+/)
}
