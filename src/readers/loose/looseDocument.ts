/**
 * A report as it was met in some file: blocks in reading order, no meaning
 * yet. Every format reader makes one of these; `recognise` gives it meaning.
 */
import type { LooseTable } from './looseTable'

/**
 * A line or paragraph. A tab or indent in front is kept: in text converted from Word it begins a
 * cell, and `\t` alone is a blank cell. `\n` is a line break within the paragraph. `outline` 1–9
 * where the source marks it as a heading; `list` where it numbers it by itself (`1.`, `（一）`),
 * number written out.
 */
export interface LooseParagraph { type: 'paragraph'; text: string; outline?: number; list?: string }
/** `data` is base64 without prefix; `text` a caption or alternative text, often ''. */
export interface LooseImage { type: 'image'; mime: string; data: string; text: string }
/**
 * `original` keeps row and cell texts as written, for the review. `isChart` where the source draws
 * the values of the table.
 */
export interface LooseTableBlock { type: 'table'; table: LooseTable; isChart?: true }

export type LooseBlock = LooseParagraph | LooseImage | LooseTableBlock

export type SourceKind = 'docx' | 'html' | 'mht' | 'text' | 'pdf' | 'xlsx' | 'dataFile'

export interface LooseDocument {
  kind: SourceKind
  /** The file's own title, '' where it has none. */
  title: string
  blocks: LooseBlock[]
  /** Our own Word file carries the whole report as a data file; undefined elsewhere. */
  embedded?: string
  /** With `embedded`: whether text, figures and images are those the file was written with. */
  isBodyUnchanged?: boolean
}
