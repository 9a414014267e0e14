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

/**
 * The text of a paragraph behind its automatic number. It is part of a label; before a figure it is
 * kept apart, or 1. and 5 would make 1.5.
 */
export function numberedText(text: string, list = ''): string {
  return /[\d.,．]$/.test(list) && /^[\d０-９+-]/.test(text) ? `${list}、${text}` : list + text
}

/**
 * What a format reader asks about a line that its layout alone does not explain. The formats know no
 * label and no heading; `recognise`, which does, answers (recognise/layout/formWords).
 */
export interface FormWords {
  /** The whole text is a label of an official table: `（一）予以公开`. */
  isLabel: (text: string) => boolean
  /** The text is a label or some of the signs of one in their order: `属于国家`. */
  isPiece: (text: string) => boolean
  /** The whole line is the heading of one of the six parts. */
  isPartHeading: (text: string) => boolean
  /** The line is the title of a yearly report. */
  isTitle: (text: string) => boolean
  /** The cells of a table's row that has only blanks between them; null for any other line. */
  splitCells: (text: string) => string[] | null
}
