/** Page numbers and running heads that stand among the lines of a text copied out of a PDF. */
import type { FormWords } from '../../loose/looseDocument'

/** Number alone on its line, dashes at most beside it. */
const NUMBER = /^[\s—–\-－·.]*(\d{1,3})[\s—–\-－·.]*$/
const SENTENCE_END = /[。！？；;!?][”"』」）)]?$/
const CELLS = /[\t|｜│┃║]|\d\s+\d/
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[.．、])/
/** A page number stands between lines of text at least so long. */
const SHORTEST_TEXT = 12
const PAGE = /第\s*\d{1,3}\s*页|\d\s*\/\s*\d{1,3}\s*$/
const SHORTEST_HEAD = 6
const LONGEST_HEAD = 60
const FEWEST_HEADS = 3
/** Pages without a number may lie between two with one. */
const WIDEST_STEP = 2

/** Lines of a page each, by number of line: what stands at the end or the beginning of one. */
export type PageEnds = ReadonlySet<number>

interface PageLines { lines: string[]; pageEnds: PageEnds; words: FormWords }

/** The lines to leave out, by their place. */
export function findPageMarks(
  lines: string[], pageEnds: PageEnds, words: FormWords,
): Set<number> {
  const page: PageLines = { lines, pageEnds, words }
  const numbers = findNumbers(page)
  return new Set([...numbers, ...findHeads(page, numbers), ...findPrintMarks(lines)])
}

const DAY = '(?:20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}/\\d{1,2}/\\d{2,4})'
/** `2026/1/28 10:12 …报告`, `1/28/26, 10:12 AM …报告`: what a browser prints above a page. */
const PRINT_HEAD = new RegExp(
  `^\\s*${DAY},?\\s*(?:[上下]午)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s[AP]M)?(?:\\s.{0,80})?$`,
)
/** `https://… 3/12`: what it prints below; some programs copy the two as lines of their own. */
const PRINT_FOOT = /^\s*(?:https?|file):\/\/\S{1,300}\s+\d{1,3}\s*\/\s*\d{1,3}\s*$/
const ADDRESS = /^\s*(?:https?|file):\/\/\S{1,300}$/
const FRACTION = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/

/** Lines above and below the pages of a browser's print: they show where pages are counted `3/12`. */
function findPrintMarks(lines: string[]): number[] {
  const matching = (pattern: RegExp): number[] =>
    lines.flatMap((line, at) => (pattern.test(line) ? [at] : []))
  const feet = matching(PRINT_FOOT)
  const parts = lines.flatMap((line) => {
    const [, page, of] = FRACTION.exec(line) ?? []
    return page === undefined ? [] : [{ page: Number(page), of: Number(of) }]
  })
  const isCounted = parts.length > 1
    && parts.every(({ page, of }) => of === parts[0]?.of && page <= of)
  if (!isCounted && feet.length === 0) return []
  const addresses = matching(ADDRESS).filter((at, _, all) => isCounted
    && all.filter((other) => lines[other] === lines[at]).length >= parts.length - 1)
  return [...matching(PRINT_HEAD), ...feet, ...addresses, ...(isCounted ? matching(FRACTION) : [])]
}

/**
 * Numbers that count up from page to page; a single one where it parts a sentence or ends a page.
 */
function findNumbers({ lines, pageEnds, words }: PageLines): number[] {
  const isText = (line: string): boolean =>
    line.length >= SHORTEST_TEXT && !CELLS.test(line) && !words.isLabel(line)
  const found = lines.flatMap((line, at) => {
    const value = NUMBER.exec(line)?.[1]
    if (value === undefined) return []
    const [above, below] = [neighbour(lines, at, -1), neighbour(lines, at, 1)]
    const isSure = pageEnds.has(at) || (isText(above) && isText(below) && !SENTENCE_END.test(above))
    return isSure || (isText(above) && (isText(below) || below === ''))
      ? [{ at, value: Number(value), isSure }]
      : []
  })
  const isNext = (one: number, other: number): boolean => other > one && other <= one + WIDEST_STEP
  return found
    .filter(({ value, isSure }, index) => {
      const [before, after] = [found[index - 1], found[index + 1]]
      const isCounted =
        (before !== undefined && isNext(before.value, value)) ||
        (after !== undefined && isNext(value, after.value))
      return isCounted || (isSure && found.length === 1)
    })
    .map(({ at }) => at)
}

/** The nearest line with text above or below, '' for none. */
function neighbour(lines: string[], at: number, step: 1 | -1): string {
  let next = at + step
  while (next >= 0 && next < lines.length && lines[next]?.trim() === '') next += step
  return lines[next]?.trim() ?? ''
}

/**
 * The same words again and again beside page numbers or page ends, or the title, which is kept
 * once.
 */
function findHeads({ lines, pageEnds, words }: PageLines, numbers: number[]): number[] {
  const places = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const key = keyOf(line, words)
    if (key !== '') places.set(key, [...(places.get(key) ?? []), at])
  })
  const marks = new Set(numbers)
  const isAtEnd = (at: number): boolean =>
    pageEnds.has(at) ||
    PAGE.test(lines[at] ?? '') ||
    [at - 1, at - 2, at + 1, at + 2].some((near) => marks.has(near))
  const titles = new Set(
    [...places].flatMap(([key, [first = 0]]) => (words.isTitle(lines[first] ?? '') ? [key] : [])),
  )
  return [...places].flatMap(([key, all]) => {
    const [first = 0, ...others] = all
    if (all.length < FEWEST_HEADS) return []
    if (titles.has(key)) return isAtEnd(first) && titles.size > 1 ? all : others
    return all.filter(isAtEnd).length >= FEWEST_HEADS - 1 ? all : []
  })
}

/** What makes two heads the same; '' for a line that is none. */
function keyOf(line: string, words: FormWords): string {
  const text = line.replace(/\s+/g, '')
  if (text.length < SHORTEST_HEAD || text.length > LONGEST_HEAD || CELLS.test(line)) return ''
  if (/[，；。：]/.test(text) || SENTENCE_END.test(text) || NUMBERED.test(text)) return ''
  if (words.isLabel(text)) return ''
  return text.replace(/\d{1,3}(?=页|\/|$)/g, '#')
}
