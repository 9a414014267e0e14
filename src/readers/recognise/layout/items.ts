/**
 * The blocks of a loose document as items to be understood: single lines, tables, images;
 * conversion debris gone.
 */
import type { LooseDocument, LooseImage, LooseParagraph } from '../../loose/looseDocument'
import type { LooseSlot, LooseTable } from '../../loose/looseTable'
import { replaceRadicals } from '../../../language/radicals'
import { readPartWords } from './partNames'

/**
 * `text` is trimmed; `isCell` where a tab in front says that the line is a cell, `isIndented` where
 * blanks say that a paragraph begins.
 */
export interface LineItem { type: 'line'; text: string; isCell: boolean; isIndented?: boolean }
export interface TableItem { type: 'table'; table: LooseTable }
export interface ImageItem { type: 'image'; image: LooseImage }
export type Item = LineItem | TableItem | ImageItem

const DEBRIS = /\[(?:bookmark|image|footnote|endnote):[^\]\n]{0,300}\]/g
/** Without width, or only turning the direction; what joins the parts of one emoji is seen. */
const UNSEEN = new RegExp(
  '[\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\u00ad]|(?<!'
    + '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d',
  'gu',
)
const HARD_BLANKS = /[\u00a0\u2002-\u200a\u202f]/g
/** As programs write one that ends no line: `0571‑12345678`. */
const HARD_HYPHENS = /[\u2010\u2011]/g
/** Digits, blanks and ordinary Chinese text need no tidying. */
const PLAIN = /^[\s\w，。、：；（）“”\u3400-\u9fff]*$/
const PAGE_MARK =
  /^(?:[—–－-]{1,2}\s*\d{1,3}\s*[—–－-]{1,2}|第\s*\d{1,3}\s*页(?:\s*(?:[，,/]\s*)?共\s*\d{1,3}\s*页)?)$/
/** A note in the last row of a table, or a sentence in any. */
const NOTE = /^(?:附?注|备注|说明|填表说明)\s*(?:\d\s*)?[：:、.．]|.{10}[。；]$/
/** A line of more is no heading, label or figure, and no cell of a figure table. */
const LONG_CELL = 60

/** Items in reading order; blank lines stay, they part rows of cells. */
export function listItems(document: LooseDocument): Item[] {
  return document.blocks.flatMap((block): Item[] => {
    if (block.type === 'image') return [{ type: 'image', image: block }]
    return block.type === 'table' ? splitTable(block.table) : readLines(block)
  })
}

/** Without debris, with ordinary characters, trimmed. */
export function tidyLine(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  return replaceRadicals(text).replace(DEBRIS, '').replace(UNSEEN, '').replace(HARD_BLANKS, ' ')
    .replace(HARD_HYPHENS, '-').trim()
}

function readLines({ text, list = '' }: LooseParagraph): LineItem[] {
  const isCell = /^[ \u3000]*\t/.test(text.replace(DEBRIS, ''))
  return `${list}${list === '' ? text : text.trimStart()}`.split('\n').flatMap((line) => {
    const tidy = tidyLine(line)
    return PAGE_MARK.test(tidy)
      ? []
      : [{ type: 'line', text: tidy, isCell, isIndented: /^[ \u3000\u00a0]{2}|^\u3000/.test(line) }]
  })
}

/**
 * Layout tables hold headings and paragraphs between the rows of the official ones: such rows are
 * lines.
 */
function splitTable(table: LooseTable): Item[] {
  const items: Item[] = []
  let open: LooseSlot[][] = []
  const close = (): void => {
    if (open.length > 0) items.push({ type: 'table', table: { ...table, rows: open } })
    open = []
  }
  for (const row of table.rows) {
    const lines = linesOf(row)
    if (!lines) open.push(row.map(tidySlot))
    else {
      close()
      items.push(...lines)
    }
  }
  close()
  return items
}

function tidySlot(slot: LooseSlot): LooseSlot {
  const text = tidyLine(slot.text)
  return text === slot.text ? slot : { ...slot, text }
}

/** The lines a row stands for; null for a row of a table. */
function linesOf(row: LooseSlot[]): LineItem[] | null {
  const filled = row.filter((slot) => slot.isOrigin && slot.text.trim() !== '')
  const [only, other] = filled
  if (!only || other) return null
  const texts = only.text.split('\n').map(tidyLine).filter((text) => text !== '')
  const isProse = texts.some(
    (text) => NOTE.test(text) || (text.length > LONG_CELL && /[，。；]/.test(text)),
  ) && !/勾稽/.test(only.text)
  if (!isProse && !texts.some((text) => readPartWords(text)?.isSure)) return null
  return texts.map((text) => ({ type: 'line', text, isCell: false }))
}
