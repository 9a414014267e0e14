/**
 * What becomes of a table: the official ones and other tables of data stay
 * tables; one that only lays out the page gives its content in reading order.
 */
import { type LooseBlock, numberedText } from '../../loose/looseDocument'
import { trimTable, type LooseSlot } from '../../loose/looseTable'
import type { DocxContext } from './docxContext'
import { Refusal, TOO_COMPLEX } from '../../zip/refusal'
import type { ReadCell } from './tableRows'

/** Paragraphs in one cell that no cell of data has. */
const MANY_PARAGRAPHS = 8

/**
 * The blocks a table stands for. Tables and images within cells of data follow as blocks of their
 * own.
 */
export function composeTableBlocks(
  rows: ReadCell[][], reading: Pick<DocxContext, 'slots'>,
): LooseBlock[] {
  const cells = rows.flat()
  if (isLayout(rows, cells)) return cells.flatMap(({ blocks }) => blocks)
  const width = rows.reduce(
    (most, row) => Math.max(most, ...row.map(({ column, columnSpan }) => column + columnSpan)), 0,
  )
  reading.slots += rows.length * width
  if (reading.slots > MOST_SLOTS) throw new Refusal(TOO_COMPLEX)
  let above = new Map<number, Above>()
  const spread = trimTable(rows.map((row) => {
    const slots: LooseSlot[] = []
    const open = new Map<number, Above>()
    for (const cell of row) {
      const { text, doubt, isOrigin } = meetAbove(cell, above.get(cell.column))
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const slot: LooseSlot = { text, isOrigin: isOrigin && column === cell.column }
        if (doubt !== undefined) slot.doubt = doubt
        if (cell.isHead) slot.isHead = true
        slots[column] = slot
      }
      if (cell.merge !== 'none') open.set(cell.column, { text, doubt, columnSpan: cell.columnSpan })
    }
    above = open
    return slots
  }))
  const table: LooseBlock = { type: 'table', table: spread }
  return [
    table, ...cells.flatMap(({ blocks }) => blocks.filter(({ type }) => type !== 'paragraph')),
  ]
}

/** All tables of a file together; the official ones have some four hundred. */
const MOST_SLOTS = 500_000

function isLayout(rows: ReadCell[][], cells: ReadCell[]): boolean {
  const filled = cells.filter(({ blocks }) => blocks.length > 0)
  // Most tables: a line in each cell, or a few.
  if (filled.every(({ blocks }) => blocks.length < MANY_PARAGRAPHS
    && blocks.every(({ type }) => type === 'paragraph'))) return false
  const most = filled.reduce((count, { blocks }) =>
    Math.max(count, blocks.filter(({ type }) => type === 'paragraph').length), 0)
  const columns = new Set(filled.map(({ column }) => column)).size
  if (filled.some(({ blocks }) => blocks.some(({ type }) => type === 'table'))) {
    return columns <= 2 || rows.length === 1 || most >= MANY_PARAGRAPHS
  }
  if (filled.some(({ blocks }) => blocks.some(({ type }) => type === 'image'))) {
    // Images side by side with their captions.
    const images = filled.filter(({ blocks }) => blocks.some(({ type }) => type === 'image')).length
    return filled.length <= 2 * images
  }
  return columns === 1 && most >= MANY_PARAGRAPHS
}

interface Above { text: string; columnSpan: number; doubt: string | undefined }

/**
 * The text a cell shows: that of the cell above where it continues one; a continued cell of another
 * width with text of its own is shown by itself.
 */
function meetAbove(
  cell: ReadCell, above: Above | undefined,
): { text: string; doubt: string | undefined; isOrigin: boolean } {
  const text = textOf(cell.blocks)
  const isCovered = cell.merge === 'continue' && above !== undefined
    && (text === '' || above.columnSpan === cell.columnSpan)
  if (isCovered) return { text: above.text, doubt: above.doubt, isOrigin: false }
  const doubt = doubtOf(cell, text)
  return { text, doubt: doubt === '' ? undefined : doubt, isOrigin: true }
}

function textOf(blocks: LooseBlock[]): string {
  let text: string | undefined
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const line = numberedText(block.text, block.list)
    text = text === undefined ? line : `${text}\n${line}`
  }
  return text ?? ''
}

/** What else stands in a cell besides text is told. */
function doubtOf({ blocks, doubt }: ReadCell, text: string): string {
  const has = (kind: LooseBlock['type']): boolean => blocks.some(({ type }) => type === kind)
  return [doubt, has('table') ? INNER_TABLE : '', text === '' && has('image') ? ONLY_PICTURE : '']
    .filter((sentence) => sentence !== '').join('；')
}

const INNER_TABLE = '这一格里另有一张表，没有读作这一格的数字，请核对'
const ONLY_PICTURE = '这一格是图片，没有读入'
