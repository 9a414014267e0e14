/**
 * What stands before part one: introduction, a date below the title, and the text of a part one
 * without heading.
 */
import { readDate } from '../../../language/dates'
import type { Item, LineItem } from '../layout/items'
import type { Layout } from '../layout/layOut'
import { FEWEST_ENTRIES, isMenuEntry, isPageLine } from '../layout/pageLines'
import { readPartWords } from '../layout/partNames'
import { isName } from './readSignature'
import { leadsOn, readTitle, type Title } from '../layout/readTitle'

export interface Front {
  preamble: string
  /** A date of its own line, ISO, '' without one. */
  date: string
  /** The agency's name right above that date, '' without one. */
  name: string
  /** Text that is no introduction though no heading of part one was found. */
  rest: Item[]
  /** Lines that belong to a web page, not to the report. */
  dropped: string[]
}

const INTRODUCTION =
  /条例|编制|统计期限|疑问|联系|电子版|查阅|报告(?:全文|由|包括)|地址|电话|邮编|邮箱|信箱|传真/

const LONGEST_ENTRY = 60
const LEADER = /[.…·]{2}\s*\d{1,3}$/
const NO_TITLE = /[，,。；;：:]/
/** Lines a repeated title may take. */
const MOST_LINES = 3

interface Found extends Front { kept: string[] }

/** Reads the items before the first heading. */
export function readFront({ front: items, title, parts }: Layout): Front {
  const body = items.slice((title?.to ?? -1) + 1)
    .filter((item) => item.type !== 'line' || item.text !== '')
  const found: Found = { preamble: '', date: '', name: '', rest: [], dropped: [], kept: [] }
  const setting = { hasPartOne: parts[0]?.number === 1, agency: title?.agency ?? '' }
  const menus = menuLines(body)
  let repeated = 0
  body.forEach((item, index) => {
    if (repeated === 0 && !leadsOn(textOf(body[index - 1]))) {
      repeated = lengthOfTitle(body, index, title)
    }
    if (repeated > 0 || menus.has(index)) found.dropped.push(textOf(item))
    else {
      if (item.type === 'image') found.rest.push(item)
      if (item.type === 'line') addLine(found, item, setting)
    }
    repeated = Math.max(0, repeated - 1)
  })
  const { kept, ...front } = found
  return { ...front, preamble: kept.join('\n') }
}

/** Runs of many short lines without a word of an introduction: the menu of the site. */
function menuLines(body: Item[]): Set<number> {
  const menus = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    if (run.length >= FEWEST_ENTRIES) for (const index of run) menus.add(index)
    run = []
  }
  body.forEach((item, index) => {
    if (item.type === 'line' && (isPageLine(item.text) || isEntry(item.text))) run.push(index)
    else close()
  })
  close()
  return menus
}

function isEntry(text: string): boolean {
  return isMenuEntry(text) && !INTRODUCTION.test(text)
    && readDate(text.replace(/^[（(](.*)[）)]$/, '$1')) === ''
}

function textOf(item: Item | undefined): string {
  return item?.type === 'line' ? item.text : ''
}

/**
 * How many lines from here on are a title once more, or in other words; web pages have their own
 * above that of the report.
 */
function lengthOfTitle(items: Item[], from: number, title: Title | null): number {
  const lines = items.slice(from, from + MOST_LINES).map(textOf)
  const isTitle = (length: number): boolean => {
    const found = length <= lines.length && lines.slice(0, length).every((text) =>
      text !== '' && !NO_TITLE.test(text)) ? readTitle(lines.slice(0, length).join('')) : null
    return found !== null && (length === 1 || found.agency === title?.agency)
  }
  return title ? Array.from({ length: MOST_LINES }, (_, index) => index + 1).find(isTitle) ?? 0 : 0
}

interface Setting { hasPartOne: boolean; agency: string }

function addLine(found: Found, line: LineItem, { hasPartOne, agency }: Setting): void {
  const date = readDate(line.text.replace(/^[（(](.*)[）)]$/, '$1'))
  if (date !== '') {
    // Some print name and date below the title instead of below the text.
    found.date = date
    const above = found.kept[found.kept.length - 1] ?? ''
    if (isName(above, agency)) found.name = (found.kept.pop() ?? '').replace(/\s+/g, '')
  }
  else if (isPageLine(line.text) || isOfContents(line.text)) found.dropped.push(line.text)
  else if (!hasPartOne
    && (found.rest.length > 0 || !INTRODUCTION.test(line.text))) found.rest.push(line)
  else found.kept.push(line.text)
}

/** A line of a list of contents: the heading of a part, or dots and a page behind any. */
function isOfContents(text: string): boolean {
  if (text.length > LONGEST_ENTRY) return false
  const words = readPartWords(text)
  return LEADER.test(text)
    || (words !== null && words.isSure && words.number.style === 'chinese' && words.rest === '')
}
