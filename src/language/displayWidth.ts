/**
 * How wide lines are, in Chinese characters: digits and Latin letters take half the room of one.
 */

/** The width of a text; how blanks count differs from program to program. */
export type Measure = (text: string) => number

const HALF = /[\u0020-\u007e\u00a0\uff61-\uff9f]/g
/** PDFs set a quarter of a character beside a number: `2023 年`. */
const THIN_BLANKS = / (?! )/g

const displayed: Measure = (text) => text.length - (text.match(HALF)?.length ?? 0) / 2
const thinBlanks: Measure = (text) => displayed(text) - (text.match(THIN_BLANKS)?.length ?? 0) / 4
/** Some programs break lines after so many characters, whatever their width. */
const counted: Measure = (text) => text.length

export const MEASURES: readonly Measure[] = [displayed, thinBlanks, counted]

/** As printed: Latin letters half, all else one, typographic marks too. */
export function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0)
}

const TWO_COLUMNS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u3000-\u303f“”‘’—…]/

/** Columns of an editor or a terminal, where letters of other scripts take one each. */
export function columnWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (TWO_COLUMNS.test(character) ? 2 : 1), 0)
}

const FIRST_WORD =
  /^[（(“‘《〈【「『]{0,3}(?:[A-Za-z0-9][\w.,%:/@&?=#+-]*|.)[，。；：、！？）)”’》〉】」』％…—]{0,3}/u

/**
 * What stays together at the beginning of a line: a word or number, with the marks before and
 * behind it.
 */
export function firstWord(line: string): string {
  return FIRST_WORD.exec(line.trimStart())?.[0] ?? ''
}
