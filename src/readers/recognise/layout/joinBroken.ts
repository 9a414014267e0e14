/**
 * Paragraphs that a page break cut in two, put together again. Only plain text and PDF have them.
 */
import type { Item, LineItem } from './items'
import { roleOf } from './knownLabels'
import { isPageLine } from './pageLines'
import { readPartWords } from './partNames'

/** Shorter lines without an end may be headings. */
const SHORTEST = 25
const OPEN_END = /[\u4e00-\u9fff\d，、,A-Za-z]$/
const WHOLE_END = /[。；;！？：:]["”）)]?$/
const BEGINS = new RegExp(
  '^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\\d]{1,3}[）)]'
    + '|\\d{1,2}\\s*[.．、]|第[一二三四五六七八九十]+|[“"]?附件|注[：:])',
)
/** Where fewer long lines than this share end a sentence, lines do not end where paragraphs do. */
const MOSTLY = 0.7

/** The items with each such pair as one line. */
export function joinBroken(items: Item[]): Item[] {
  if (!endsMostly(items)) return items
  const joined: Item[] = []
  for (const item of items) {
    const before = item.type === 'line' && item.text !== '' ? lastLine(joined) : -1
    if (item.type === 'line' && before !== -1 && isRest(joined[before] as LineItem, item)) {
      const open = joined[before] as LineItem
      joined.splice(before, joined.length - before, { ...open, text: open.text + item.text })
    } else joined.push(item)
  }
  return joined
}

function endsMostly(items: Item[]): boolean {
  const long = items.filter((item): item is LineItem =>
    item.type === 'line' && item.text.length >= 2 * SHORTEST)
  return long.length > 2
    && long.filter(({ text }) => WHOLE_END.test(text)).length >= MOSTLY * long.length
}

/** The last line with text, blank ones passed over; -1 where something else stands last. */
function lastLine(items: Item[]): number {
  let index = items.length - 1
  while (index >= 0 && isBlank(items[index])) index -= 1
  return items[index]?.type === 'line' ? index : -1
}

function isBlank(item: Item | undefined): boolean {
  return item?.type === 'line' && item.text === '' && !item.isCell
}

function isRest(open: LineItem, rest: LineItem): boolean {
  const isOpen = !open.isCell && open.text.length >= SHORTEST && OPEN_END.test(open.text)
    && !isKnown(open.text)
  return isOpen && !rest.isCell && !rest.isIndented && rest.text.length > 4
    && WHOLE_END.test(rest.text) && !BEGINS.test(rest.text) && !isKnown(rest.text)
}

function isKnown(text: string): boolean {
  return roleOf(text) !== undefined || readPartWords(text) !== null || /报告$/.test(text)
    || isPageLine(text)
}
