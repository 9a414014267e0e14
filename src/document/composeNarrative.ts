import type { DocumentNode } from '../model/document'
import { headingNumbers, isNarrativeEmpty, type ImageBlock, type Narrative, type NarrativeBlock } from '../model/narrative'
import type { Report, ReportImage } from '../model/report'
import { writableText } from '../model/writableText'
import { placeTextCells } from './placeTextCells'

/** Nodes of a text part: heading numbers counted, blank paragraphs left out; nothing while only guide headings are there. */
export function composeNarrative(narrative: Narrative, images: Report['images']): DocumentNode[] {
  if (isNarrativeEmpty(narrative)) return []
  const numbers = headingNumbers(narrative)
  return narrative.flatMap((block, index) => composeBlock({ block, number: numbers[index] ?? '', images }))
}

/** One paragraph node per line, blank lines left out. */
export function composeParagraphs(text: string): DocumentNode[] {
  return writableText(text).split('\n').map(cleanText).filter((line) => line !== '').map((line) => ({ type: 'paragraph', text: line }))
}

/** One line as it is printed: no blanks around it, a blank for a tab or line break, no characters no file can carry. */
export function cleanText(text: string): string {
  return writableText(text).replace(/[\t\n]+/g, ' ').trim()
}

/** The lines of a cell as they are printed; blanks in front of a line may set it in and stay. */
function cleanLines(text: string): string {
  return writableText(text).replace(/\t+/g, ' ').trim()
}

interface BlockPlace { block: NarrativeBlock; number: string; images: Report['images'] }

function composeBlock({ block, number, images }: BlockPlace): DocumentNode[] {
  switch (block.type) {
    case 'paragraph': return composeParagraphs(block.text)
    case 'heading': return [{ type: 'heading', level: block.level, text: number + cleanText(block.text), keepWithNext: true }]
    case 'image': return composeImage(block, images[block.image])
    case 'table': return composeTable(block.rows)
  }
}

/** An entry that is gone leaves its caption behind. */
function composeImage(block: ImageBlock, image: ReportImage | undefined): DocumentNode[] {
  return image ? [{ type: 'image', ...image, caption: cleanText(block.caption) }] : composeParagraphs(block.caption)
}

function composeTable(rows: Extract<NarrativeBlock, { type: 'table' }>['rows']): DocumentNode[] {
  const { columns } = placeTextCells(rows)
  if (columns === 0) return []
  return [{ type: 'textTable', columns, rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cleanLines(cell.text) }))) }]
}
