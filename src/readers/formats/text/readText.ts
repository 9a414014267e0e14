/**
 * The text of a report — converted, copied or written by us — as loose blocks: its tables may have
 * kept separators or not.
 */
import { refuse, type Message, type Result } from '../../../model/result'
import { isFigureText } from '../../loose/figureText'
import type { FormWords, LooseBlock, LooseDocument } from '../../loose/looseDocument'
import type { LooseTable } from '../../loose/looseTable'
import { readHtmlTables } from '../html/readHtml'
import { cleanLines } from './cleanLines'
import { commasToTabs } from './commaRows'
import { cutHtmlTables } from './htmlPieces'
import { joinWrapped } from '../../loose/joinWrapped'
import { plainMarkdown } from './markdown'
import { joinPipes, readPipes, type PipePiece } from './pipeTable'
import { cutSegments, type Segment } from './segments'
import { plainPipedCells } from '../../loose/pipedCells'
import { readSpacedRows } from '../../loose/spacedRows'
import { goesOn, readTabs } from './tabTable'

/** A long report has 60,000 characters. */
const LONGEST_TEXT = 4_000_000
/** Bytes, in the roomiest encoding. */
export const LARGEST_TEXT = 4 * LONGEST_TEXT
/** The end of a broken label. */
const SHORT_REST = 12
const MOST_LINES = 50_000
/** Before wrapped lines are joined and empty ones left out: what is longer is not looked at. */
const MOST_BREAKS = 4 * MOST_LINES
const MOST_CELLS = 400
export const TEXT_TOO_LARGE = '文字过多，不像一份年度报告，没有读入。请只选年报正文'
const TOO_WIDE =
  `文字里有一行超过 ${MOST_CELLS} 个单元格，不像年报里的表格，没有读入。请只选年报正文`
const EMPTY = '文件里没有文字，没有读入'
const NOT_TEXT = '这个文件不是文字，没有读入。请选择年报的 .docx、网页或文字文件'

/**
 * Blocks in reading order. Lines that are cells keep their tab, blank lines among them are
 * paragraphs without text. Null and one sentence where nothing can be read; never throws.
 */
export function readText(text: string, words: FormWords): Result<LooseDocument | null> {
  if (text.length > LONGEST_TEXT || hasManyBreaks(text)) return refuse(TEXT_TOO_LARGE)
  if (isBinary(text)) return refuse(NOT_TEXT)
  const { lines: all, dropped } = cleanLines(text, words)
  const lines = joinWrapped(plainPipedCells(commasToTabs(all) ?? plainMarkdown(all)), words)
  if (lines.length > MOST_LINES) return refuse(TEXT_TOO_LARGE)
  if (lines.some(
    (line) => line.length > MOST_CELLS && (line.match(/[\t|｜│]/g)?.length ?? 0) > MOST_CELLS,
  )) return refuse(TOO_WIDE)
  const blocks = cutHtmlTables(lines).flatMap((piece) => (typeof piece === 'string'
    ? readHtmlTables(piece).map(asBlock) : readSegments(cutSegments(piece), words)))
  if (blocks.length === 0) return refuse(EMPTY)
  return {
    value: { kind: 'text', title: '', blocks },
    messages: dropped.map((sentence): Message => ({ level: 'note', text: sentence })),
  }
}

function hasManyBreaks(text: string): boolean {
  return ['\n', '\r'].some((mark) => {
    let at = text.indexOf(mark)
    for (let count = 0; at >= 0 && count < MOST_BREAKS; count += 1) at = text.indexOf(mark, at + 1)
    return at >= 0
  })
}

/** Control characters no text has. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000)
  // eslint-disable-next-line no-control-regex
  return (sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length
    ?? 0) > sample.length / 20
}

function readSegments(segments: Segment[], words: FormWords): LooseBlock[] {
  const blocks: LooseBlock[] = []
  let pipes: PipePiece[] = []
  const endPipes = (): void => {
    blocks.push(...joinPipes(pipes).map(asBlock))
    pipes = []
  }
  for (const segment of segments) {
    const isBlank = segment.lines.every((line) => line.trim() === '')
    if (segment.kind === 'pipes') pipes.push(readPipes(segment.lines))
    else if (!isBlank) endPipes()
    if (segment.kind === 'tabs') addTabs(blocks, readTabs(segment.lines))
    if (segment.kind === 'cells') {
      // Each line is a paragraph, blank ones too; a label broken over two lines is put together.
      const cells: string[] = []
      segment.lines.forEach((line, index) => {
        const last = cells[cells.length - 1] ?? ''
        if (isRestOfCell(
          line, last, segment.lines[index + 1] ?? '',
        )) cells.push((cells.pop() ?? '') + line.trim())
        else {
          const text = line.trim()
          cells.push(line.includes('\t') && line.trimStart() !== line
            ? `\t${text}` : `${/^\s*/.exec(line.trimEnd())?.[0] ?? ''}${text}`)
        }
      })
      addAll(blocks, cells.map((text) => ({ type: 'paragraph', text })))
    }
    if (segment.kind === 'prose' && !isBlank) addAll(blocks, readProse(segment.lines, words))
  }
  endPipes()
  return blocks
}

function asBlock(table: LooseTable): LooseBlock {
  return { type: 'table', table }
}

function addAll(blocks: LooseBlock[], more: LooseBlock[]): void {
  for (const block of more) blocks.push(block)
}

function addTabs(blocks: LooseBlock[], table: LooseTable): void {
  const last = blocks[blocks.length - 1]
  if (last?.type === 'table' && goesOn(last.table, table)) last.table.rows.push(...table.rows)
  else if (table.rows.length > 0) blocks.push(asBlock(table))
}

function readProse(lines: string[], words: FormWords): LooseBlock[] {
  return readSpacedRows(lines.map((line) => line.trimEnd()).filter((line) => line !== ''), words)
}

/**
 * A line without tab between two cells, or a short one at the end of a row, goes on with the label
 * above it.
 */
function isRestOfCell(line: string, last: string, next: string): boolean {
  const isInside = last.startsWith('\t')
    && (next.startsWith('\t') || (next.trim() === '' && line.trim().length <= SHORT_REST))
  return isInside && line.trim() !== '' && !line.includes('\t') && !isFigureText(last)
    && !/^\s*[一二三四五六（(]/.test(line)
}
