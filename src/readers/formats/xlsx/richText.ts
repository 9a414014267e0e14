/**
 * The text of a cell that is written in runs, each with its own look: struck runs are left out,
 * raised ones stay above the line.
 */
import { OddTexts, raiseDigits } from '../../loose/oddText'

/** `doubt` says what stands in the cell besides its text, '' for nothing. */
export interface CellText { text: string; doubt: string }

interface Run { text: string; isStruck: boolean; isWhite: boolean; place: '' | 'above' | 'below' }

const PLAIN_RUN: Run = { text: '', isStruck: false, isWhite: false, place: '' }
const PLACES: Record<string, Run['place']> = { superscript: 'above', subscript: 'below' }

const WHITE = /^(?:FF)?FFFFFF$/i

const LOOKS: Record<string, ((run: Run, value: string) => void) | undefined> = {
  color: (run, value) => { run.isWhite = WHITE.test(value) },
  strike: (run, value) => { run.isStruck = !['0', 'false'].includes(value) },
  vertAlign: (run, value) => { run.place = PLACES[value] ?? '' },
}

function setLook(run: Run, name: string, value = ''): void {
  LOOKS[name]?.(run, value)
}

/**
 * Takes the tags inside `si` or `is` one by one (18.4.4 r, 18.4.7 rPr); readings printed over the
 * characters are no text.
 */
export class RichText {
  private runs: Run[] = []
  private isText = false
  private isReading = false

  open(name: string, { val, rgb }: Record<string, string>): void {
    if (name === 'rPh') this.isReading = true
    this.isText = name === 't' && !this.isReading
    if (name === 'r' || (name === 't' && this.runs.length === 0)) this.runs.push({ ...PLAIN_RUN })
    const run = this.runs[this.runs.length - 1]
    if (run) setLook(run, name, val ?? rgb)
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
    const shown = this.runs.filter((run) => !run.isStruck)
    const isLevel = shown.every(({ text, place }) => place !== '' || text.trim() === '')
    // White beside another colour: one of them cannot be seen.
    const isMixed = shown.some(({ isWhite }) => isWhite) && shown.some(({ isWhite }) => !isWhite)
    for (const { text, isStruck, isWhite, place } of this.runs) {
      if (isStruck) odd.add('struck', text)
      else if (isMixed && isWhite) odd.add('otherwise', text)
      else if (place !== '' && !isLevel) odd.add('raised', text)
    }
    const text = shown.map((run) => (run.place === '' || isLevel
      ? run.text : raiseDigits(run.text, run.place))).join('')
    this.runs = []
    return { text, doubt: odd.doubt() }
  }
}
