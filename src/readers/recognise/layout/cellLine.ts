import { isFilledFigure } from '../../loose/figureText'
import type { Item } from './items'
import { isPieceOfLabel, roleOf, type LabelRole } from './knownLabels'
import { readPartWords } from './partNames'

/**
 * A text with what it may be in a table; `isStop` for the heading of a part. `from` is the line or
 * row it stands on, `isCell` as told by a tab in front.
 */
export interface CellLine { text: string; isCell: boolean; role: LabelRole
  | undefined; isFigure: boolean; isStop: boolean; from: Item }

/** A longer text is no cell. */
const LONGEST_CELL = 90
const LONGEST_FIGURE = 40
/** A label in front of a remark is no sentence. */
const LONGEST_REMARKED = 30

/** Judges a text by itself. */
export function judgeCell(text: string, isCell: boolean, from: Item): CellLine {
  const isFigure = text.length <= LONGEST_FIGURE && isFilledFigure(text)
    && roleOf(text) === undefined
  const role = isFigure ? undefined : roleOfCell(text)
  const isStop = !role && !isFigure && readPartWords(text) !== null && !isPieceOfLabel(text)
  return { text, isCell, role, isFigure, isStop, from }
}

/** A label of the form may carry a remark of the agency's own, however long. */
function roleOfCell(text: string): LabelRole | undefined {
  const role = text.length > LONGEST_CELL ? undefined : roleOf(text)
  const bare = text.endsWith('）') || text.endsWith(')')
    ? text.replace(/[（(][^（()）]{5,200}[）)]$/, '') : text
  return role ?? (bare === text || bare.length > LONGEST_REMARKED ? undefined : roleOf(bare))
}

/** Neither label nor figure nor blank: a misprinted label, part of one, or something else. */
export function isStray(cell: CellLine): boolean {
  return cell.text !== '' && !cell.role && !cell.isFigure
}
