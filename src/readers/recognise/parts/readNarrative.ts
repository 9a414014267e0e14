/** The items of a text part as paragraphs, headings, images and tables. */
import { readChineseNumber } from '../../../language/numerals'
import type { HeadingBlock, Narrative, NarrativeCell, TableBlock } from '../../../model/narrative'
import { readHeading } from '../../../model/text/readHeading'
import type { LooseSlot, LooseTable } from '../../loose/looseTable'
import type { ImagePool } from './imagePool'
import type { Item } from '../layout/items'

const CAPTION = /^图表?\s*(?:[\d一二三四五六七八九十]+\s*)?(?:[：:、.．]\s*)?\S{0,36}$/

/** Blocks in reading order; blank lines are left out. */
export function readNarrative(items: Item[], pool: ImagePool): Narrative {
  const counts = [0, 0, 0]
  const blocks: Narrative = []
  for (const item of items) {
    const last = blocks[blocks.length - 1]
    if (item.type === 'table') blocks.push(readTextTable(item.table))
    else if (item.type === 'image') addImage(item.image.text, pool.put(item.image), blocks)
    else if (item.text !== '' && last?.type === 'image' && last.caption === ''
      && CAPTION.test(item.text)) last.caption = item.text
    else if (item.text !== '') blocks.push(readLine(item.text, counts))
  }
  return blocks
}

function addImage(caption: string, image: string | null, blocks: Narrative): void {
  if (image !== null) blocks.push({ type: 'image', image, caption })
}

/**
 * A numbered line is a heading only where the number it shows is the one it would be counted with:
 * nothing printed changes.
 */
function readLine(text: string, counts: number[]): Narrative[number] {
  const heading = readHeading(text)
  if (!heading) return { type: 'paragraph', text }
  const next = (counts[heading.level - 1] ?? 0) + 1
  if (numberOf(text) !== next) return { type: 'paragraph', text }
  counts[heading.level - 1] = next
  counts.fill(0, heading.level)
  return { type: 'heading', level: heading.level, text: heading.text } satisfies HeadingBlock
}

function numberOf(text: string): number {
  const digits = /^[（(]?(\d{1,2})/.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const numeral = /^[（(]([一二三四五六七八九十]{1,3})/.exec(text)?.[1] ?? ''
  return readChineseNumber(numeral) ?? 0
}

/** A table as it was met, its merged cells found again. */
export function readTextTable(table: LooseTable): TableBlock {
  // Some programs lay a finer grid than the cells need: a column no cell begins in says nothing.
  const rows = table.rows.map((row) =>
    row.filter((_, column) => table.rows.some((other) => other[column]?.isOrigin)))
  const taken = rows.map((row) => row.map(() => false))
  return {
    type: 'table',
    rows: rows.map((row, top) => row.flatMap((slot, left): NarrativeCell[] => {
      if (taken[top]?.[left]) return []
      const columnSpan = spanRight(row, taken[top] ?? [], left)
      const rowSpan = spanDown(rows, { top, left, columnSpan })
      for (let down = top; down < top + rowSpan; down += 1) {
        taken[down]?.fill(true, left, left + columnSpan)
      }
      return [{ text: slot.text, columnSpan, rowSpan, head: slot.isHead === true }]
    })),
  }
}

function spanRight(row: LooseSlot[], taken: boolean[], left: number): number {
  let right = left + 1
  while (row[right] && !row[right]?.isOrigin && !taken[right]
    && row[right]?.text === row[left]?.text) right += 1
  return right - left
}

interface Corner { top: number; left: number; columnSpan: number }

function spanDown(rows: LooseSlot[][], { top, left, columnSpan }: Corner): number {
  let down = top + 1
  const text = rows[top]?.[left]?.text
  while (rows[down]?.slice(left, left + columnSpan)
    .every((slot) => !slot.isOrigin && slot.text === text)) down += 1
  return down - top
}

