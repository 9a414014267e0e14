/**
 * The text of a cell that is written in runs, each with its own look: struck runs are left out,
 * raised ones stay above the line, and coloured ones are kept for the cell, which knows its ground.
 */
import { OddTexts, raiseDigits } from '../../loose/oddText'
import { readColours, type ColourOf } from './bookColours'
import { readFont, type FontLook } from './cellFormats'

/**
 * `doubt` says what stands in the cell besides its text, '' for nothing; `runs` where some of its
 * text has a colour or a size of its own.
 */
export interface CellText { text: string; doubt: string; runs?: readonly TextRun[] }

/** `isOwn` where the run has a font of its own, and not that of the cell. */
export interface TextRun extends FontLook { text: string; place: '' | 'above' | 'below'; isOwn: boolean }

const PLACES: Record<string, TextRun['place']> = { superscript: 'above', subscript: 'below' }

interface Said { attributes: Record<string, string>; colourOf: ColourOf }

function setLook(run: TextRun, name: string, { attributes, colourOf }: Said): void {
  if (name === 'rPr') run.isOwn = true
  else if (name === 'vertAlign') run.place = PLACES[attributes.val ?? ''] ?? ''
  else Object.assign(run, readFont(name, attributes, colourOf))
}

/**
 * Takes the tags inside `si` or `is` one by one (18.4.4 r, 18.4.7 rPr); readings printed over the
 * characters are no text.
 */
export class RichText {
  private runs: TextRun[] = []
  private isText = false
  private isReading = false

  constructor(private readonly colourOf: ColourOf = readColours(undefined)) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'rPh') this.isReading = true
    this.isText = name === 't' && !this.isReading
    if (name === 'r' || (name === 't' && this.runs.length === 0)) {
      this.runs.push({ text: '', place: '', isOwn: false })
    }
    const run = this.runs[this.runs.length - 1]
    if (run) setLook(run, name, { attributes, colourOf: this.colourOf })
  }

  close(name: string): void {
    if (name === 'rPh') this.isReading = false
    if (name === 't') this.isText = false
  }

  text(piece: string): void {
    const run = this.runs[this.runs.length - 1]
    if (this.isText && run) run.text += piece
  }

  /** The whole text, and a fresh start. */
  end(): CellText {
    const odd = new OddTexts()
    const shown = this.runs.filter((run) => run.isStruck !== true)
    const isLevel = shown.every(({ text, place }) => place !== '' || text.trim() === '')
    for (const { text, isStruck, place } of this.runs) {
      if (isStruck) odd.add('struck', text)
      else if (place !== '' && !isLevel) odd.add('raised', text)
    }
    const text = shown.map((run) => (run.place === '' || isLevel
      ? run.text : raiseDigits(run.text, run.place))).join('')
    this.runs = []
    const isPlain = shown.every(({ isTiny, isOwn }) => isTiny !== true && !isOwn)
    return { text, doubt: odd.doubt(), ...(!isPlain && { runs: shown }) }
  }
}
