/**
 * Widths and size of a table in the text: columns as wide as what stands in them, no figure or word
 * cut.
 */
import type { TextTableNode } from '../model/document'
import { placeTextCells, type PlacedTextCell } from './placeTextCells'
import { emWidth } from '../language/displayWidth'

export interface TextTableLayout {
  /** Of the columns, in twips; together the room. */
  widths: number[]
  /** Of the text, in half-points: 小四 down to 小五, the first at which every column has room. */
  size: number
  /** Beside the text of a cell, left and right, in twips. */
  margin: number
}

/** Texts up to this length are centred like figures, however long those are. */
const SHORT_TEXT = 8
const FIGURE = /^[\d.,%％+-]+$/

/** Whether what stands in a cell is centred; running text stands left. */
export function isCentredText(text: string): boolean {
  return [...text].length <= SHORT_TEXT || FIGURE.test(text)
}

const LOOKS = [
  { size: 24, margin: 100 },
  { size: 21, margin: 100 },
  { size: 18, margin: 100 },
  { size: 18, margin: 40 },
] as const
type Look = (typeof LOOKS)[number]

/** Twips a half-point of font size makes a Chinese character wide. */
const TWIPS_PER_HALF_POINT = 10
/**
 * Chinese text may break anywhere, but a column is at least so many characters wide; better so
 * many.
 */
const [LEAST_CHARACTERS, GOOD_CHARACTERS] = [2, 4]
/** No column asks for more of a line than so many characters, however long its texts are. */
const MOST_CHARACTERS = 24
/** Room for differences between faces. */
const SLACK = 20

/** `room` is the width of the table in twips. */
export function layOutTextTable(node: TextTableNode, room: number): TextTableLayout {
  const [usual, , small, tight] = LOOKS
  if (node.widths) return { ...usual, widths: shareOut(node.widths, room) }
  const { cells } = placeTextCells(node.rows)
  const needsOf = (look: Look): ColumnNeeds => columnNeeds(cells, node.columns, look)
  const look =
    LOOKS.slice(0, 3).find((each) => sum(needsOf(each).good) <= room) ??
    (sum(needsOf(small).least) <= room ? small : tight)
  return { ...look, widths: spread(needsOf(look), room) }
}

/**
 * What each column needs so that nothing is cut, to look well, and to hold its texts in one line.
 */
interface ColumnNeeds {
  least: number[]
  good: number[]
  whole: number[]
}

function columnNeeds(
  cells: PlacedTextCell[], columns: number, { size, margin }: Look,
): ColumnNeeds {
  const widest = (measure: (text: string) => number): number[] => {
    const around = 2 * margin + SLACK
    const needOf = ({ text }: PlacedTextCell): number =>
      Math.ceil(measure(text) * size * TWIPS_PER_HALF_POINT) + around
    const widths = Array.from({ length: columns }, () => around)
    for (const cell of cells.filter(({ columnSpan }) => columnSpan === 1)) {
      widths[cell.column] = Math.max(widths[cell.column] ?? 0, needOf(cell))
    }
    for (const cell of cells.filter(({ columnSpan }) => columnSpan > 1)) {
      widen(widths, cell, needOf(cell))
    }
    return widths
  }
  return {
    least: widest((text) => widestPart(text, LEAST_CHARACTERS)),
    good: widest((text) => widestPart(text, GOOD_CHARACTERS)),
    whole: widest((text) => Math.min(MOST_CHARACTERS, longestLine(text))),
  }
}

/** A cell over several columns makes them wider together where they are too narrow for it. */
function widen(widths: number[], { column, columnSpan }: PlacedTextCell, need: number): void {
  const lack = need - sum(widths.slice(column, column + columnSpan))
  if (lack <= 0) return
  for (let index = column; index < Math.min(widths.length, column + columnSpan); index += 1) {
    widths[index] = (widths[index] ?? 0) + Math.ceil(lack / columnSpan)
  }
}

/**
 * The widest part of a text that stays on one line: a figure or a short Latin word with the sign
 * behind it, or `characters` of Chinese text.
 */
function widestPart(text: string, characters: number): number {
  const words = text.match(/[!-~]+[％‰℃]?/g) ?? []
  const widths = words.map((word) =>
    word.length >= LONG_WORD && /[A-Za-z]/.test(word) ? LONG_WORD / 2 : emWidth(word),
  )
  return Math.max(largest(widths), Math.min(characters, longestLine(text)))
}

function longestLine(text: string): number {
  return largest(text.split('\n').map(emWidth))
}

/** Not by spreading: a pasted cell may have more lines than a call takes arguments. */
function largest(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

/** Latin words of so many letters may break. */
const LONG_WORD = 13

/**
 * What is left over goes first to columns whose texts would break, then to all in proportion; what
 * is lacking is taken from all.
 */
function spread({ least, good, whole }: ColumnNeeds, room: number): number[] {
  if (sum(whole) <= room) return shareOut(whole, room)
  const base = sum(good) <= room ? good : least
  if (sum(base) >= room) return shareOut(base, room)
  const wishes = whole.map((width, index) => Math.max(0, width - (base[index] ?? 0)))
  const part = (room - sum(base)) / Math.max(1, sum(wishes))
  return shareOut(
    base.map((width, index) => width + part * (wishes[index] ?? 0)),
    room,
  )
}

/** Whole twips in the proportion of `shares`; the last column takes what rounding leaves over. */
function shareOut(shares: number[], room: number): number[] {
  const whole = sum(shares)
  const rounded = shares.slice(0, -1).map((share) => Math.floor((room * share) / whole))
  return [...rounded, room - sum(rounded)]
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
