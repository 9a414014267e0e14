/**
 * The HTML of the clipboard — Word, WPS, web pages, our own — as plain blocks.
 * It is read as a file would be: nothing in it runs or loads, only text that a
 * reader sees, structure and image data are taken over.
 */
import type { HeadingBlock, Narrative, NarrativeBlock } from '../../../model/narrative'
import { readHeading } from '../../../model/text/readHeading'
import { writableText } from '../../../model/text/writableText'
import { readFragment } from '../../../readers/formats/html/readHtml'
import type { LooseBlock } from '../../../readers/loose/looseDocument'
import { joinWrappedBlocks } from '../../../readers/loose/wrappedBlocks'
import { formWords } from '../../../readers/recognise/layout/formWords'
import { readTextTable } from '../../../readers/recognise/parts/readNarrative'
import { tidyText } from './tidyText'

/**
 * `image` of an image block is a data address here; `lost` counts images whose data did not come
 * along; `messages` are sentences on what was left out, such as deleted text. `joined` are the blocks
 * with lines put together that were broken at a width; undefined where none were.
 */
export interface Pasted { blocks: Narrative; lost: number; messages: string[]; joined?: Narrative }

/** The content of an HTML fragment or page. */
export function readPastedHtml(html: string): Pasted {
  // Kinds of image that a browser makes into one of a report; PNG and JPEG are known to the reader.
  const fragment = readFragment(html, { imageOf: (address) => {
    const [head = '', data = ''] = address.split(',')
    const mime = /^data:(image\/[\w.+-]+);base64$/i.exec(head)?.[1]
    return mime === undefined ? null : { mime, data }
  } })
  if (typeof fragment === 'string') return { blocks: [], lost: 0, messages: [fragment] }
  const joined = joinWrappedBlocks(fragment.blocks, formWords)
  return {
    blocks: fragment.blocks.flatMap(readBlock), lost: fragment.lostImages,
    messages: fragment.messages.map(({ text }) => text),
    ...(joined.length < fragment.blocks.length && { joined: joined.flatMap(readBlock) }),
  }
}

function readBlock(block: LooseBlock): Narrative {
  if (block.type === 'image') {
    return [{
      type: 'image', image: `data:${block.mime};base64,${block.data}`, caption: tidyText(block.text),
    }]
  }
  if (block.type === 'table') {
    const table = readTextTable(block.table)
    return [{
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: tidyLines(cell.text) }))),
    }]
  }
  // Headings of the source are headings; of other lines the short and numbered ones.
  const { text, outline, list = '' } = block
  const lines = tidyLines(list + text).split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const made = asBlock(line)
    const isHeading = outline !== undefined && made.type === 'paragraph' && !PART_NUMBER.test(line)
    return isHeading ? { type: 'heading', level: levelOf(outline), text: line } : made
  })
}

function tidyLines(text: string): string {
  return writableText(text).split('\n').map(tidyText).filter((line) => line !== '').join('\n')
}

/** 一、 is the title of a part, which the form prints itself: kept as a paragraph. */
const PART_NUMBER = /^[一二三四五六七八九十]{1,3}、/

/** A line of plain text as paragraph or, short and numbered, as heading. */
export function asBlock(text: string): NarrativeBlock {
  const heading = readHeading(text)
  return heading ? { type: 'heading', ...heading } : { type: 'paragraph', text }
}

/** Of a page h1 and h2 are the first, h3 the second, deeper ones the third. */
function levelOf(outline: number): HeadingBlock['level'] {
  const level = Math.max(1, outline - 1)
  return level === 1 || level === 2 ? level : 3
}
