/** Lines and tables as the bytes of a file of some format. */
import { editionOf } from '../../../src/templates'
import type { MadeTable } from '../files/madeTables'
import { wrapText } from '../files/wrapText'
import { FORMATS, type MadeFile } from '../files/writeMadeReport'

/** A paragraph or a table, in reading order. */
export type Block = string | MadeTable

const NAMES = {
  docx: 'docx', html: 'html', mht: 'mht', xlsx: 'xlsx', pdf: 'pdf', text: 'text, pipes on all sides',
} as const

/** The file; tables stand in it as tables, in plain text with bars between their cells. */
export function writeBlocks(blocks: Block[], format: keyof typeof NAMES): MadeFile {
  const write = FORMATS[NAMES[format]]
  if (!write) throw new Error(format)
  // A sheet of paper is so wide; the other formats keep a paragraph whole.
  const items = format === 'pdf' ? blocks.flatMap((block): Block[] =>
    (typeof block === 'string' ? wrapText(block, { width: 42 }) : [block])) : blocks
  const tables = blocks.flatMap((block) => (typeof block === 'string' ? [] : [block]))
  return write({ title: '', edition: editionOf('2021'), tables, items })
}
