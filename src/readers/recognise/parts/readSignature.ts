/** Name and date below the text; what still follows is no part of the report. */
import { readDate } from '../../../language/dates'
import type { Item } from '../layout/items'
import { FEWEST_ENTRIES, isFootLine, isMenuEntry, mayBeFootLine } from '../layout/pageLines'

export interface Signed {
  /** What stands before the signature. */
  body: Item[]
  /** Lines behind it. */
  after: Item[]
  name: string
  /** ISO, '' without one. */
  date: string
}

const LONGEST_NAME = 40
const MOST_AFTER = 30
/** A long name is broken over so many lines at most. */
const MOST_NAME_LINES = 3
/** What may stand behind the place a title names. */
const OFFICE = /^(?:人民政府)?(?:办公室|办公厅|办事处|管理委员会|管委会)?$/
/** A name that may be the agency's in short. */
const SHORTEST_OWN = 3
const MONTH =
  /^[（(]?(?:20\d\d|二[〇○零Ｏ][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[）)]?$/
const NO_NAME = /[。；;：:！？?，,]|^[（(一二三四五六七八九\d]/
const NAME_END =
  /(政府|委员会|管委会|办公室|办公厅|局|厅|部|署|院|中心|街道|办事处|区|会|处|站|所|社|公司|县|市|镇|乡|省)$/

/**
 * Parts the signature off the items of the last part, and the foot of the page with it; `agency` is
 * the name from the title.
 */
export function partSignature(items: Item[], agency: string): Signed {
  const own = ownDateLine(items, agency)
  if (own !== -1) return signedAt(items, own, agency)
  const { body, tail } = cutTail(items)
  const at = lastDateLine(body)
  const signed = at === -1 ? signedByName(body, agency) : signedAt(body, at, agency)
  return { ...signed, after: [...signed.after, ...tail] }
}

/** The last date with the agency's own name: it counts however much of the page follows. */
function ownDateLine(items: Item[], agency: string): number {
  for (let index = items.length - 1; index >= 0 && agency !== ''; index -= 1) {
    const { name } = readSigned(items, index, agency)
    if (name.length >= SHORTEST_OWN && (agency.includes(name) || name.includes(agency))) {
      return index
    }
  }
  return -1
}

function signedAt(items: Item[], at: number, agency: string): Signed {
  const { name, date, from } = readSigned(items, at, agency)
  return { body: items.slice(0, from), after: items.slice(at + 1), name, date }
}

/** Date and name, and where the first of them stands. */
function readSigned(
  items: Item[], at: number, agency: string,
): { name: string; date: string; from: number } {
  const { name, date } = readDateLine(textAt(items, at), agency)
  const above = name === '' && date !== '' ? nameAbove(items, at, agency) : { name, at }
  return { name: above.name, date, from: above.at }
}

/**
 * A date that is a whole line, or stands behind a name; one with much text behind it belongs to the
 * text.
 */
function lastDateLine(items: Item[]): number {
  let following = 0
  for (let index = items.length - 1; index >= 0 && following <= MOST_AFTER; index -= 1) {
    if (textAt(items, index) !== '') following += 1
    if (readDateLine(textAt(items, index), '').date !== '') return index
  }
  return -1
}

function textAt(items: Item[], index: number): string {
  const item = items[index]
  return item?.type === 'line' ? item.text : ''
}

function readDateLine(line: string, agency: string): { name: string; date: string } {
  if (line.length > LONGEST_NAME + 20) return { name: '', date: '' }
  const bare = line.replace(/^[（(](.*)[）)]$/, '$1')
  const date = readDate(bare)
  if (date !== '') return { name: '', date }
  const match = /^(\D+?)((?:20\d\d|二[〇○零Ｏ].{2})\s*年.{3,10}日)$/.exec(bare)
  // A blank is what is left of a break within the name.
  const name = match?.[1]?.replace(/\s+/g, '') ?? ''
  return match && isName(name, agency)
    ? { name, date: readDate(match[2] ?? '') } : { name: '', date: '' }
}

/** True for a line that is nothing but the name of an agency. */
export function isName(text: string, agency: string): boolean {
  if (text === '' || text.length > LONGEST_NAME || NO_NAME.test(text)) return false
  const plain = text.replace(/\s+/g, '')
  return NAME_END.test(plain) || plain === agency
}

function nameAbove(items: Item[], date: number, agency: string): { name: string; at: number } {
  const at = lastFilled(items, date - 1)
  const broken = brokenName(items, at, agency)
  if (broken) return broken
  const name = textAt(items, at)
  return isName(name, agency) ? { name: name.replace(/\s+/g, ''), at } : { name: '', at: date }
}

/** The agency's own name over two or three lines that end there; null where it is not. */
function brokenName(
  items: Item[], end: number, agency: string,
): { name: string; at: number } | null {
  if (agency === '' || textAt(items, end).replace(/\s+/g, '') === agency) return null
  let name = ''
  for (let at = end, taken = 0; at >= 0 && taken < MOST_NAME_LINES; taken += 1) {
    const line = textAt(items, at).replace(/\s+/g, '')
    if (line === '' || line.length > LONGEST_NAME) return null
    name = line + name
    if (taken > 0 && isOwnName(name, agency)) return { name, at }
    at = lastFilled(items, at - 1)
  }
  return null
}

/** The name of the title, or that of the government or office of the place it names. */
function isOwnName(name: string, agency: string): boolean {
  if (name === agency) return true
  return name.startsWith(agency) && OFFICE.test(name.slice(agency.length))
}

/**
 * Without a date only the agency's own name as the last line is a signature; a month below it is
 * told, a date it is not.
 */
function signedByName(items: Item[], agency: string): Signed {
  const last = lastFilled(items, items.length - 1)
  const at = MONTH.test(textAt(items, last).replace(/\s+/g, ''))
    ? lastFilled(items, last - 1) : last
  const { name, at: from } = brokenName(items, at, agency)
    ?? { name: textAt(items, at).replace(/\s+/g, ''), at }
  const isSigned = name !== '' && isOwnName(name, agency) && (from < at || name === agency)
  return {
    body: isSigned ? items.slice(0, from) : items,
    after: isSigned && at < last ? items.slice(at + 1) : [], name: isSigned ? name : '', date: '',
  }
}

/** The last item from there up that is no blank line. */
function lastFilled(items: Item[], from: number): number {
  let at = from
  while (isBlank(items[at])) at -= 1
  return at
}

/**
 * Lines of the web page below the report: from the first that can only be the page's, where nothing
 * behind it is a sentence.
 */
function cutTail(items: Item[]): { body: Item[]; tail: Item[] } {
  let start = items.length
  for (let index = items.length - 1; index >= 0 && mayBeFoot(items[index]); index -= 1) {
    if (isFootLine(textAt(items, index))) start = index
  }
  start = menuAbove(items, start)
  start = lastFilled(items, start - 1) + 1
  return { body: items.slice(0, start), tail: items.slice(start) }
}

/** Where the menu right above a foot begins; the foot's own beginning where there is none. */
function menuAbove(items: Item[], foot: number): number {
  if (foot === items.length) return foot
  let start = foot
  while (items[start - 1]?.type === 'line' && isMenuEntry(textAt(items, start - 1))) start -= 1
  const entries = items.slice(start, foot).filter((item) => !isBlank(item)).length
  return entries >= FEWEST_ENTRIES ? start : foot
}

function mayBeFoot(item: Item | undefined): boolean {
  return item?.type === 'image' || (item?.type === 'line' && mayBeFootLine(item.text))
}

function isBlank(item: Item | undefined): boolean {
  return item?.type === 'line' && item.text === ''
}
