import { raiseDigits } from '../../loose/oddText'
import type { LooseParagraph } from '../../loose/looseDocument'
import { tidyText } from './tidyText'

/** Beyond this a paragraph is junk; the rest of its text is left out. */
const LONGEST = 1_000_000

/** Stands for room; no text of a page holds it. */
const ROOM = '\u0000'
const BETWEEN_DIGITS = /(?<=[\d.,%])\0+(?=\d)/g
const ROOMS = /\0+/g

/** Puts a paragraph together from the pieces of text between two line ends. */
export class LineBuilder {
  private pieces: { text: string; place: '' | 'above' | 'below' | 'room' }[] = []
  private length = 0
  private mark = ''
  private outline = 0

  /** Text on the line, or set above or below it. */
  add(text: string, place: '' | 'above' | 'below' = ''): void {
    if (this.length > LONGEST) return
    this.pieces.push({ text, place })
    this.length += text.length
  }

  /** Room between what was added and what follows: it parts two figures. */
  part(): void {
    if (this.pieces.length > 0) this.pieces.push({ text: ROOM, place: 'room' })
  }

  /** The number of a list item; the next paragraph that has a text carries it. */
  number(mark: string): void {
    this.mark = mark
  }

  /** Headings open at the time, innermost level; 0 for none. */
  setOutline(level: number): void {
    this.outline = level
  }

  /**
   * The paragraph, and a fresh line; none for a line without text. `raised` is what stands above or
   * below its other text.
   */
  end(): { paragraph: LooseParagraph; raised: string } | null {
    const isLevel = this.pieces.every(({ text, place }) => place !== '' || text.trim() === '')
    const raised = isLevel
      ? '' : this.pieces.map(({ text, place }) => (place === 'above' || place === 'below'
        ? text : '')).join('')
    const whole = this.pieces.map((piece) => (isLevel || piece.place === ''
      || piece.place === 'room'
      ? piece.text : raiseDigits(piece.text, piece.place))).join('')
    const text = tidyText(whole.replace(BETWEEN_DIGITS, ' ').replace(ROOMS, ''))
    this.pieces = []
    this.length = 0
    if (text === '') return null
    const paragraph: LooseParagraph = { type: 'paragraph', text }
    if (this.outline > 0) paragraph.outline = this.outline
    if (this.mark !== '') paragraph.list = this.mark
    this.mark = ''
    return { paragraph, raised }
  }
}
