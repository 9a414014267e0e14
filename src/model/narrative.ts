/**
 * Text of a part as structure without styles: paragraphs, the heading ladder
 * （一） 1. （1） (numbers are counted, never stored), images, simple tables.
 */
import { chineseNumeral } from '../language/numerals'
import type { Edition, PartNumber } from './template'

/**
 * A figure in the text that follows its source; `from` and `to` count UTF-16 units of the block's
 * text.
 */
export interface BoundFigure {
  from: number
  to: number
  /** Id of a figure source: a cell or a named group of cells. */
  source: string
}
/** `figures` lie in order and never overlap; absent for none. */
export interface TextBlock { type: 'paragraph'; text: string; figures?: BoundFigure[] }
export interface HeadingBlock { type: 'heading'; level: 1 | 2 | 3; text: string }
/** `image` names an entry of `Report.images`. */
export interface ImageBlock { type: 'image'; image: string; caption: string }
/** Cells row by row; a cell lies in the row where it starts. */
export interface NarrativeCell { text: string; columnSpan: number; rowSpan: number; head: boolean }
export interface TableBlock { type: 'table'; rows: NarrativeCell[][] }

export type NarrativeBlock = TextBlock | HeadingBlock | ImageBlock | TableBlock
export type Narrative = NarrativeBlock[]

/** Blocks are never changed in place: each is counted once. */
const counted = new WeakMap<NarrativeBlock, number>()

/**
 * Characters as a clerk counts them: no white space; headings, captions and table cells included.
 */
export function countCharacters(narrative: Narrative): number {
  return narrative.reduce((sum, block) => {
    const count = counted.get(block) ?? blockText(block).replace(UNCOUNTED, '').length
    counted.set(block, count)
    return sum + count
  }, 0)
}

/** White space, and the first of two UTF-16 units of one character. */
const UNCOUNTED = /\s+|[\ud800-\udbff](?=[\udc00-\udfff])/g

/** True while there is nothing but guide headings: no paragraph, image or table. */
export function isNarrativeEmpty(narrative: Narrative): boolean {
  return narrative.every((block) =>
    block.type === 'heading' || (block.type === 'paragraph' && block.text.trim() === ''))
}

/** The plain text of a block; table cells joined by tabs and line breaks. */
export function blockText(block: NarrativeBlock): string {
  if (block.type === 'image') return block.caption
  if (block.type === 'table') {
    return block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
  }
  return block.text
}

/** The block with its figures as plain text. */
export function withoutFigures(block: NarrativeBlock): NarrativeBlock {
  if (block.type !== 'paragraph' || !block.figures) return block
  const { figures: _, ...plain } = block
  return plain
}

/**
 * The printed number of each heading, by index; `''` for other blocks. Lower levels restart below a
 * higher one.
 */
export function headingNumbers(narrative: Narrative): string[] {
  const counts = [0, 0, 0]
  return narrative.map((block) => {
    if (block.type !== 'heading') return ''
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    const count = counts[block.level - 1] ?? 1
    if (block.level === 1) return `（${chineseNumeral(count)}）`
    return block.level === 2 ? `${count}.` : `（${count}）`
  })
}

/** The text of the first first-level heading with nothing below it before the next one. */
export function openHeading(narrative: Narrative): string | undefined {
  const headings = narrative.flatMap((block, index) => (block.type === 'heading'
    && block.level === 1 ? [{ text: block.text, index }] : []))
  return headings.find(({ index }, order) => {
    const body = narrative.slice(index + 1, headings[order + 1]?.index)
    return isNarrativeEmpty(body) && !body.some((block) => block.type === 'heading')
  })?.text
}

/**
 * What an untouched part is shown with: its guide headings, an empty paragraph below each; one
 * empty paragraph where there is no guide.
 */
export function guideNarrative(edition: Edition, part: PartNumber): Narrative {
  const guides = edition.wording.guides[part] ?? []
  if (guides.length === 0) return [{ type: 'paragraph', text: '' }]
  return guides.flatMap(({ heading }): Narrative => [
    { type: 'heading', level: 1, text: heading }, { type: 'paragraph', text: '' },
  ])
}
