/**
 * The title of a report with the year and agency in it; it may run over several lines and say them
 * in either order.
 */
import { simplify } from '../../../language/radicals'
import { plainDigits, readChineseYear } from '../../../language/dates'

export interface Title {
  text: string
  agency: string
  year: number
  from: number
  to: number
}

const YEAR = /(20\d\d|二〇[〇一二三四五六七八九]{2})年(?:度)?/
const END = /(?:报告|年报)(?:[（(][^（()）]{0,20}[）)])?$/
const SUBJECT = /信息公开|政务公开/
const SUBJECT_START = /(?<!人民)政府信息|信息公开|政务公开/
/** Words between agency and subject that belong to neither. */
const LINK = /(?<!关于|的)(?:关于|的)+$/
/** `（图解）`, `【年报】`, `标题：` in front of a title. */
const MARK = /^(?:[（(【[][^（()）【】]{1,8}[）)】\]]|标题[:：]|名称[:：])+/
const CRUMBS = /[>＞»→|｜]|^(?:当前位置|首页|您的位置|索引号|发布|来源|附件)|^\d+$/
/** A line of an introduction. */
const OPENING = /^[\s\u3000]*(?:根据|依据|按照|遵照|本报告|本年报)/
const SENTENCE_END = /[。；：:！？]["”』」）)]?$/
/** Against a line that ends an introduction begun before. */
const CONTINUES = 14
const LONGEST_LINE = 60
const LONGEST_TITLE = 90
const MOST_LINES = 4
/** Lines looked at; what is earlier by all of them weighs as much as one word. */
const LOOKED_AT = 100

/** What else tells of the title: that of the page, the year of the period. */
export interface TitleHints { page: string; year: number }

/** The likeliest title among the first lines; null where none speaks of a report on 信息公开. */
export function findTitle(
  lines: string[], hints: TitleHints = { page: '', year: 0 },
): Title | null {
  let best: { title: Title; weight: number } | null = null
  for (let from = 0; from < Math.min(lines.length, LOOKED_AT); from += 1) {
    for (const title of titlesFrom(lines, from)) {
      const weight = weigh(title, lines) + weighHints(title, hints)
      if (!best || weight > best.weight) best = { title, weight }
    }
  }
  return best?.title ?? null
}

/** Year and agency of a text that is a title; null for any other. */
export function readTitle(text: string): Pick<Title, 'text' | 'agency' | 'year'> | null {
  const written = joinBlanks(text).replace(/^《([^《》]+)》$/, '$1')
  const title = plainDigits(simplify(written))
  if (title.length > LONGEST_TITLE || !END.test(title) || !SUBJECT.test(title)
    || /[。；！？]/.test(title)) return null
  const year = YEAR.exec(title)
  const agency = agencyIn(title, year)
  const at = title.indexOf(agency)
  return { text: written, agency: written.slice(at, at + agency.length), year: readYear(year?.[1]) }
}

/** The words before the year, or between year and subject. */
function agencyIn(title: string, year: RegExpExecArray | null): string {
  const front = title.slice(0, year?.index ?? 0)
  const subject = front.search(SUBJECT_START)
  const before = (subject === -1 ? front : front.slice(0, subject)).replace(LINK, '')
  const after = title.slice((year?.index ?? 0) + (year?.[0].length ?? 0))
  const agency = before === ''
    ? after.slice(0, Math.max(0, after.search(SUBJECT_START))).replace(LINK, '') : before
  return agency.replace(MARK, '').replace(/^[《“"]+/, '')
}

/** The report year a text names first, 0 without one. */
export function findYear(text: string): number {
  return readYear(YEAR.exec(plainDigits(text.replace(/\s+/g, '')))?.[1])
}

function readYear(text: string | undefined): number {
  if (text === undefined) return 0
  return /^\d/.test(text) ? Number(text) : readChineseYear(text)
}

/** Blanks around figures and between lines are no part of a title. */
function joinBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

/** True for a line of an introduction whose sentence goes on: the next line is no title. */
export function leadsOn(line: string): boolean {
  return OPENING.test(line) && !SENTENCE_END.test(line)
}

function titlesFrom(lines: string[], from: number): Title[] {
  const titles: Title[] = []
  let text = ''
  for (let to = from, taken = 0; to < lines.length && taken < MOST_LINES; to += 1) {
    const line = lines[to] ?? ''
    if (line === '') continue
    if (line.length > LONGEST_LINE || CRUMBS.test(line) || OPENING.test(line)) break
    text += line
    taken += 1
    const title = readTitle(text)
    if (title) titles.push({ ...title, from, to })
  }
  return lines[from] === '' ? [] : titles
}

/** With agency and year, on few lines, early. */
function weigh({ agency, year, text, from, to }: Title, lines: string[]): number {
  const count = lines.slice(from, to + 1).filter((line) => line !== '').length
  const isName = agency !== '' && agency.length <= 30 && !/[，、：:0-9]/.test(agency)
  const before = lines.slice(0, from).filter((line) => line !== '').pop() ?? ''
  const isContinued = leadsOn(before)
  return (isContinued ? -CONTINUES : 0) + (isName ? 6 : 0) + (year > 0 ? 4 : 0) +
    (/年度?报告$|年报$/.test(text) ? 1 : 0) - (MARK.test(text)
      ? 2 : 0) - 1.5 * (count - 1) - from / LOOKED_AT
}

/** The very title the file is told to have outweighs any number of lines. */
function weighHints({ text, year, agency }: Title, hints: TitleHints): number {
  const page = joinBlanks(hints.page)
  const told = page === text && agency !== '' ? 10 : page.includes(text) ? 2 : 0
  return told + (year > 0 && year === hints.year ? 2 : 0)
}
