import type { DocumentNode } from '../model/document'
import { headingNumbers, isNarrativeEmpty, type ImageBlock, type Narrative, type NarrativeBlock } from '../model/narrative'
import type { Report, ReportImage } from '../model/report'
import { placeTextCells } from './placeTextCells'

/** Nodes of a text part: heading numbers counted, blank paragraphs left out; nothing while only guide headings are there. */
export function composeNarrative(narrative: Narrative, images: Report['images']): DocumentNode[] {
  if (isNarrativeEmpty(narrative)) return []
  const numbers = headingNumbers(narrative)
  return narrative.flatMap((block, index) => composeBlock({ block, number: numbers[index] ?? '', images }))
}

/** One paragraph node per line, blank lines left out. */
export function composeParagraphs(text: string): DocumentNode[] {
  return text.split(/\r\n|[\n\r\v\u2028\u2029]/).map(cleanText).filter((line) => line !== '').map((line) => ({ type: 'paragraph', text: line }))
}

/** Without blanks around it and without characters no XML file can carry. */
export function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '').trim()
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
  return [{ type: 'textTable', columns, rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cleanText(cell.text) }))) }]
}
