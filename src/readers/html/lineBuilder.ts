import type { LooseParagraph } from '../looseDocument'
import { tidyText } from './tidyText'

/** Beyond this a paragraph is junk; the rest of its text is left out. */
const LONGEST = 1_000_000

/** Puts a paragraph together from the pieces of text between two line ends. */
export class LineBuilder {
  private pieces: string[] = []
  private length = 0
  private mark = ''
  private outline = 0

  add(text: string): void {
    if (this.length > LONGEST) return
    this.pieces.push(text)
    this.length += text.length
  }

  /** The number of a list item; the next paragraph that has a text carries it. */
  number(mark: string): void {
    this.mark = mark
  }

  /** Headings open at the time, innermost level; 0 for none. */
  setOutline(level: number): void {
    this.outline = level
  }

  /** The paragraph, and a fresh line; none for a line without text. */
  end(): LooseParagraph | null {
    const text = tidyText(this.pieces.join(''))
    this.pieces = []
    this.length = 0
    if (text === '') return null
    const paragraph: LooseParagraph = { type: 'paragraph', text }
    if (this.outline > 0) paragraph.outline = this.outline
    if (this.mark !== '') paragraph.list = this.mark
    this.mark = ''
    return paragraph
  }
}
