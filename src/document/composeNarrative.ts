import type { DocumentNode } from '../model/document'
import {
  headingNumbers,
  isNarrativeEmpty,
  type ImageBlock,
  type Narrative,
  type NarrativeBlock,
} from '../model/narrative'
import { readNumber } from '../model/text/readHeading'
import type { Report, ReportImage } from '../model/report'
import { printableText } from '../model/text/writableText'
import { placeTextCells } from './placeTextCells'

/**
 * Nodes of a text part: heading numbers counted, blank paragraphs left out; nothing while only
 * guide headings are there.
 */
export function composeNarrative(narrative: Narrative, images: Report['images']): DocumentNode[] {
  if (isNarrativeEmpty(narrative)) return []
  const numbers = headingNumbers(narrative)
  // A line above a table becomes its caption; tables and pictures are told what they show: their
  // caption, else the heading above.
  const nodes = narrative.flatMap((block, index) =>
    composeBlock({ block, number: numbers[index] ?? '', images }))
  let [heading, caption] = ['', '']
  return nodes.map((node, index) => {
    switch (node.type) {
      case 'heading':
        ;[heading, caption] = [node.text, '']
        return node
      case 'paragraph':
        if (UNIT_LINE.test(node.text)) return node
        caption = isCaption(node.text, nodes[index + 1], nodes[index + 2]) ? node.text : ''
        return caption === '' ? node : { ...node, isCaption: true }
      case 'textTable':
        return about(node, caption || heading)
      case 'image':
        return about(node, heading)
      default:
        return node
    }
  })
}

function about<Node extends DocumentNode>(node: Node, words: string): Node {
  return words === '' ? node : { ...node, about: words }
}

const LONGEST_CAPTION = 40
/** `单位：件`, between a caption and its table. */
const UNIT_LINE = /^[（(]?单位[：:]/
const SENTENCE = /[。；;！？!?]|[，,、：:]$/

function isCaption(text: string, next?: DocumentNode, afterNext?: DocumentNode): boolean {
  const isShort =
    text.length <= LONGEST_CAPTION &&
    !SENTENCE.test(text) &&
    !UNIT_LINE.test(text) &&
    readNumber(text) === null
  const below = next?.type === 'paragraph' && UNIT_LINE.test(next.text) ? afterNext : next
  return isShort && below?.type === 'textTable'
}

/** One paragraph node per line, blank lines left out. */
export function composeParagraphs(text: string): DocumentNode[] {
  return printableText(text)
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', text: line }))
}

/**
 * One line as it is printed: no blanks around it, a blank for a tab or line break, no characters no
 * file can carry.
 */
export function cleanText(text: string): string {
  return printableText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim()
}

interface BlockPlace {
  block: NarrativeBlock
  number: string
  images: Report['images']
}

function composeBlock({ block, number, images }: BlockPlace): DocumentNode[] {
  switch (block.type) {
    case 'paragraph':
      return composeParagraphs(block.text)
    case 'heading':
      return [
        {
          type: 'heading', level: block.level, text: number + cleanText(block.text),
          keepWithNext: true,
        },
      ]
    case 'image':
      return composeImage(block, images[block.image])
    case 'table':
      return composeTable(block.rows)
  }
}

/** An entry that is gone leaves its caption behind. */
function composeImage(block: ImageBlock, image: ReportImage | undefined): DocumentNode[] {
  return image
    ? [{ type: 'image', ...image, caption: cleanText(block.caption) }]
    : composeParagraphs(block.caption)
}

function composeTable(rows: Extract<NarrativeBlock, { type: 'table' }>['rows']): DocumentNode[] {
  const { columns } = placeTextCells(rows)
  if (columns === 0) return []
  return [
    {
      type: 'textTable',
      columns,
      // Blanks in front of a line may set it in and stay.
      rows: rows.map((row) => row.map((cell) => ({
        ...cell, text: printableText(cell.text).replace(/\t+/g, ' ').trim(),
      }))),
    },
  ]
}
