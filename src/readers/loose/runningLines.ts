/**
 * What runs on over lines in a text that came without tables: sentences, and no cells, rows, headings
 * or signatures, which end where their line does.
 */
import { readDate } from '../../language/dates'
import type { FormWords } from './looseDocument'

const MOST_BLANK = 3

const SENTENCE_END = /(?:[。！？：；!?;][”"』」）)]?|[\d\u4e00-\u9fff]\.)$/
export const INSIDE = /[，、；。：,]/
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
export interface RunningLine {
  text: string
  at: number
  next: number
  isEnd: boolean
  /** Stands behind the end of a sentence, or no running text. */
  isFirst: boolean
}

/** The lines of running text, each with what stands behind and below it. */
export function listRunning(lines: string[], words: FormWords): RunningLine[] {
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
export function hasClauses(text: string): boolean {
  return INSIDE.test(text.replace(NUMBERED, ''))
}
