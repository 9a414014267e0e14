/**
 * Paragraphs out of text that breaks its lines at a width, as copied from a PDF or a mail: a line
 * goes on where the first word of the next one had no room left. The width is that of the lines
 * nearby: parts differ.
 */
import { readDate } from '../../language/dates'
import type { FormWords } from './looseDocument'
import { firstWord, MEASURES, type Measure } from '../../language/displayWidth'

/** In Chinese characters. */
const NARROWEST = 14
/** Full lines differ by so much: marks that may not begin a line, long words. */
const RAGGED = 2.5
/** Lines known to be broken that tell the width of one near them. */
const NEAREST = 8
const FEWEST = 3
/**
 * How much room may seem to be left on a full line: letters are not all as wide as they are
 * counted.
 */
const LOOSE = 1.75
const STRICT = 0.75
/** Of a paragraph; pages have it in their style, and what is read of them does not show it. */
const INDENT_WIDTH = 2
/**
 * Where fewer of the lines without an end are full than this share, lines are not broken at a
 * width.
 */
const MOSTLY = 0.6
/** A sentence ends once in so many characters. */
const SENTENCE = 35
const LONG_WORD = 12
const MOST_BLANK = 3
/** Where so many paragraphs have an indent, a line without one begins none. */
const MANY = 0.4

const SENTENCE_END = /(?:[。！？：；!?;][”"』」）)]?|[\d\u4e00-\u9fff]\.)$/
const INSIDE = /[，、；。：,]/
/** Begins no paragraph. */
const CLOSING = /^\s*[，。；：、！？）)”’》〉】」』]/
const INDENT = /^(?:\u3000| {2,}|\t)/
/** `1.5万元`, `10、11月` and `（一）项` go on. */
const NUMBERED = new RegExp(
  `^\\s*(?:${[
    '[一二三四五六七八九十]{1,3}\\s*、',
    '[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)](?![项款目])',
    '\\d{1,2}\\s*[.．、](?!\\d)',
    '[①-⑳]',
    '第[一二三四五六七八九十]{1,3}(?:部分|章)',
  ].join('|')})`,
)
const LISTED =
  /^\s*(?:[一二三四五六七八九十]{1,2}是|其[一二三四五]|第[一二三四五六七八九十][，、是])/
const TITLE = /(?:报告|年报)(?:[（(][^（()）]{0,20}[）)])?$/
/** What a numbered heading without a mark in it ends with. */
const HEADING_WORDS =
  '情况 工作 建设 管理 保障 监督 问题 措施 机制 制度 能力 水平 事项 领导 培训 平台 服务 方面 '
    + '打算 质量 概述'
const HEADING_END = new RegExp(`(?:${HEADING_WORDS.split(' ').join('|')})$`)
/** Two figures at the end make a row of a table. */
const ROW = /(?:^|\s)[+\-−]?\d[\d,.]*\s+[+\-−]?\d[\d,.]*$/
/** So do several words apart. */
const HEADS = /[\u4e00-\u9fff]\s+[\u4e00-\u9fff]+\s+[\u4e00-\u9fff]/
const FIGURE = /^(?:[+\-−增减]?\s?\d[\d,.]*(?:万元|元|[件条项])?|[/／—–-]+|无)$/
const PIPES = /[|｜│┃║]/
/** A line of running text; `next` is the line that may go on with it, -1 for none. */
interface TextLine {
  text: string
  at: number
  next: number
  isEnd: boolean
  /** Stands behind the end of a sentence, or no running text. */
  isFirst: boolean
}

/**
 * The lines with those joined that were one paragraph; text that is not broken at a width stays as
 * it is.
 */
export function joinWrapped(lines: string[], words: FormWords): string[] {
  const running = listRunning(lines, words)
  const widths = findWidths(running, lines)
  if (!widths) return lines
  const joinsNext = new Map(
    running.flatMap((line) => (goesOn(line, lines, widths) ? [[line.at, line.next]] : [])),
  )
  const joined: string[] = []
  let at = 0
  while (at < lines.length) {
    let text = lines[at] ?? ''
    for (let next = joinsNext.get(at); next !== undefined; next = joinsNext.get(at)) {
      // Words keep their blank; numbers, addresses and Chinese have none.
      const [before, after] = [text.trimEnd(), (lines[next] ?? '').trimStart()]
      const isWords =
        !widths.isCut &&
        /(?:^|[^\w.:/?=&@-])[A-Za-z]{2,20}$/.test(before.slice(-LONG_WORD)) &&
        /^[A-Za-z]{2}/.test(after)
      text = `${before}${isWords ? ' ' : ''}${after}`
      at = next
    }
    joined.push(text)
    at += 1
  }
  return joined
}

function listRunning(lines: string[], words: FormWords): TextLine[] {
  let isFirst = true
  return lines.flatMap((line, at) => {
    const text = line.trimEnd()
    const begins = isFirst
    const isEnd = SENTENCE_END.test(text)
    const runs = isRunning(text, words) && !isSignature(text, lines[at + 1])
    isFirst = isEnd || !runs
    if (!runs) return []
    return [{ text, at, next: nextRunning(lines, at, words), isEnd, isFirst: begins }]
  })
}

/** The line below that may go on with this one, -1 for none. */
function nextRunning(lines: string[], at: number, words: FormWords): number {
  // Blank lines may be the end of a page.
  let next = at + 1
  while (next <= at + MOST_BLANK && lines[next]?.trim() === '') next += 1
  const below = lines[next]?.trimEnd() ?? ''
  const stops = NUMBERED.test(below) || isSignature(below, lines[next + 1])
  return stops || !isRunning(below, words) ? -1 : next
}

/** A name, with the date on the line below. */
function isSignature(text: string, below = ''): boolean {
  return !INSIDE.test(text) && !SENTENCE_END.test(text) && readDate(below.trim()) !== ''
}

/** No cell, row, heading or title. */
function isRunning(text: string, words: FormWords): boolean {
  const bare = text.trim()
  if (bare === '' || bare.startsWith('<') || isOfTable(text, words)) return false
  return !isHeading(bare, words) && readDate(bare) === ''
}

/** A cell, several beside each other, or the head above them. */
function isOfTable(text: string, words: FormWords): boolean {
  const bare = text.trim()
  if (/\t/.test(text.trimStart()) || PIPES.test(bare) || ROW.test(bare) || FIGURE.test(bare)) {
    return true
  }
  if (words.isLabel(bare) || words.splitCells(bare) !== null) return true
  return HEADS.test(bare) && !INSIDE.test(bare)
}

function isHeading(text: string, words: FormWords): boolean {
  if (words.isPartHeading(text)) return true
  return !hasClauses(text) && (TITLE.test(text) || (NUMBERED.test(text) && HEADING_END.test(text)))
}

/** A mark within the line, that of its number apart. */
function hasClauses(text: string): boolean {
  return INSIDE.test(text.replace(NUMBERED, ''))
}

/**
 * `near` are the lines surely broken at a width, by their place; `isCut` where words are broken as
 * well.
 */
interface Widths {
  measure: Measure
  near: { at: number; width: number }[]
  isCut: boolean
  isIndented: boolean
  joinsEnds: boolean
}

/** Null where the text is not broken at a width. */
function findWidths(running: TextLine[], lines: string[]): Widths | null {
  const open = running.filter(
    (line) =>
      !line.isEnd && line.next !== -1 && hasClauses(line.text)
        && !INDENT.test(lines[line.next] ?? ''),
  )
  const tried = MEASURES.map((measure) => {
    const near = open
      .map(({ text, at }) => ({ at, width: measure(text) }))
      .filter(({ width }) => width >= NARROWEST)
    const full = open.filter((line) => isFull({ line, lines, measure, near, slack: LOOSE }))
    const gap = full.reduce(
      (sum, { text, at }) => sum + Math.abs(usualWidth(near, at, measure(text)) - measure(text)),
      0,
    )
    return { measure, near, full: full.length, gap }
  })
  const best = tried.reduce((one, other) =>
    other.full > one.full || (other.full === one.full && other.gap < one.gap) ? other : one,
  )
  if (best.full < FEWEST || best.full < MOSTLY * best.near.length) return null
  const ends = running.filter(({ isEnd }) => isEnd).length
  const width = best.near.reduce((sum, line) => sum + line.width, 0) / best.near.length
  return {
    measure: best.measure,
    near: best.near,
    isCut: best.measure === MEASURES[2],
    isIndented: running.filter(({ text }) => INDENT.test(text)).length >= Math.max(2, MANY * ends),
    // A full line that ends a sentence may end its paragraph or not: the likelier is taken.
    joinsEnds: best.full / SENTENCE > (1.5 * ends) / width,
  }
}

interface FullSearch {
  line: TextLine
  lines: string[]
  measure: Measure
  near: Widths['near']
  slack: number
}

/** True where the next word had no room on the line. */
function isFull({ line, lines, measure, near, slack }: FullSearch): boolean {
  const own = measure(line.text)
  const width = usualWidth(near, line.at, own)
  const word = firstWord(lines[line.next] ?? '')
  const room = measure === MEASURES[2] ? 1 : measure(word)
  return width > 0 && own + room > width - slack && (own <= width + 1 || hasLongWord(line.text))
}

/** An address at the end may hang over. */
function hasLongWord(text: string): boolean {
  return text.length >= LONG_WORD && /^[!-~]+$/.test(text.slice(-LONG_WORD))
}

/**
 * The width most lines nearby have, the line's own where it is among them; 0 where too few agree.
 */
function usualWidth(near: Widths['near'], at: number, own: number): number {
  const widths = nearestOf(near, at)
  let best = { top: 0, count: 0 }
  for (const top of widths) {
    const isOwn = own <= top && own >= top - RAGGED
    const count = widths.filter((width) => width <= top && width >= top - RAGGED).length
      + (isOwn ? 0.5 : 0)
    if (count >= FEWEST && (count > best.count || (count === best.count && top > best.top))) {
      best = { top, count }
    }
  }
  return best.top
}

function nearestOf(near: Widths['near'], at: number): number[] {
  let [low, high] = [0, near.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((near[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return near.slice(Math.max(0, low - NEAREST), low + NEAREST).map(({ width }) => width)
}

function goesOn(line: TextLine, lines: string[], widths: Widths): boolean {
  const next = lines[line.next]
  if (next === undefined || INDENT.test(next)) return false
  if (CLOSING.test(next)) return true
  const isApart = line.next > line.at + 1
  if (line.isEnd && !mayGoOn(next, isApart, widths)) return false
  return isFull({ line, lines, ...widths, slack: slackOf(line, isApart, widths) })
}

function slackOf(line: TextLine, isApart: boolean, { isIndented }: Widths): number {
  const isStrict = isApart || (line.isEnd && !isIndented)
  const unseen = line.isFirst && !line.isEnd && !INDENT.test(line.text) ? INDENT_WIDTH : 0
  return unseen + (isStrict ? STRICT : LOOSE)
}

/** May the line behind a whole sentence be of the same paragraph? */
function mayGoOn(next: string, isApart: boolean, { isIndented, joinsEnds }: Widths): boolean {
  if (isIndented) return !isApart || INSIDE.test(next)
  return !isApart && joinsEnds && !LISTED.test(next) && INSIDE.test(next)
}
